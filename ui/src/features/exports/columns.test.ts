import { expect, test } from "vitest";
import { exportableFields, inOrder } from "./columns";

const rights = { actions: {}, fields: { customer: { address: "hidden", phones: "masked" } } } as never;

test("hidden fields are not offered, masked ones are, and neither are sheets of custom fields", () => {
  const fields = exportableFields(rights, "customer");
  expect(fields).toContain("phones");
  expect(fields).not.toContain("address");
  expect(fields).not.toContain("custom");
  expect(fields.filter((field) => field === "created_at")).toHaveLength(1);
});

test("columns come as the list shows them, what it does not show behind", () => {
  const all = ["number", "name", "phones", "remark"];
  expect(inOrder(["remark", "number", "name"], ["name", "number"], all)).toEqual(["name", "number", "remark"]);
});
