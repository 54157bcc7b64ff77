import { useT } from "@/app/i18n";
import type { TeamView } from "@/backend/bindings";
import { confirm } from "@/shared/dialogs";
import { useWrite } from "@/shared/query";
import { useNames } from "@/shared/values";
import { useRefusal } from "../useRefusal";

export function useArchiveTeam() {
  const t = useT();
  const names = useNames();
  const { refuse, clear, notice } = useRefusal();
  const { mutateAsync } = useWrite("archive_team", {
    toast: (_, { id }) => t("people.teams.archived", { name: names.get(id) ?? "" }),
    onError: refuse,
  });
  const archive = async (team: TeamView) => {
    clear();
    const { id, name } = team;
    const question = {
      title: t("people.teams.archiveTitle", { name }),
      body: t("people.teams.archiveBody"),
      confirm: t("people.teams.archive"),
      destructive: true,
    };
    if (await confirm(question)) await mutateAsync({ id }).catch(() => null);
  };
  return { archive, notice };
}
