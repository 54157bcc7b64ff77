import { useT } from "@/app/i18n";
import type { MemberView } from "@/backend/bindings";
import { confirm } from "@/shared/dialogs";
import { useWrite } from "@/shared/query";
import { useRefusal } from "../useRefusal";

/** Ends or takes up again a member's work here. */
export function useWorkingState(member: MemberView) {
  const t = useT();
  const { refuse, clear, notice } = useRefusal();
  const { mutateAsync, pending } = useWrite("update_member", {
    toast: ({ name, active }) => t(active ? "people.members.reactivated" : "people.members.deactivated", { name }),
    onError: refuse,
  });
  const set = async (active: boolean) => {
    clear();
    const { id, revision } = member;
    return (await mutateAsync({ id, revision, changes: { active } }).catch(() => null)) !== null;
  };
  const ask = async () => {
    const sure =
      !member.active ||
      (await confirm({
        title: t("people.members.deactivateTitle", { name: member.name }),
        body: t("people.members.deactivateBody"),
        confirm: t("people.members.deactivate"),
        destructive: true,
      }));
    if (sure) await set(!member.active);
  };
  return { ask, deactivate: () => set(false), pending, notice };
}
