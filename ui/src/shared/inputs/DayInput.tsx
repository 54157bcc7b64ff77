import "@mantine/dates/styles.css";
import { DateInput, type DateInputProps } from "@mantine/dates";
import dayjs from "dayjs";
import customParseFormat from "dayjs/plugin/customParseFormat";
import { useLanguage, useT } from "@/app/i18n";

dayjs.extend(customParseFormat);

const FORMATS = ["YYYY-MM-DD", "YYYY-M-D", "YYYY/M/D", "YYYY.M.D", "YYYYMMDD", "YYYY年M月D日", "M-D", "M/D"];

/** What a person types for a day, in the ways it is written here. */
export function parseDay(text: string): string | null {
  const day = dayjs(text.trim(), FORMATS, true);
  return day.isValid() ? day.format("YYYY-MM-DD") : null;
}

/** Red is for what is overdue, not for Sundays. */
const NO_WEEKEND: [] = [];

/** A day, typed or picked; always shown as YYYY-MM-DD. */
export function DayInput(props: Omit<DateInputProps, "valueFormat" | "dateParser">) {
  const language = useLanguage();
  const t = useT();
  return (
    <DateInput
      size="sm"
      clearable
      clearButtonProps={{ "aria-label": t("views.clear") }}
      firstDayOfWeek={1}
      locale={language === "en" ? "en" : "zh-cn"}
      monthLabelFormat={language === "en" ? "MMMM YYYY" : "YYYY年M月"}
      valueFormat="YYYY-MM-DD"
      dateParser={parseDay}
      placeholder="YYYY-MM-DD"
      hideOutsideDates
      weekendDays={NO_WEEKEND}
      ariaLabels={{
        previousMonth: t("views.calendar.previousMonth"),
        nextMonth: t("views.calendar.nextMonth"),
        previousYear: t("views.calendar.previousYear"),
        nextYear: t("views.calendar.nextYear"),
        previousDecade: t("views.calendar.previousDecade"),
        nextDecade: t("views.calendar.nextDecade"),
      }}
      styles={{ day: { fontSize: 13 }, weekday: { fontSize: 12, color: "var(--text-2)" } }}
      {...props}
    />
  );
}
