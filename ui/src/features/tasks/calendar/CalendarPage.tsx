import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { Modal } from "@mantine/core";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { CalendarEntry, IsoDate } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import { AddLine } from "../AddLine";
import { TaskDialog } from "../form/TaskDialog";
import { RECORD } from "../queries";
import { CalendarFoot, CalendarHead } from "./CalendarHead";
import classes from "./calendar.module.css";
import { stepped } from "./days";
import { EntryFace } from "./EntryChip";
import { ExportDialog } from "./ExportDialog";
import { HourSheet } from "./HourSheet";
import { MonthSheet } from "./MonthSheet";
import { MoveDialog } from "./MoveDialog";
import { useCalendar } from "./useCalendar";

/** A press that lingers drags; a swipe scrolls. */
const TOUCH_MS = 180;

interface OnDay {
  entry: CalendarEntry;
  day: IsoDate;
}
type Asked = { kind: "move"; on: OnDay } | { kind: "create" } | { kind: "export" } | null;

/** Everything that has a day, by day, week or month. Arrows walk, T is today, Enter opens, N makes a task there. */
export function CalendarPage() {
  const t = useT();
  const calendar = useCalendar();
  const { shape, day, days, found, goTo, move } = calendar;
  const mayCreate = useMay(RECORD, "create");
  const mayExport = useMay(RECORD, "export");
  const [asked, setAsked] = useState<Asked>(null);
  const [current, setCurrent] = useState<OnDay | null>(null);
  const [dragged, setDragged] = useState<CalendarEntry | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const walked = useRef(true);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_MS, tolerance: 8 } }),
  );
  const loaded = calendar.days.length > 0 && !calendar.pending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus follows the day and the sheet, nothing else.
  useEffect(() => {
    if (!walked.current || !loaded) return;
    walked.current = false;
    box.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }, [day, shape, loaded]);

  const walk = (to: IsoDate, as = shape) => {
    walked.current = true;
    goTo(to, as);
  };
  const movable = current?.entry.kind === "task" && !current.entry.done ? current : null;
  useCommands([
    { id: "tasks.move", run: () => movable && setAsked({ kind: "move", on: movable }), enabled: movable !== null },
    { id: "tasks.export", run: () => setAsked({ kind: "export" }) },
    { id: "tasks.create", run: () => setAsked({ kind: "create" }) },
  ]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !box.current?.contains(event.target as Node)) return;
    const onEntry = (event.target as HTMLElement).dataset.entry !== undefined;
    const next = stepped(shape, day, event.key);
    const along = shape !== "month" && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (next) walk(next);
    else if (along) step(box.current, day, along);
    else if (event.key === "t") walk(calendar.today);
    else if (event.key === "n" && mayCreate) setAsked({ kind: "create" });
    else if (event.key === "m" && movable) setAsked({ kind: "move", on: movable });
    else if (event.key === "Enter" && !onEntry) walk(day, "day");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.dataset.entry;
    const on = [...found.values()].flatMap((one) => one.entries.map((entry) => ({ entry, day: one.day })));
    setCurrent(on.find(({ entry }) => entry.id === id) ?? null);
  };
  const drop = ({ over, active }: DragEndEvent) => {
    setDragged(null);
    const from = active.data.current as OnDay | undefined;
    const to = over?.data.current?.day as IsoDate | undefined;
    if (from && to && to !== from.day) move(from.entry, to);
  };
  const sheet = {
    label: calendar.title,
    days,
    current: day,
    found,
    weekday: calendar.weekday,
    onPoint: (to: IsoDate) => walk(to),
    onDay: (to: IsoDate) => walk(to, "day"),
    onOpen: calendar.open,
  };
  return (
    <div className={classes.page}>
      <CalendarHead calendar={calendar} onExport={mayExport ? () => setAsked({ kind: "export" }) : null} />
      {calendar.error && <ErrorNotice error={calendar.error} onRetry={calendar.retry} />}
      <DndContext
        sensors={sensors}
        onDragStart={({ active }) => setDragged((active.data.current as OnDay | undefined)?.entry ?? null)}
        onDragCancel={() => setDragged(null)}
        onDragEnd={drop}
      >
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the days inside bubble to here */}
        <div ref={box} className={classes.sheet} onKeyDown={onKeyDown} onFocus={onFocus}>
          {!loaded && !calendar.error && <SkeletonRows rows={8} />}
          {loaded && (shape === "month" ? <MonthSheet {...sheet} /> : <HourSheet {...sheet} />)}
        </div>
        <DragOverlay dropAnimation={null}>
          {dragged && (
            <div className={classes.entry} data-kind={dragged.kind} data-lifted>
              <EntryFace entry={dragged} kind="" />
            </div>
          )}
        </DragOverlay>
      </DndContext>
      <CalendarFoot />
      {asked?.kind === "move" && (
        <MoveDialog {...asked.on} onMove={(to) => move(asked.on.entry, to)} onClose={() => setAsked(null)} />
      )}
      {asked?.kind === "export" && (
        <ExportDialog
          from={days[0] ?? day}
          to={days.at(-1) ?? day}
          member={calendar.member}
          onClose={() => setAsked(null)}
        />
      )}
      {asked?.kind === "create" && (
        <Modal
          opened
          onClose={() => setAsked(null)}
          title={t("tasks.calendar.new", { day })}
          closeButtonProps={{ "aria-label": t("shared.close") }}
        >
          <AddLine begin={day} autoFocus onMade={() => setAsked(null)} />
        </Modal>
      )}
      {calendar.task && <TaskDialog key={calendar.task} id={calendar.task} onClose={() => calendar.openTask(null)} />}
    </div>
  );
}

/** From entry to entry of a day, and back to its head. */
function step(box: HTMLElement, day: IsoDate, by: number) {
  const head = box.querySelector<HTMLElement>(`[data-day="${day}"]`);
  const all = [head, ...box.querySelectorAll<HTMLElement>(`[data-of="${day}"]`)];
  const at = all.indexOf(document.activeElement as HTMLElement);
  all[Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
}
