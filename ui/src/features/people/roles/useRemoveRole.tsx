import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { RoleView } from "@/backend/bindings";
import { confirm } from "@/shared/dialogs";
import { useLabel } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { useRefusal } from "../useRefusal";

/** A ready-made role goes back to what it was at first; one made here goes. */
export function useRemoveRole(role: RoleView, discard: () => void) {
  const t = useT();
  const navigate = useNavigate();
  const name = useLabel()(role.name);
  const mayArchive = useMay("role", "archive");
  const { refuse, clear, notice } = useRefusal();
  const { mutateAsync } = useWrite("delete_role", {
    toast: () => t(role.ready_made ? "people.roles.resetDone" : "people.roles.deleted", { name }),
    onError: refuse,
  });
  const question = role.ready_made
    ? {
        title: t("people.roles.resetTitle", { name }),
        body: t("people.roles.resetBody"),
        confirm: t("people.roles.reset"),
      }
    : {
        title: t("people.roles.deleteTitle", { name }),
        body: t("people.roles.deleteBody"),
        confirm: t("people.roles.delete"),
      };
  const ask = async () => {
    clear();
    if (!(await confirm({ ...question, destructive: true }))) return;
    discard(); // an unsaved change must not hold up leaving, nor outlive what it was made to
    const removed = await mutateAsync({ key: role.key }).then(
      () => true,
      () => false,
    );
    if (removed) void navigate({ to: "/admin/roles", ignoreBlocker: true });
  };
  return { offered: mayArchive && (role.edited || !role.ready_made), ask, notice };
}
