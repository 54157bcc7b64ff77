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

function Form({ value, dirty }: { value: string; dirty: boolean }) {
  const { offer, finish } = useDraft("customer/new", { name: value }, { dirty, restore: restored });
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
  expect(kept()).toEqual([{ form: "customer/new", content: { name: "启澜" } }]);
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
  stored = { content: { name: "旧稿" }, saved_at: "2026-03-18T01:00:00Z" };
  await show("", false);
  await act(async () => screen.getByRole("button", { name: "接着写" }).click());
  expect(restored).toHaveBeenCalledWith({ name: "旧稿" });
});

test("a saved form keeps no draft any more and throws the old one away", async () => {
  await show("启澜", true);
  await act(async () => screen.getByRole("button", { name: "saved" }).click());
  await act(() => vi.advanceTimersByTimeAsync(4_100));
  expect(kept()).toEqual([]);
  expect(invoke).toHaveBeenCalledWith("call", expect.objectContaining({ name: "discard_draft" }));
});
