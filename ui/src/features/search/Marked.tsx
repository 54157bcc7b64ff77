import { piecesOf, type Range } from "./match";
import classes from "./search.module.css";

/** A title with what was found in it underlined. */
export function Marked({ title, ranges }: { title: string; ranges: readonly Range[] }) {
  return (
    <span className={classes.title}>
      {piecesOf(title, ranges).map(({ start, text, marked }) =>
        marked ? (
          <mark key={start} className={classes.mark}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
