import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id, TeamView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldLabels } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { MemberSelect } from "../MemberSelect";
import { useTeams } from "../queries";
import { TeamSelect } from "../TeamSelect";
import { useRefusal } from "../useRefusal";
import { withBelow } from "./tree";

interface Props {
  /** Without one, a new team is made. */
  team: TeamView | null;
  /** Where a new one goes. */
  below: Id | null;
  onClose(): void;
}

const FIELDS = ["name", "parent", "lead"] as const;

export function TeamDialog({ team, below, onClose }: Props) {
  const t = useT();
  const label = useFieldLabels("team");
  const teams = useTeams();
  const mayConfigure = useMay("team", "configure");
  const [name, setName] = useState(team?.name ?? "");
  const [parent, setParent] = useState(team ? team.parent : below);
  const [lead, setLead] = useState(team?.lead ?? null);
  const { refuse, at, notice } = useRefusal(FIELDS);
  const create = useWrite("create_team", {
    toast: (made) => t("people.teams.created", { name: made.name }),
    onError: refuse,
  });
  const update = useWrite("update_team", {
    toast: (saved) => t("people.teams.saved", { name: saved.name }),
    onError: refuse,
  });
  const save = async () => {
    const wanted = { name: name.trim(), ...(mayConfigure ? { parent, lead } : {}) };
    const saved = team
      ? update.mutateAsync({ id: team.id, revision: team.revision, changes: wanted })
      : create.mutateAsync({ team: wanted });
    if (await saved.catch(() => null)) onClose();
  };
  return (
    <FormDialog
      title={team ? t("people.teams.editTitle", { name: team.name }) : t("people.teams.create")}
      submit={team ? t("shared.save") : t("people.teams.create")}
      ready={name.trim() !== ""}
      pending={create.pending || update.pending}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {notice}
      <TextInput
        data-autofocus
        required
        maxLength={80}
        label={label("name")}
        error={at("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {mayConfigure && (
        <>
          <TeamSelect
            label={label("parent")}
            placeholder={t("people.teams.top")}
            error={at("parent")}
            except={team ? withBelow(teams, team.id) : undefined}
            value={parent}
            onChange={setParent}
          />
          <MemberSelect clearable label={label("lead")} error={at("lead")} value={lead} onChange={setLead} />
        </>
      )}
    </FormDialog>
  );
}
