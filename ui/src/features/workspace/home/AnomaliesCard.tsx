import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { EmptyState } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./home.module.css";

const DAYS = 7;
const SHOWN = 8;

/** What deserves a look in the audit of the last week. */
export function AnomaliesCard() {
  const t = useT();
  const heading = useId();
  const { data } = useRead("list_anomalies", { days: DAYS });
  if (!data) return null;
  return (
    <section className={classes.card} aria-labelledby={heading}>
      <header className={classes.cardHead}>
        <h2 id={heading}>{t("workspace.home.anomalies")}</h2>
        {data.length > 0 && <span className={classes.count}>{formatCount(data.length)}</span>}
        <span className={classes.grow} />
        <Link to="/admin/audit/anomalies" className={classes.all} aria-label={t("workspace.home.allAnomalies")}>
          {t("workspace.home.all")}
        </Link>
      </header>
      {data.length === 0 && <EmptyState title={t("workspace.home.noAnomalies")} />}
      <ul className={classes.findings}>
        {data.slice(0, SHOWN).map((finding) => (
          <li key={[finding.kind, finding.member_name, finding.from].join(" ")}>
            <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
            {t(`audit.anomalies.kinds.${finding.kind}`, { name: finding.member_name, count: finding.count })}
          </li>
        ))}
      </ul>
    </section>
  );
}
