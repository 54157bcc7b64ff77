import { ActionIcon, Popover, VisuallyHidden } from "@mantine/core";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import dayjs from "dayjs";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { IsoDate } from "@/backend/bindings";
import { DayInput } from "@/shared/inputs";
import { today } from "@/shared/values";
import classes from "./activities.module.css";

interface Props {
  value: IsoDate | null;
  /** The words of the line that named it. */
  words: string | null;
  onChange(day: IsoDate | null): void;
}

const ahead = (days: number) => dayjs(today()).add(days, "day").format("YYYY-MM-DD");

/** 下次: the usual days, and any other; the chosen one can be taken away again. */
export function NextDay({ value, words, onChange }: Props) {
  const t = useT();
  const language = useLanguage();
  const [opened, setOpened] = useState(false);
  const usual = [
    { label: t("activities.next.tomorrow"), day: ahead(1) },
    { label: t("activities.next.threeDays"), day: ahead(3) },
    { label: t("activities.next.week"), day: ahead(7) },
  ];
  const weekday = (day: IsoDate) =>
    dayjs(day)
      .locale(language === "en" ? "en" : "zh-cn")
      .format("MM-DD ddd");
  return (
    <div className={classes.next} role="group" aria-label={t("activities.next.label")}>
      <span aria-hidden>{t("activities.next.short")}</span>
      {value && (
        <button type="button" className={classes.chip} aria-pressed onClick={() => onChange(null)}>
          {weekday(value)}
          {words && <i>{words}</i>}
          <VisuallyHidden>{t("activities.next.remove", { day: value })}</VisuallyHidden>
          <IconX size={12} stroke={2} aria-hidden />
        </button>
      )}
      {!value &&
        usual.map(({ label, day }) => (
          <button key={day} type="button" className={classes.chip} onClick={() => onChange(day)}>
            {label}
          </button>
        ))}
      <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus returnFocus width={240}>
        <Popover.Target>
          <ActionIcon
            variant="subtle"
            color="neutral"
            size={28}
            aria-label={t("activities.next.other")}
            onClick={() => setOpened(true)}
          >
            <IconCalendar size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown>
          <DayInput
            data-autofocus
            label={t("activities.next.label")}
            minDate={today()}
            popoverProps={{ withinPortal: false }}
            onChange={(day) => {
              if (!day) return;
              setOpened(false);
              onChange(day);
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}
