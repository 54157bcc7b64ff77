import { expect, test } from "vitest";
import type { SubjectView } from "@/backend/bindings";
import { type Asked, aboutSubject, requestOf } from "./question";

const label = { zh: "x", en: "x" };
const usage: SubjectView = { name: "usage", label, actions: ["see"], scopes: ["all"], fields: [], everybody: [] };
const asked: Asked = { member: "m", action: "export", record: "customer", field: "phones", id: "c" };

test("nothing is asked before a member is chosen", () => {
  expect(requestOf({ ...asked, member: null })).toBeNull();
  expect(requestOf(asked)).toEqual(asked);
});

test("another kind of record drops the action, the field and the record that do not fit it", () => {
  expect(aboutSubject(asked, usage)).toEqual({ member: "m", action: "see", record: "usage", field: null, id: null });
});

test("what fits the other kind of record stays", () => {
  const quote = { ...usage, name: "quote", actions: ["see", "export"] as const };
  expect(aboutSubject(asked, { ...quote, actions: [...quote.actions] })).toMatchObject({
    action: "export",
    record: "quote",
  });
});
