import { expect, test } from "vitest";
import { recordMeta } from "@/shared/fields";
import { readLine } from "./line";

const roles = recordMeta("contact")?.fields.find(({ name }) => name === "decision_role")?.choices ?? [];

test("a line is taken apart into name, number, role and title in any order after the name", () => {
  expect(readLine("王芳 13857426027 采购 采购经理", roles)).toEqual({
    name: "王芳",
    phones: ["13857426027"],
    decision_role: "buyer",
    job_title: "采购经理",
  });
  expect(readLine("沈墨，院长，决策人，mo@qilan.example", roles)).toEqual({
    name: "沈墨",
    job_title: "院长",
    decision_role: "decision_maker",
    emails: ["mo@qilan.example"],
  });
});

test("a Latin name keeps its words, and several numbers are kept", () => {
  expect(readLine("Mary Ann Lee 0574-87654321 13900001111", roles)).toEqual({
    name: "Mary Ann Lee",
    phones: ["0574-87654321", "13900001111"],
  });
});

test("a number that is too short is a number still, for the core to refuse", () => {
  expect(readLine("陆知遥 139574", roles)).toEqual({ name: "陆知遥", phones: ["139574"] });
});

test("a name alone is enough, and may be the name of a role", () => {
  expect(readLine(" 采购 ", roles)).toEqual({ name: "采购" });
  expect(readLine("", roles)).toEqual({});
});
