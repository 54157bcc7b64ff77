import { useNavigate, useSearch } from "@tanstack/react-router";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { GrantDialog } from "./GrantDialog";
import { GrantTable } from "./GrantTable";

export function GrantsPage() {
  const t = useT();
  const navigate = useNavigate();
  const { new: making } = useSearch({ from: "/admin/break-glass" });
  const mayGrant = useMay("break_glass", "create");
  const { data: grants, error, refetch } = useRead("list_break_glass", {});
  return (
    <Page
      title={t("people.grants.title")}
      lead={t("people.grants.lead")}
      actions={<CommandButton id="people.grant" label={t("people.grants.create")} />}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!grants && !error && <SkeletonRows rows={4} />}
      {grants?.length === 0 && (
        <div className={classes.frame}>
          <EmptyState title={t("people.grants.none")} hint={t("people.grants.noneHint")} />
        </div>
      )}
      {grants && grants.length > 0 && <GrantTable grants={grants} />}
      {making && mayGrant && <GrantDialog onClose={() => void navigate({ to: "/admin/break-glass", replace: true })} />}
    </Page>
  );
}
