import { expect, test } from "vitest";
import type { ContactView } from "@/backend/bindings";
import { linesOf, treeOf } from "./tree";

const contact = (id: string, reports_to: string | null) => ({ id, reports_to }) as ContactView;
const shape = (contacts: ContactView[], closed: string[] = []) =>
  linesOf(treeOf(contacts), new Set(closed)).map(({ contact: { id }, level }) => `${level}${id}`);

test("each stands below whom they report to", () => {
  const people = [contact("c", "b"), contact("b", "a"), contact("a", null), contact("d", "a")];
  expect(shape(people)).toEqual(["1a", "2b", "3c", "2d"]);
  expect(shape(people, ["b"])).toEqual(["1a", "2b", "2d"]);
});

test("nobody is lost to a superior who is gone or to a circle", () => {
  expect(shape([contact("a", "gone"), contact("x", "y"), contact("y", "x")])).toEqual(["1a", "1x", "2y"]);
});
