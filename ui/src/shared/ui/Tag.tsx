import type { TagView } from "@/backend/bindings";
import classes from "./ui.module.css";

type Shape = TagView["shape"];

/** A tag carries a shape besides its colour, so that colour is never the only signal. */
export function Tag({ name, shape }: { name: string; shape?: Shape }) {
  return (
    <span className={classes.tag}>
      {shape && <TagShape shape={shape} />}
      {name}
    </span>
  );
}

export function TagShape({ shape }: { shape: Shape }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" className={classes[shape]} fill="currentColor" aria-hidden="true">
      {shape === "square" && <rect x="1" y="1" width="6" height="6" rx="1.5" />}
      {shape === "triangle" && <path d="M4 .8 7.5 7.2H.5z" />}
      {shape === "disc" && <circle cx="4" cy="4" r="3" />}
      {shape === "ring" && <circle cx="4" cy="4" r="2.4" fill="none" stroke="currentColor" strokeWidth="1.5" />}
    </svg>
  );
}
