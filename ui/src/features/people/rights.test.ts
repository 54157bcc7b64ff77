import { expect, test } from "vitest";
import type { RoleRights, SubjectView } from "@/backend/bindings";
import { matrixOf, rightsOf, sameRights, withAccess, withScope } from "./rights";

const label = { zh: "x", en: "x" };
const field = (name: string) => ({ name, label, sensitive: false });
const subjects: SubjectView[] = [
  {
    name: "customer",
    label,
    actions: ["see", "create", "edit", "archive", "assign"],
    scopes: ["own", "team", "subordinates", "all"],
    fields: [field("name"), field("phones"), field("address")],
    everybody: [],
  },
  { name: "tag", label, actions: ["see", "create"], scopes: ["all"], fields: [], everybody: ["see"] },
];

const rep: RoleRights = {
  records: [
    { record: "customer", scope: "own", actions: ["see", "create", "edit"] },
    { record: "customer", scope: "subordinates", actions: ["assign"] },
    { record: "tag", scope: "all", actions: ["create"] },
  ],
  fields: [{ record: "customer", field: "phones", access: "masked" }],
};

test("rights of one record in several scopes come back grouped as they were", () => {
  expect(rightsOf(matrixOf(rep), subjects)).toEqual(rep);
});

test("an action allowed twice holds the wider scope, in whatever order the two stand", () => {
  const own = { record: "customer", scope: "own" as const, actions: ["see" as const, "edit" as const] };
  const all = { record: "customer", scope: "all" as const, actions: ["see" as const] };
  for (const records of [
    [own, all],
    [all, own],
  ]) {
    const matrix = matrixOf({ records, fields: [] });
    expect(matrix.scopes.customer).toEqual({ see: "all", edit: "own" });
    expect(rightsOf(matrix, subjects).records).toEqual([
      { record: "customer", scope: "own", actions: ["edit"] },
      { record: "customer", scope: "all", actions: ["see"] },
    ]);
  }
});

test("a scope that was chosen moves its action alone, and none takes the action away", () => {
  const before = matrixOf(rep);
  const moved = withScope(before, "customer", "edit", "team");
  expect(rightsOf(moved, subjects).records.slice(0, 3)).toEqual([
    { record: "customer", scope: "own", actions: ["see", "create"] },
    { record: "customer", scope: "team", actions: ["edit"] },
    { record: "customer", scope: "subordinates", actions: ["assign"] },
  ]);
  const none = withScope(withScope(before, "tag", "create", null), "customer", "assign", null);
  expect(rightsOf(none, subjects).records).toEqual([rep.records[0]]);
  expect(matrixOf(rep)).toEqual(before);
});

test("a field that was opened again leaves no limit behind", () => {
  const hidden = withAccess(matrixOf(rep), "customer", "address", "hidden");
  expect(rightsOf(hidden, subjects).fields).toEqual([
    ...rep.fields,
    { record: "customer", field: "address", access: "hidden" },
  ]);
  const opened = withAccess(hidden, "customer", "address", "edit");
  expect(rightsOf(opened, subjects).fields).toEqual(rep.fields);
  expect(sameRights(opened, matrixOf(rep), subjects)).toBe(true);
  expect(sameRights(hidden, matrixOf(rep), subjects)).toBe(false);
});
