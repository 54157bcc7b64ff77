import type { ReactNode } from "react";
import classes from "./imports.module.css";
import type { Wizard } from "./wizard";

export interface StepProps {
  wizard: Wizard;
  change(changes: Partial<Wizard>): void;
}

/** The body of a step, which scrolls, and its buttons, which stay. */
export function StepFrame({ children, actions }: { children: ReactNode; actions: ReactNode }) {
  return (
    <>
      <div className={classes.scroll}>
        <div className={classes.body}>{children}</div>
      </div>
      <footer className={classes.foot}>{actions}</footer>
    </>
  );
}
