import { useDraggable } from "@dnd-kit/core";
import type { BoardCard, Id } from "@/backend/bindings";
import { Avatar } from "@/shared/ui";
import { formatMoney } from "@/shared/values";
import classes from "../opportunities.module.css";
import { StageDays } from "../StageDays";

interface Props {
  card: BoardCard;
  reachable: boolean;
  movable: boolean;
  onOpen(id: Id): void;
}

/** A card of the board: a click opens it, a drag moves it. */
export function Card({ card, reachable, movable, onOpen }: Props) {
  const { listeners, setNodeRef, isDragging } = useDraggable({ id: card.id, data: { card }, disabled: !movable });
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={classes.card}
      data-card={card.id}
      data-dragged={isDragging || undefined}
      tabIndex={reachable ? 0 : -1}
      onClick={() => onOpen(card.id)}
      {...listeners}
    >
      <Facts card={card} />
    </button>
  );
}

/** The card under the pointer. */
export function CardFace({ card, lifted }: { card: BoardCard; lifted: boolean }) {
  return (
    <div className={classes.card} data-lifted={lifted || undefined}>
      <Facts card={card} />
    </div>
  );
}

function Facts({ card }: { card: BoardCard }) {
  return (
    <>
      <span className={classes.cardName}>{card.name}</span>
      <span className={classes.cardCustomer}>{card.customer_name}</span>
      <span className={classes.cardLine}>
        <b>{formatMoney(card.amount) || "—"}</b>
        {card.owner_name && <Avatar name={card.owner_name} size="sm" />}
      </span>
      <span className={classes.cardLine}>
        <span className={classes.faint}>{card.expected_close ?? "—"}</span>
        <StageDays days={card.days_in_stage} stalled={card.stalled} />
      </span>
    </>
  );
}
