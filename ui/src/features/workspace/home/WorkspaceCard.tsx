import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { useRead } from "@/shared/query";
import { Card } from "@/shared/ui";
import { formatBytes, formatCount } from "@/shared/values";
import classes from "./home.module.css";

/** How much is kept here; the size of the whole only for who may see the workspace. */
export function WorkspaceCard() {
  const t = useT();
  const { company } = useSession();
  const seesCustomers = useMay("customer", "see");
  const { data } = useRead("get_workspace_status", {});
  if (!data) return null;
  return (
    <Card title={t("workspace.home.company")} note={company}>
      <dl className={classes.facts}>
        {seesCustomers && (
          <>
            <dt>{t("workspace.home.customers")}</dt>
            <dd>{formatCount(data.counts.customer ?? 0)}</dd>
          </>
        )}
        {data.journal_entries !== null && data.size_bytes !== null && (
          <>
            <dt>{t("workspace.home.journal")}</dt>
            <dd>
              {t("workspace.home.entries", {
                count: data.journal_entries,
                formatted: formatCount(data.journal_entries),
              })}
            </dd>
            <dt>{t("workspace.home.size")}</dt>
            <dd>{formatBytes(data.size_bytes)}</dd>
          </>
        )}
      </dl>
    </Card>
  );
}
