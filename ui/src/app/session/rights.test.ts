import { expect, test } from "vitest";
import type { Rights } from "@/backend/bindings";
import { fieldAccess, may, readsInFull } from "./rights";

const rights: Rights = {
  actions: { customer: ["see", "edit"] },
  fields: { customer: { phones: "masked", remark: "hidden", wechat: "reveal", level: "see" } },
};

test("an action that is not named is denied, on a record that is not named too", () => {
  expect(may(rights, "customer", "edit")).toBe(true);
  expect(may(rights, "customer", "archive")).toBe(false);
  expect(may(rights, "quote", "see")).toBe(false);
});

test("a field is editable unless the rights say less", () => {
  expect(fieldAccess(rights, "customer", "name")).toBe("edit");
  expect(fieldAccess(rights, "customer", "phones")).toBe("masked");
  expect(fieldAccess(rights, "customer", "remark")).toBe("hidden");
});

test("what comes masked, shown on request or not, is not read in full", () => {
  const inFull = ["name", "level", "phones", "wechat", "remark"].filter((field) =>
    readsInFull(rights, "customer", field),
  );
  expect(inFull).toEqual(["name", "level"]);
});
