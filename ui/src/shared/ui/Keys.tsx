import { Fragment } from "react";
import { capsOf } from "@/app/commands/keys";
import classes from "./ui.module.css";

interface Props {
  keys: string | undefined;
  /** Read out by a screen reader; elsewhere the control says its keys itself. */
  spoken?: boolean;
}

/** Key caps: `Mod+K`, `G C`. */
export function Keys({ keys, spoken = false }: Props) {
  if (!keys) return null;
  return (
    <span className={classes.keys} aria-hidden={spoken ? undefined : true}>
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
