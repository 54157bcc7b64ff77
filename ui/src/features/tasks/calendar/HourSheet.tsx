import { useDroppable } from "@dnd-kit/core";
import { VisuallyHidden } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { CalendarDay, CalendarEntry, IsoDate } from "@/backend/bindings";
import { useToday } from "@/shared/values";
import classes from "./calendar.module.css";
import { hoursOf, placed } from "./days";
import { EntryChip } from "./EntryChip";

/** Half an hour is as high as a finger needs. */
const HOUR_PX = 52;

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

/** Days side by side with their hours; what has no hour stands above. */
export function HourSheet({ label, days, current, found, weekday, onPoint, onDay, onOpen }: Props) {
  const t = useT();
  const today = useToday();
  const entriesOf = (day: IsoDate) => found.get(day)?.entries ?? [];
  const { first, last } = hoursOf(days.map(entriesOf));
  const hours = Array.from({ length: last - first }, (_, at) => first + at);
  return (
    <section
      className={classes.hours}
      aria-label={label}
      style={{ "--days": days.length, "--hour": `${HOUR_PX}px` } as React.CSSProperties}
    >
      <div className={classes.heads}>
        <span />
        {days.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.dayHead}
            data-day={day}
            data-current={day === current || undefined}
            aria-current={day === today ? "date" : undefined}
            tabIndex={day === current ? 0 : -1}
            onClick={() => onPoint(day)}
            onDoubleClick={() => onDay(day)}
          >
            <VisuallyHidden>{t("tasks.calendar.label", { day, count: found.get(day)?.count ?? 0 })}</VisuallyHidden>
            <span aria-hidden>
              {weekday(day)} <b>{day.slice(5)}</b>
            </span>
          </button>
        ))}
      </div>
      <div className={classes.allDay}>
        <span className={classes.hour}>{t("tasks.calendar.allDay")}</span>
        {days.map((day) => (
          <Column key={day} day={day} className={classes.allDayColumn}>
            {entriesOf(day)
              .filter(({ time }) => time === null)
              .map((entry) => (
                <EntryChip key={`${entry.kind}${entry.id}`} entry={entry} day={day} reachable onOpen={onOpen} />
              ))}
          </Column>
        ))}
      </div>
      <div className={classes.clock}>
        <div>
          {hours.map((hour) => (
            <span key={hour} className={classes.hour}>
              {`${String(hour).padStart(2, "0")}:00`}
            </span>
          ))}
        </div>
        {days.map((day) => (
          <Column key={day} day={day} className={classes.clockColumn} hours={hours.length}>
            {placed(entriesOf(day)).map(({ entry, from, to, lane, lanes }) => (
              <EntryChip
                key={`${entry.kind}${entry.id}`}
                entry={entry}
                day={day}
                reachable
                tall={to - from > 45}
                style={{
                  position: "absolute",
                  top: ((from - first * 60) / 60) * HOUR_PX,
                  height: ((to - from) / 60) * HOUR_PX - 2,
                  left: `${(lane / lanes) * 100}%`,
                  width: `calc(${100 / lanes}% - 4px)`,
                }}
                onOpen={onOpen}
              />
            ))}
          </Column>
        ))}
      </div>
    </section>
  );
}

interface ColumnProps {
  day: IsoDate;
  className?: string;
  hours?: number;
  children: React.ReactNode;
}

function Column({ day, className, hours, children }: ColumnProps) {
  const { setNodeRef, isOver } = useDroppable({ id: `${hours === undefined ? "day" : "hours"} ${day}`, data: { day } });
  return (
    <div
      ref={setNodeRef}
      className={className}
      data-over={isOver || undefined}
      style={hours === undefined ? undefined : { height: hours * HOUR_PX }}
    >
      {children}
    </div>
  );
}
