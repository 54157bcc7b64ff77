import { useDroppable } from "@dnd-kit/core";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { AppError, BoardCard, BoardStage, Filter, Id } from "@/backend/bindings";
import { call } from "@/backend/transport";
import { notifyError } from "@/shared/errors";
import { formatCount, formatSum } from "@/shared/values";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";
import { Card } from "./Card";

const MORE = 50;

interface Props {
  pipeline: Id;
  filter: Filter | null;
  stage: BoardStage;
  /** Its cards as they stand, one on its way included. */
  cards: BoardCard[];
  reachable: Id | null;
  movable: boolean;
  onOpen(id: Id): void;
}

/** A stage: how many, how much, and its newest cards. */
export function Column({ pipeline, filter, stage, cards, reachable, movable, onOpen }: Props) {
  const t = useT();
  const english = useLanguage() === "en";
  const name = useStageName()(stage.stage);
  const { setNodeRef, isOver } = useDroppable({ id: stage.stage.key, disabled: !movable || stage.outdated });
  const [more, setMore] = useState<{ of: BoardStage; cards: BoardCard[]; next: string | null } | null>(null);
  const further = more?.of === stage ? more : { cards: [], next: stage.next };
  const load = async () => {
    const request = { pipeline, stage: stage.stage.key, filter, after: further.next, limit: MORE };
    try {
      const { answer } = await call("list_board_cards", request);
      setMore({ of: stage, cards: [...further.cards, ...answer.cards], next: answer.next });
    } catch (failure) {
      notifyError(failure as AppError);
    }
  };
  return (
    <section ref={setNodeRef} className={classes.column} data-column data-over={isOver || undefined} aria-label={name}>
      <header>
        <h2>
          {name} <small>{formatCount(stage.count)}</small>
          <small className={classes.chance}>
            {stage.outdated ? t("opportunities.board.outdated") : `${stage.stage.probability} %`}
          </small>
        </h2>
        <dl>
          <dt>{t("opportunities.board.sum")}</dt>
          <dd>
            <b>{formatSum(stage.sum, english)}</b>
          </dd>
          <dt>{t("opportunities.board.weighted")}</dt>
          <dd>{formatSum(stage.weighted, english)}</dd>
        </dl>
      </header>
      <div className={classes.cards}>
        {[...cards, ...further.cards].map((card) => (
          <Card key={card.id} card={card} reachable={card.id === reachable} movable={movable} onOpen={onOpen} />
        ))}
        {further.next && (
          <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => void load()}>
            {t("opportunities.board.more")}
          </Button>
        )}
      </div>
    </section>
  );
}
