import { useT } from "@/app/i18n";
import type { BulkAnswer, Id, Selection } from "@/backend/bindings";
import { confirm } from "@/shared/dialogs";
import { useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";

/** Above this many rows a change asks first; below it can simply be undone. */
const ASK_ABOVE = 500;

const shown = (count: number) => ({ count, shown: formatCount(count) });

/** What can be done to one customer or many; each can be undone from its toast. */
export function useCustomerActions() {
  const t = useT();
  const done = (what: "archived" | "restored" | "assigned" | "tagged") => ({
    toast: ({ changed, left_out }: BulkAnswer) => {
      const words = t(`customers.done.${what}`, shown(changed));
      return left_out > 0 ? words + t("customers.done.leftOut", shown(left_out)) : words;
    },
  });
  const archive = useWrite("archive_customers", done("archived"));
  const restore = useWrite("restore_customers", done("restored"));
  const assign = useWrite("assign_customers", done("assigned"));
  const tag = useWrite("tag_customers", done("tagged"));

  const sure = async (what: string, count: number) =>
    count <= ASK_ABOVE ||
    (await confirm({
      title: t("customers.many.title", { what, ...shown(count) }),
      body: t("customers.many.body"),
      confirm: what,
    }));
  return {
    archive: async (selection: Selection, count: number) => {
      if (await sure(t("customers.actions.archive"), count)) archive.mutate({ selection });
    },
    restore: async (selection: Selection, count: number) => {
      if (await sure(t("customers.actions.restore"), count)) restore.mutate({ selection });
    },
    assign: async (selection: Selection, count: number, owner: Id) => {
      if (await sure(t("customers.actions.assign"), count)) assign.mutate({ selection, owner });
    },
    tag: async (selection: Selection, count: number, add: Id[], remove: Id[]) => {
      if (await sure(t("customers.actions.tag"), count)) tag.mutate({ selection, add, remove });
    },
    busy: archive.pending || restore.pending || assign.pending || tag.pending,
  };
}
