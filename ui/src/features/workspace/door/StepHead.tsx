import { useEffect, useRef } from "react";
import classes from "./card.module.css";

/** The head of a step takes the focus, so that a screen reader says where one is. */
export function StepHead({ title, lead, focus = true }: { title: string; lead: string; focus?: boolean }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) head.current?.focus();
  }, [focus]);
  return (
    <header style={{ marginTop: -12 }}>
      <h2 ref={head} className={classes.title} tabIndex={-1} style={{ outline: "none" }}>
        {title}
      </h2>
      <p className={classes.lead}>{lead}</p>
    </header>
  );
}
