import type { ReactNode } from "react";
import classes from "./ui.module.css";

/** Why there is nothing, and the one thing to do about it. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <div>
        <p className={classes.emptyTitle}>{title}</p>
        {hint && <p>{hint}</p>}
      </div>
      {action}
    </div>
  );
}
