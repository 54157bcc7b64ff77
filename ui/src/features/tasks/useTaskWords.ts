import dayjs from "dayjs";
import { useMemo } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { IsoDate, TaskRow } from "@/backend/bindings";
import { daysBetween, today } from "@/shared/values";

interface When {
  due: IsoDate | null;
  due_time: string | null;
}
type Said = When & Pick<TaskRow, "priority" | "repetition">;

/** How days, repetitions and importance are said. */
export function useTaskWords() {
  const t = useT();
  const language = useLanguage();
  return useMemo(() => {
    const weekday = (day: IsoDate) =>
      dayjs(day)
        .locale(language === "en" ? "en" : "zh-cn")
        .format("ddd");
    const day = (due: IsoDate) => {
      const ahead = daysBetween(today(), due);
      if (ahead === 0) return t("tasks.days.today");
      if (ahead === 1) return t("tasks.days.tomorrow");
      if (ahead === -1) return t("tasks.days.yesterday");
      return `${dayjs(due).year() === dayjs().year() ? dayjs(due).format("MM-DD") : due} ${weekday(due)}`;
    };
    const when = ({ due, due_time }: When) => (due ? [day(due), due_time].filter(Boolean).join(" ") : "");
    const repeats = ({ repetition, repeat_every }: Pick<TaskRow, "repetition" | "repeat_every">) => {
      if (!repetition) return "";
      const every = repeat_every ?? 1;
      return every > 1 && repetition !== "weekdays"
        ? t(`tasks.everyFew.${repetition}`, { count: every })
        : t(`tasks.every.${repetition}`);
    };
    return {
      day,
      when,
      repeats,
      /** What was read in a line, one word for each thing. */
      understood: (read: Said) =>
        [
          when(read),
          read.repetition ? t(`tasks.every.${read.repetition}`) : "",
          read.priority === "normal" ? "" : t(`tasks.priority.${read.priority}`),
        ].filter(Boolean),
    };
  }, [t, language]);
}
