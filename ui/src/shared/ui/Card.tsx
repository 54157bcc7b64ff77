import { type ReactNode, useId } from "react";
import classes from "./card.module.css";

interface Props {
  title: string;
  /** How many, or of what. */
  note?: string | null | undefined;
  /** The way to all of it: a link of `cardLink`. */
  all?: ReactNode;
  children?: ReactNode;
}

/** One thing on a home: what it is, how much of it there is, the first of it, and the way to the rest. */
export function Card({ title, note, all, children }: Props) {
  const heading = useId();
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.head}>
        <h2 id={heading}>{title}</h2>
        {note && <span className={classes.note}>{note}</span>}
        <span className={classes.grow} />
        {all}
      </header>
      {children}
    </section>
  );
}

export const cardLink = classes.all;
/** A row of a card: its columns are the feature's own. */
export const cardRow = classes.row;
/** What in a row is said beside its name. */
export const cardFact = classes.fact;
export const cardName = classes.name;
export const cardLate = classes.late;
