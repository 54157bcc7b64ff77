import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from "@dnd-kit/core";
import { useNavigate } from "@tanstack/react-router";
import { type FocusEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { BoardCard, BoardView, Filter, Id, PipelineView } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { Keys, SkeletonRows } from "@/shared/ui";
import classes from "../opportunities.module.css";
import { RECORD } from "../queries";
import { useMove } from "../useMove";
import { CardFace } from "./Card";
import { Column } from "./Column";
import { Ending } from "./Ending";
import { MoveDialog } from "./MoveDialog";
import { step } from "./step";

const CARDS = 20;
/** A press that lingers drags; a swipe scrolls. */
const TOUCH_MS = 180;

interface Props {
  pipeline: PipelineView;
  filter: Filter | null;
  onSeen(board: BoardView): void;
}

/** The open opportunities of a pipeline by stage. Cards move by pointer, by touch, and by M. */
export function Board({ pipeline, filter, onSeen }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { data, error, refetch } = useRead(
    "get_board",
    { pipeline: pipeline.id, filter, limit: CARDS },
    { keepPrevious: true },
  );
  const mayEdit = useMay(RECORD, "edit");
  const { move, close, dialog } = useMove();
  const [dragged, setDragged] = useState<BoardCard | null>(null);
  const [current, setCurrent] = useState<BoardCard | null>(null);
  const [asking, setAsking] = useState(false);
  const [underway, setUnderway] = useState<{ card: BoardCard; to: string } | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: TOUCH_MS, tolerance: 8 } }),
  );
  useEffect(() => {
    if (!data) return;
    onSeen(data);
    setUnderway(null);
  }, [data, onSeen]);

  const start = (card: BoardCard, stage: string) => {
    setUnderway({ card, to: stage });
    void move(card, stage).then((moved) => {
      if (!moved) setUnderway(null);
    });
  };
  const drop = ({ over }: DragEndEvent) => {
    const card = dragged;
    setDragged(null);
    if (!card || !over) return;
    const from = data?.stages.find((stage) => stage.cards.some(({ id }) => id === card.id))?.stage.key;
    if (over.id === "won" || over.id === "lost") close(card, over.id === "won");
    else if (over.id !== from) start(card, String(over.id));
  };
  const open = (id: Id) => void navigate({ to: "/opportunities/$id", params: { id } });
  useCommands([
    { id: "opportunities.move", run: () => setAsking(true), enabled: current !== null },
    { id: "opportunities.win", run: () => current && close(current, true), enabled: current !== null },
    { id: "opportunities.lose", run: () => current && close(current, false), enabled: current !== null },
  ]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = box.current && step(box.current, event.key);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = event.target.closest<HTMLElement>("[data-card]")?.dataset.card;
    const cards = data?.stages.flatMap((stage) => stage.cards) ?? [];
    if (id) setCurrent(cards.find((card) => card.id === id) ?? current);
  };

  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={8} widths={["20%", "20%", "20%", "20%"]} />;
  const first = data.stages.find((stage) => stage.cards.length > 0)?.cards[0]?.id ?? null;
  const reachable = current ? current.id : first;
  const stageOf = (card: BoardCard) => data.stages.find((stage) => stage.cards.some(({ id }) => id === card.id));
  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => setDragged((active.data.current?.card as BoardCard | undefined) ?? null)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the cards inside bubble to here */}
      <div ref={box} className={classes.board} onKeyDown={onKeyDown} onFocus={onFocus}>
        {data.stages.map((stage) => (
          <Column
            key={stage.stage.key}
            pipeline={pipeline.id}
            filter={filter}
            stage={stage}
            cards={placed(stage.stage.key, stage.cards, underway)}
            reachable={reachable}
            movable={mayEdit}
            onOpen={open}
          />
        ))}
        {mayEdit && <Ending won />}
        {mayEdit && <Ending won={false} />}
      </div>
      <footer className={classes.foot}>
        <span>
          <Keys keys="ArrowLeft" /> <Keys keys="ArrowRight" /> <Keys keys="ArrowUp" /> <Keys keys="ArrowDown" />{" "}
          {t("opportunities.board.keys.walk")}
        </span>
        <span>
          <Keys keys="Enter" /> {t("opportunities.board.keys.open")}
        </span>
        {mayEdit && (
          <span>
            <Keys keys="M" /> {t("opportunities.board.keys.move")}
          </span>
        )}
        <span className={classes.grow} />
        <span>{t("opportunities.board.stalledHint")}</span>
      </footer>
      <DragOverlay dropAnimation={null}>{dragged && <CardFace card={dragged} lifted />}</DragOverlay>
      {asking && current && (
        <MoveDialog
          name={current.name}
          stages={data.stages.filter(({ outdated }) => !outdated).map(({ stage }) => stage)}
          current={stageOf(current)?.stage.key ?? null}
          onMove={(stage) => start(current, stage)}
          onEnd={(won) => close(current, won)}
          onClose={() => setAsking(false)}
        />
      )}
      {dialog}
    </DndContext>
  );
}

/** A card on its way is shown where it goes. */
function placed(stage: string, cards: BoardCard[], underway: { card: BoardCard; to: string } | null): BoardCard[] {
  if (!underway) return cards;
  const others = cards.filter(({ id }) => id !== underway.card.id);
  return underway.to === stage ? [underway.card, ...others] : others;
}
