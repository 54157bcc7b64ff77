import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { keepDrafts } from "./pending";
import { useDraft } from "./useDraft";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const restored = vi.fn();
let stored: { content: unknown; saved_at: string } | null;

interface Text {
  name: string;
}

function Form({ value, dirty }: { value: string; dirty: boolean }) {
  const { offer, finish } = useDraft<Text>("customer/new", { name: value }, { dirty, restore: restored });
  return (
    <>
      {offer}
      <button type="button" onClick={finish}>
        saved
      </button>
    </>
  );
}

async function show(value: string, dirty: boolean) {
  const rootRoute = createRootRoute({ component: () => <Form value={value} dirty={dirty} /> });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={router as never} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(50));
}

const older = (...names: string[]) => ({
  content: names.map((name) => ({ value: { name }, savedAt: "2026-03-18T01:00:00Z" })),
  saved_at: "2026-03-18T01:00:00Z",
});
const press = (name: string) => act(async () => screen.getByRole("button", { name }).click());
const names = (request: { content: { value: Text }[] }) => request.content.map(({ value }) => value.name);
const kept = () => invoke.mock.calls.filter(([, call]) => call?.name === "save_draft").map(([, call]) => call.request);

beforeEach(async () => {
  await i18n.changeLanguage("zh-CN");
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
  stored = null;
  restored.mockReset();
  invoke.mockReset();
  invoke.mockImplementation((_command, { name }: { name: string }) =>
    Promise.resolve({ answer: name === "get_draft" ? stored : null, reads: [], undo: null }),
  );
});
afterEach(() => vi.useRealTimers());

test("what is typed is kept after two seconds, once", async () => {
  await show("启澜", true);
  expect(kept()).toEqual([]);
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(kept()).toEqual([
    { form: "customer/new", content: [{ value: { name: "启澜" }, savedAt: expect.any(String) }] },
  ]);
});

test("an untouched form keeps nothing", async () => {
  await show("启澜", false);
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(kept()).toEqual([]);
});

test("locking does not wait for the two seconds", async () => {
  await show("启澜", true);
  await act(keepDrafts);
  expect(kept()).toHaveLength(1);
});

test("a draft found is offered and put back when wanted", async () => {
  stored = older("旧稿");
  await show("", false);
  await press("接着写");
  expect(restored).toHaveBeenCalledWith({ name: "旧稿" });
});

test("typing on is no answer: the draft stays offered, and is kept below what is typed", async () => {
  stored = older("旧稿");
  await show("启澜", true);
  await act(() => vi.advanceTimersByTimeAsync(2_100));
  expect(names(kept().at(-1))).toEqual(["启澜", "旧稿"]);
  await press("接着写");
  expect(restored).toHaveBeenCalledWith({ name: "旧稿" });
  await press("接着写");
  expect(restored).toHaveBeenLastCalledWith({ name: "启澜" });
});

test("each draft is thrown away by itself", async () => {
  stored = older("新些", "旧些");
  await show("", false);
  await press("放弃草稿");
  expect(names(kept().at(-1))).toEqual(["旧些"]);
  await press("放弃草稿");
  expect(invoke).toHaveBeenCalledWith("call", expect.objectContaining({ name: "discard_draft" }));
  expect(screen.queryByRole("button", { name: "接着写" })).toBeNull();
});

test("a saved form leaves a draft nobody decided on", async () => {
  stored = older("旧稿");
  await show("启澜", true);
  await press("saved");
  expect(names(kept().at(-1))).toEqual(["旧稿"]);
});

test("a saved form keeps no draft any more and throws the old one away", async () => {
  await show("启澜", true);
  await act(async () => screen.getByRole("button", { name: "saved" }).click());
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(kept()).toEqual([]);
  expect(invoke).toHaveBeenCalledWith("call", expect.objectContaining({ name: "discard_draft" }));
});
