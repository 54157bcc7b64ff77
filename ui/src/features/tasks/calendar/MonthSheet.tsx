import { useDroppable } from "@dnd-kit/core";
import { VisuallyHidden } from "@mantine/core";
import dayjs from "dayjs";
import { useT } from "@/app/i18n";
import type { CalendarDay, CalendarEntry, IsoDate } from "@/backend/bindings";
import { useToday } from "@/shared/values";
import classes from "./calendar.module.css";
import { EntryChip } from "./EntryChip";

/** Entries a cell has room for. */
export const IN_A_CELL = 3;

interface Props {
  label: string;
  days: IsoDate[];
  current: IsoDate;
  found: Map<IsoDate, CalendarDay>;
  weekday(day: IsoDate): string;
  onPoint(day: IsoDate): void;
  onDay(day: IsoDate): void;
  onOpen(entry: CalendarEntry): void;
}

/** Whole weeks of a month: a cell for each day, one of which has the focus. */
export function MonthSheet({ label, days, weekday, ...cell }: Props) {
  const weeks = Array.from({ length: days.length / 7 }, (_, at) => days.slice(at * 7, at * 7 + 7));
  return (
    <div
      className={classes.month}
      role="grid"
      aria-label={label}
      style={{ gridTemplateRows: `29px repeat(${weeks.length}, minmax(96px, 1fr))` }}
    >
      {/* biome-ignore lint/a11y/useFocusableInteractive: one of the cells has the focus */}
      <div role="row" className={classes.week}>
        {days.slice(0, 7).map((day) => (
          // biome-ignore lint/a11y/useFocusableInteractive: one of the cells has the focus
          <span key={day} role="columnheader" className={classes.weekday}>
            {weekday(day)}
          </span>
        ))}
      </div>
      {weeks.map((week) => (
        // biome-ignore lint/a11y/useFocusableInteractive: one of the cells has the focus
        <div key={week[0]} role="row" className={classes.week}>
          {week.map((day) => (
            <Cell key={day} day={day} {...cell} />
          ))}
        </div>
      ))}
    </div>
  );
}

function Cell({
  day,
  current,
  found,
  onPoint,
  onDay,
  onOpen,
}: Omit<Props, "label" | "days" | "weekday"> & { day: IsoDate }) {
  const t = useT();
  const today = useToday();
  const { setNodeRef, isOver } = useDroppable({ id: day, data: { day } });
  const { count = 0, entries = [] } = found.get(day) ?? {};
  const shown = entries.slice(0, IN_A_CELL);
  const more = count - shown.length;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the sheet hears the keys
    <div
      ref={setNodeRef}
      role="gridcell"
      className={classes.cell}
      tabIndex={day === current ? 0 : -1}
      aria-selected={day === current}
      aria-current={day === today ? "date" : undefined}
      data-day={day}
      data-outside={dayjs(day).month() !== dayjs(current).month() || undefined}
      data-over={isOver || undefined}
      onClick={() => onPoint(day)}
      onDoubleClick={() => onDay(day)}
    >
      <div className={classes.cellHead}>
        <VisuallyHidden>{`${t("tasks.calendar.label", { day, count })} `}</VisuallyHidden>
        <span className={classes.number} aria-hidden>
          {Number(day.slice(8))}
        </span>
        {more > 0 && (
          <button type="button" className={classes.moreButton} tabIndex={-1} onClick={() => onDay(day)}>
            {t("tasks.calendar.more", { count: more })}
            <VisuallyHidden>{` ${t("tasks.calendar.moreOf", { day, count: more })}`}</VisuallyHidden>
          </button>
        )}
      </div>
      {shown.map((entry) => (
        <EntryChip key={`${entry.kind}${entry.id}`} entry={entry} day={day} reachable={false} onOpen={onOpen} />
      ))}
    </div>
  );
}
