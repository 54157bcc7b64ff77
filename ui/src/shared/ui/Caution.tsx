import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import type { ReactNode } from "react";
import classes from "./ui.module.css";

/** Something to look at before going on; nothing is refused. Links in its list stand apart from what is said of them. */
export function Caution({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.caution} role="status">
      <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
      <div>
        <b>{title}</b>
        {children}
      </div>
    </div>
  );
}
