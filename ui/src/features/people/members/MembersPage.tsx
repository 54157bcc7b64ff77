import { Button } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { EVERYBODY, membersIn } from "../queries";
import { MemberFilters } from "./MemberFilters";
import { MemberTable } from "./MemberTable";
import { NewMember } from "./NewMember";

export function MembersPage() {
  const t = useT();
  const navigate = useNavigate();
  const { new: making } = useSearch({ from: "/admin/members" });
  const mayCreate = useMay("member", "create");
  const [filter, setFilter] = useState(EVERYBODY);
  const { data: members, error, refetch } = useRead("list_members", {});
  const shown = membersIn(members ?? [], filter);
  const open = (id: string) => void navigate({ to: "/admin/members/$id", params: { id } });
  return (
    <Page
      title={t("people.members.title")}
      lead={t("people.members.lead")}
      actions={<CommandButton id="people.newMember" />}
    >
      <MemberFilters filter={filter} onChange={setFilter} count={shown.length} />
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!members && !error && <SkeletonRows rows={8} />}
      {shown.length > 0 && <MemberTable members={shown} />}
      {members && shown.length === 0 && (
        <div className={classes.frame}>
          <EmptyState
            title={t("people.members.none")}
            hint={t("people.members.noneHint")}
            action={
              <Button variant="default" onClick={() => setFilter({ ...EVERYBODY, state: "all" })}>
                {t("people.members.clear")}
              </Button>
            }
          />
        </div>
      )}
      {members?.length === 1 && mayCreate && (
        <EmptyState title={t("people.members.alone")} hint={t("people.members.aloneHint")} />
      )}
      {making && mayCreate && (
        <NewMember onClose={() => void navigate({ to: "/admin/members", replace: true })} onMade={open} />
      )}
    </Page>
  );
}
