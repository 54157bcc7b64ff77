import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { applyChange, readOptions } from "./client";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const outcome = <A>(answer: A, reads: string[]) => ({ answer, reads, undo: null });
let client: QueryClient;

beforeEach(() => {
  invoke.mockReset();
  client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
});

test("a change makes stale exactly what was made from the records it touched", async () => {
  invoke.mockImplementation((_command, { name }: { name: string }) =>
    Promise.resolve(name === "list_tags" ? outcome([], ["tag"]) : outcome([], ["member", "team"])),
  );
  const tags = readOptions("list_tags", {});
  const members = readOptions("list_members", {});
  await client.fetchQuery(tags);
  await client.fetchQuery(members);
  await applyChange(client, ["tag", "customer"]);
  expect(client.getQueryState(tags.queryKey)?.isInvalidated).toBe(true);
  expect(client.getQueryState(members.queryKey)?.isInvalidated).toBe(false);
});

test("an answer overtaken by a change is asked again before anyone sees it", async () => {
  let resolveFirst: (value: unknown) => void = () => undefined;
  invoke.mockImplementationOnce(() => new Promise((resolve) => (resolveFirst = resolve)));
  invoke.mockResolvedValueOnce(outcome(["new"], ["tag"]));
  const answer = client.fetchQuery(readOptions("list_tags", {}));
  await applyChange(client, ["tag"]);
  resolveFirst(outcome(["old"], ["tag"]));
  expect((await answer).answer).toEqual(["new"]);
});

test("a cancelled read is cancelled in the core too, by the id of its call", async () => {
  invoke.mockImplementation((command: string) =>
    command === "call" ? new Promise(() => undefined) : Promise.resolve(),
  );
  const options = readOptions("list_tags", {});
  const answer = client.fetchQuery(options).catch(() => undefined);
  await Promise.resolve();
  await client.cancelQueries({ queryKey: options.queryKey });
  await answer;
  const called = invoke.mock.calls.find(([command]) => command === "call");
  expect(invoke).toHaveBeenCalledWith("cancel_call", { callId: called?.[1].callId });
  expect(called?.[1].callId).toEqual(expect.any(Number));
});

test("a failure the core did not shape becomes an internal error", async () => {
  invoke.mockRejectedValue(new TypeError("bridge broken"));
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await expect(client.fetchQuery(readOptions("list_tags", {}))).rejects.toMatchObject({ code: "internal" });
});
