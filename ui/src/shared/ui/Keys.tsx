import { Fragment } from "react";
import { capsOf } from "@/app/commands/keys";
import classes from "./ui.module.css";

/** Key caps: `Mod+K`, `G C`. */
export function Keys({ keys }: { keys: string | undefined }) {
  if (!keys) return null;
  return (
    <span className={classes.keys} aria-hidden="true">
      {capsOf(keys).map((stroke, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the strokes of a sequence have nothing but their place.
        <Fragment key={place}>
          {stroke.map((cap) => (
            <kbd key={cap} className={classes.kbd}>
              {cap}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  );
}
