import { closestCenter, DndContext, type DragEndEvent, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { arrayMove, SortableContext, useSortable, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { ActionIcon } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconGripVertical from "@tabler/icons-react/dist/esm/icons/IconGripVertical.mjs";
import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import type { ActivityView } from "@/backend/bindings";
import classes from "./activities.module.css";
import { useVisitActions } from "./queries";
import { VisitRow } from "./VisitRow";

/** A pointer moves this far before it drags: less is a click. */
const SLACK_PX = 4;

/** The visits in route order, moved by pointer or by the buttons of each. */
export function Route({ visits }: { visits: ActivityView[] }) {
  const { order } = useVisitActions();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: SLACK_PX } }));
  const [ids, setIds] = useState<string[]>([]);
  const known = visits.map(({ id }) => id).join();
  // Moved at once; what the core then says counts.
  useEffect(() => setIds(known === "" ? [] : known.split(",")), [known]);
  const shown = ids.flatMap((id) => visits.find((visit) => visit.id === id) ?? []);
  const move = (from: number, to: number) => {
    if (to < 0 || to >= shown.length || from === to) return;
    const moved = arrayMove(
      shown.map(({ id }) => id),
      from,
      to,
    );
    setIds(moved);
    order.mutate({ ids: moved });
  };
  const onDragEnd = ({ active, over }: DragEndEvent) => {
    if (over) move(ids.indexOf(String(active.id)), ids.indexOf(String(over.id)));
  };
  return (
    <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={onDragEnd}>
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        <ol>
          {shown.map((visit, at) => (
            <Stop key={visit.id} visit={visit} at={at} last={at === shown.length - 1} onMove={move} />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  );
}

interface StopProps {
  visit: ActivityView;
  at: number;
  last: boolean;
  onMove(from: number, to: number): void;
}

function Stop({ visit, at, last, onMove }: StopProps) {
  const t = useT();
  const { listeners, setNodeRef, transform, transition } = useSortable({ id: visit.id });
  const name = visit.customer_name ?? "";
  return (
    <VisitRow
      visit={visit}
      number={at + 1}
      row={setNodeRef}
      style={{ transform: CSS.Translate.toString(transform), transition }}
      handle={
        <span className={classes.grip} {...listeners} aria-hidden>
          <IconGripVertical size={16} stroke={1.5} />
        </span>
      }
      moves={
        <>
          <ActionIcon
            size={28}
            variant="subtle"
            color="neutral"
            aria-label={t("activities.visits.earlier", { name })}
            disabled={at === 0}
            onClick={() => onMove(at, at - 1)}
          >
            <IconChevronUp size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={28}
            variant="subtle"
            color="neutral"
            aria-label={t("activities.visits.later", { name })}
            disabled={last}
            onClick={() => onMove(at, at + 1)}
          >
            <IconChevronDown size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        </>
      }
    />
  );
}
