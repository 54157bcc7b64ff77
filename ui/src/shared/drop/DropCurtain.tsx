import type { ReactNode } from "react";
import classes from "./DropCurtain.module.css";

/** Over the whole window while something is dragged above it: what letting go will do. */
export function DropCurtain({ refused = false, children }: { refused?: boolean; children: ReactNode }) {
  return (
    <div className={classes.target} data-refused={refused || undefined}>
      <p role="status">{children}</p>
    </div>
  );
}
