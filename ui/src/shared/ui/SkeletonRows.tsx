import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import classes from "./ui.module.css";

const PATIENCE_MS = 150;

interface Props {
  rows: number;
  /** Widths of the bars, as the columns they stand for. */
  widths?: readonly (number | string)[];
}

/** Bars at the real row height, after 150 ms: a quick answer shows none. */
export function SkeletonRows({ rows, widths = ["30%", "16%", "12%", "12%"] }: Props) {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div role="status" aria-label={t("shared.loading")}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity.
        <div key={row} className={classes.skeletonRow} aria-hidden="true">
          {widths.map((width, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: bars have no identity.
            <div key={column} className={classes.skeletonBar} style={{ width }} />
          ))}
        </div>
      ))}
    </div>
  );
}
