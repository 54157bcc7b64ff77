import { beforeEach, expect, test, vi } from "vitest";
import { redoLast, undoLast, undoStack, undoStep } from "./stack";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const step = (id: string) => ({ undo: { kind: "transaction" as const, id }, message: id });
const answerWith = (redo: string | null) =>
  invoke.mockResolvedValueOnce({
    answer: { changed: 1, kept: 0 },
    reads: [],
    undo: redo && { kind: "transaction", id: redo },
  });
const asked = () => invoke.mock.lastCall?.[1].request.undo.id;

beforeEach(() => {
  invoke.mockReset();
  undoStack.clear();
});

test("the last step is taken back first, and its outcome is what redo asks for", async () => {
  undoStack.push(step("a"));
  undoStack.push(step("b"));
  answerWith("undo of b");
  expect((await undoLast())?.step.message).toBe("b");
  expect(asked()).toBe("b");
  answerWith("redo of b");
  await redoLast();
  expect(asked()).toBe("undo of b");
  answerWith(null);
  await undoLast();
  expect(asked()).toBe("redo of b");
});

test("twenty steps are kept", () => {
  for (let each = 0; each < 25; each += 1) undoStack.push(step(String(each)));
  expect(undoStack.sizes().undo).toBe(20);
});

test("something new done forgets what could be done again", async () => {
  undoStack.push(step("a"));
  answerWith("undo of a");
  await undoLast();
  undoStack.push(step("b"));
  expect(undoStack.sizes()).toEqual({ undo: 1, redo: 0 });
});

test("a refused undo leaves the stack as it was", async () => {
  undoStack.push(step("a"));
  invoke.mockRejectedValueOnce({ code: "changed_meanwhile", field: null, params: {}, incident: null });
  await expect(undoLast()).rejects.toMatchObject({ code: "changed_meanwhile" });
  expect(undoStack.sizes().undo).toBe(1);
});

test("a step that cannot be undone any more is dropped, so that the one before it can", async () => {
  undoStack.push(step("a"));
  undoStack.push(step("b"));
  invoke.mockRejectedValueOnce({ code: "cannot_undo", field: null, params: {}, incident: null });
  await expect(undoLast()).rejects.toMatchObject({ code: "cannot_undo" });
  expect(undoStack.sizes().undo).toBe(1);
});

test("the toast of an older step takes back just that step", async () => {
  undoStack.push(step("a"));
  undoStack.push(step("b"));
  answerWith(null);
  await undoStep(step("a").undo);
  expect(asked()).toBe("a");
  expect(undoStack.sizes().undo).toBe(1);
});
