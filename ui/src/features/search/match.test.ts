import { expect, test } from "vitest";
import { matchCommand, piecesOf } from "./match";

test("a command is found by its initials, and the letters found are marked", () => {
  expect(matchCommand("新建客户", "xjkh", "xj")).toEqual([[0, 2]]);
  expect(matchCommand("新建客户", "xjkh", "KH")).toEqual([[2, 4]]);
});

test("initials skip what is not Chinese in the title", () => {
  expect(matchCommand("导入 CSV 客户", "drkh", "kh")).toEqual([[7, 9]]);
});

test("a command is found by any part of its words", () => {
  expect(matchCommand("Show keyboard shortcuts", "ckkjj", "KEY")).toEqual([[5, 8]]);
});

test("initials find a command in English too, without a mark", () => {
  expect(matchCommand("New customer", "xjkh", "xjk")).toEqual([]);
});

test("what does not match is not offered", () => {
  expect(matchCommand("新建客户", "xjkh", "zz")).toBeNull();
});

test("marks cut the title without losing a letter", () => {
  expect(piecesOf("杭州玄景自动化", [[2, 4]])).toEqual([
    { start: 0, text: "杭州", marked: false },
    { start: 2, text: "玄景", marked: true },
    { start: 4, text: "自动化", marked: false },
  ]);
});
