import type { ReactNode } from "react";
import classes from "./tabs.module.css";

interface Props<Id extends string> {
  label: string;
  /** `note` stands small behind the name. */
  tabs: readonly { id: Id; name: string; note?: ReactNode }[];
  chosen: Id | undefined;
  onChoose(id: Id): void;
}

/** Which of several one works on, side by side. */
export function Tabs<Id extends string>({ label, tabs, chosen, onChoose }: Props<Id>) {
  return (
    <div className={classes.tabs} role="group" aria-label={label}>
      {tabs.map(({ id, name, note }) => (
        <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {name}
          {note && <small>{note}</small>}
        </button>
      ))}
    </div>
  );
}
