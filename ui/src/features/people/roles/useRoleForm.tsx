import { useState } from "react";
import { useT } from "@/app/i18n";
import type { RoleView, SubjectView } from "@/backend/bindings";
import { useDraft } from "@/shared/drafts";
import { useLabel } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { type Matrix, matrixOf, rightsOf, sameRights } from "../rights";
import { useRefusal } from "../useRefusal";

export interface RoleForm {
  name: string;
  description: string;
  matrix: Matrix;
}

/** A role being edited: against the version it was opened at, so that another's change is noticed and not run over. */
export function useRoleForm(role: RoleView, subjects: readonly SubjectView[]) {
  const t = useT();
  const label = useLabel();
  const formOf = (view: RoleView): RoleForm => ({
    name: label(view.name),
    description: view.description ?? "",
    matrix: matrixOf(view.rights),
  });
  const [base, setBase] = useState(role);
  const [form, setForm] = useState(() => formOf(role));
  const stored = formOf(base);
  const dirty =
    form.name !== stored.name ||
    form.description !== stored.description ||
    !sameRights(form.matrix, stored.matrix, subjects);
  const draft = useDraft(`role/${role.key}`, form, { dirty, restore: setForm });
  const { refuse, clear, at, notice } = useRefusal(["name", "description"]);
  const { mutateAsync, pending } = useWrite("save_role", {
    toast: (saved) => t("people.roles.saved", { name: label(saved.name) }),
    onError: refuse,
  });
  const show = (view: RoleView) => {
    clear();
    setBase(view);
    setForm(formOf(view));
  };
  const save = async () => {
    clear();
    // A ready-made role keeps its name in both languages unless somebody gives it another.
    const name = form.name === stored.name ? base.name.zh : form.name.trim();
    const description = form.description.trim() || null;
    const { key, revision } = base;
    const request = { key, revision, name, description, rights: rightsOf(form.matrix, subjects) };
    const saved = await mutateAsync(request).catch(() => null);
    if (!saved) return;
    show(saved);
    draft.saved();
  };
  return {
    form,
    change: (changes: Partial<RoleForm>) => setForm((before) => ({ ...before, ...changes })),
    dirty,
    pending,
    save: () => void save(),
    discard: () => show(role),
    /** Somebody saved it meanwhile; right after one's own save the list may still be the older of the two. */
    overtaken: Number(role.revision) > Number(base.revision) && !pending,
    offer: draft.offer,
    at,
    notice,
  };
}
