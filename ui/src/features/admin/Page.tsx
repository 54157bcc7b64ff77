import type { ReactNode } from "react";
import classes from "./admin.module.css";

interface Props {
  title: string;
  lead?: string;
  /** What can be done on this page, at the right of its head. */
  actions?: ReactNode;
  /** Instead of title and lead: the way back, on the page of one thing. */
  head?: ReactNode;
  children: ReactNode;
}

/** One page of the administration: what it is about, what can be done, and the matter itself. */
export function Page({ title, lead, actions, head, children }: Props) {
  return (
    <section className={classes.page} aria-label={title}>
      {head ?? (
        <header className={classes.head}>
          <div>
            <h2>{title}</h2>
            {lead && <p className={classes.lead}>{lead}</p>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
      )}
      {children}
    </section>
  );
}
