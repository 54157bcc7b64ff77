import type { ContactView, Id } from "@/backend/bindings";

/** Somebody with who reports to them. */
export interface Branch {
  contact: ContactView;
  level: number;
  below: Branch[];
}

/** Who reports to whom. Whose superior is gone, or in a circle two edits made at once, stands at the top. */
export function treeOf(contacts: readonly ContactView[]): Branch[] {
  const known = new Map(contacts.map((contact) => [contact.id, contact]));
  const placed = new Set<Id>();
  const grow = (contact: ContactView, level: number): Branch => {
    placed.add(contact.id);
    const below = contacts.filter(({ id, reports_to }) => reports_to === contact.id && !placed.has(id));
    return { contact, level, below: below.map((one) => grow(one, level + 1)) };
  };
  const tops = contacts.filter(({ reports_to }) => reports_to === null || !known.has(reports_to));
  const branches = tops.map((top) => grow(top, 1));
  for (const contact of contacts) if (!placed.has(contact.id)) branches.push(grow(contact, 1));
  return branches;
}

/** The tree from top to bottom, leaving out what lies below the closed ones. */
export const linesOf = (branches: readonly Branch[], closed: ReadonlySet<Id>): Branch[] =>
  branches.flatMap((branch) => [branch, ...(closed.has(branch.contact.id) ? [] : linesOf(branch.below, closed))]);
