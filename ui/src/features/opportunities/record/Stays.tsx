import { useT } from "@/app/i18n";
import type { OpportunityView } from "@/backend/bindings";
import { formatTime } from "@/shared/values";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";

/** Which stages it was in, and how long. */
export function Stays({ opportunity }: { opportunity: OpportunityView }) {
  const t = useT();
  const stageName = useStageName();
  return (
    <section aria-label={t("opportunities.stays")}>
      <h2>{t("opportunities.stays")}</h2>
      <ol className={classes.stays}>
        {opportunity.stays.toReversed().map((stay) => (
          <li key={stay.entered_at + stay.stage.key} aria-current={stay.left_at === null || undefined}>
            <b>{stageName(stay.stage)}</b>
            <span>{t("opportunities.days", { count: stay.days })}</span>
            <small>
              {formatTime(stay.entered_at)} – {stay.left_at && formatTime(stay.left_at)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
