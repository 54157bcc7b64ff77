import IconAlertTriangle from "@tabler/icons-react/dist/esm/icons/IconAlertTriangle.mjs";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Card, cardLink, EmptyState } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./home.module.css";

const DAYS = 7;
const SHOWN = 8;

/** What deserves a look in the audit of the last week. */
export function AnomaliesCard() {
  const t = useT();
  const { data } = useRead("list_anomalies", { days: DAYS });
  if (!data) return null;
  return (
    <Card
      title={t("workspace.home.anomalies")}
      note={data.length > 0 ? formatCount(data.length) : null}
      all={
        <Link to="/admin/audit/anomalies" className={cardLink} aria-label={t("workspace.home.allAnomalies")}>
          {t("workspace.home.all")}
        </Link>
      }
    >
      {data.length === 0 && <EmptyState title={t("workspace.home.noAnomalies")} />}
      <ul className={classes.findings}>
        {data.slice(0, SHOWN).map((finding) => (
          <li key={[finding.kind, finding.member_name, finding.from].join(" ")}>
            <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
            {t(`audit.anomalies.kinds.${finding.kind}`, { name: finding.member_name, count: finding.count })}
          </li>
        ))}
      </ul>
    </Card>
  );
}
