import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id, TeamView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { TeamDialog } from "./TeamDialog";
import { TeamTable } from "./TeamTable";
import { useArchiveTeam } from "./useArchiveTeam";

/** What the dialog is about: a team that is there, or a new one below another. */
type Editing = { team: TeamView } | { parent: Id | null };

export function TeamsPage() {
  const t = useT();
  const navigate = useNavigate();
  const { new: making } = useSearch({ from: "/admin/teams" });
  const mayCreate = useMay("team", "create");
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data: teams, error, refetch } = useRead("list_teams", {});
  const { archive, notice } = useArchiveTeam();
  const shown = editing ?? (making && mayCreate ? { parent: null } : null);
  const close = () => {
    setEditing(null);
    if (making) void navigate({ to: "/admin/teams", replace: true });
  };
  return (
    <Page title={t("people.teams.title")} lead={t("people.teams.lead")} actions={<CommandButton id="people.newTeam" />}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {notice}
      {!teams && !error && <SkeletonRows rows={5} />}
      {teams?.length === 0 && (
        <div className={classes.frame}>
          <EmptyState
            title={t("people.teams.none")}
            hint={t("people.teams.noneHint")}
            action={<CommandButton id="people.newTeam" variant="default" />}
          />
        </div>
      )}
      {teams && teams.length > 0 && (
        <TeamTable
          teams={teams}
          onEdit={(team) => setEditing({ team })}
          onCreateBelow={(parent) => setEditing({ parent: parent.id })}
          onArchive={(team) => void archive(team)}
        />
      )}
      {shown && (
        <TeamDialog
          team={"team" in shown ? shown.team : null}
          below={"parent" in shown ? shown.parent : null}
          onClose={close}
        />
      )}
    </Page>
  );
}
