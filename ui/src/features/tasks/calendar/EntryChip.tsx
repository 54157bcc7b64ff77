import { useDraggable } from "@dnd-kit/core";
import { VisuallyHidden } from "@mantine/core";
import IconBriefcase from "@tabler/icons-react/dist/esm/icons/IconBriefcase.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconFlag from "@tabler/icons-react/dist/esm/icons/IconFlag.mjs";
import IconMapPin from "@tabler/icons-react/dist/esm/icons/IconMapPin.mjs";
import IconPhone from "@tabler/icons-react/dist/esm/icons/IconPhone.mjs";
import IconSquare from "@tabler/icons-react/dist/esm/icons/IconSquare.mjs";
import type { CSSProperties } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { CalendarEntry, IsoDate } from "@/backend/bindings";
import classes from "./calendar.module.css";

const ICONS = { task: IconSquare, plan: IconMapPin, follow_up: IconPhone, close: IconBriefcase };

interface Props {
  entry: CalendarEntry;
  day: IsoDate;
  /** In a month the day's cell has the focus; its entries are reached by pointer, or in the day's own sheet. */
  reachable: boolean;
  style?: CSSProperties;
  /** Two lines fit. */
  tall?: boolean;
  onOpen(entry: CalendarEntry): void;
}

/** One thing on a day. A task can be carried to another day. */
export function EntryChip({ entry, day, reachable, style, tall = false, onOpen }: Props) {
  const t = useT();
  const mayEdit = useMay("task", "edit");
  const movable = mayEdit && entry.kind === "task" && !entry.done;
  const { setNodeRef, listeners, isDragging } = useDraggable({
    id: `${entry.kind} ${entry.id}`,
    data: { entry, day },
    disabled: !movable,
  });
  const kind = entry.way ? t(`tasks.calendar.ways.${entry.way}`) : t(`tasks.calendar.kinds.${entry.kind}`);
  const said = [entry.time, kind, entry.title, entry.customer_name === entry.title ? null : entry.customer_name];
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classes.entry}
      style={style}
      data-entry={entry.id}
      data-of={day}
      data-kind={entry.kind}
      data-done={entry.done || undefined}
      data-dragging={isDragging || undefined}
      data-tall={tall || undefined}
      tabIndex={reachable ? 0 : -1}
      title={said.filter(Boolean).join(" · ")}
      onClick={() => onOpen(entry)}
      {...listeners}
    >
      <EntryFace entry={entry} kind={entry.done ? `${kind} ${t("tasks.calendar.done")}` : kind} />
    </button>
  );
}

/** Its icon says what it is, in words to who does not see it. */
export function EntryFace({ entry, kind }: { entry: CalendarEntry; kind: string }) {
  const Icon = entry.done ? IconCheck : ICONS[entry.kind];
  return (
    <>
      <Icon size={12} stroke={1.75} aria-hidden />
      {entry.time && <b>{entry.time}</b>}
      <VisuallyHidden>{` ${kind} `}</VisuallyHidden>
      {entry.high && <IconFlag size={12} stroke={2} aria-hidden className={classes.high} />}
      <span>{entry.title}</span>
      {entry.customer_name && entry.customer_name !== entry.title && <small> {entry.customer_name}</small>}
    </>
  );
}
