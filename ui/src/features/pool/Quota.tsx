import { useT } from "@/app/i18n";
import type { QuotaView } from "@/backend/bindings";
import classes from "./pool.module.css";

/** How many one may still claim, in words. */
export function Quota({ quota }: { quota: QuotaView }) {
  const t = useT();
  const { held, most_held, today, most_a_day } = quota;
  const day = most_a_day === null ? null : Math.max(most_a_day - today, 0);
  const room = most_held === null ? null : Math.max(most_held - held, 0);
  return (
    <p className={classes.quota} role="status">
      {day === null ? t("pool.quota.dayFree", { count: today }) : t("pool.quota.day", { count: day })}
      {" · "}
      {room === null ? t("pool.quota.heldFree", { count: held }) : t("pool.quota.held", { held, most: most_held })}
    </p>
  );
}
