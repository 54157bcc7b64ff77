import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import KioskScreen from "./KioskScreen";
import { ASK_AFTER_S, END_AFTER_S } from "./useVisitIdle";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const NAME = "欧阳娜娜";
const PHONE = "13900139000";
const WISH = "想看台式离心机";
const NUMBER = "C-000042";

beforeEach(async () => {
  vi.useFakeTimers();
  invoke.mockReset();
  await i18n.changeLanguage("zh-CN");
  invoke.mockImplementation((command: string, { name } = { name: "" }) => {
    const answers: Record<string, unknown> = {
      register_visitor: { number: NUMBER },
      look_up_visitor: { name: "欧***", phone: "139****9000", number: NUMBER },
    };
    return Promise.resolve(command === "call" ? { answer: answers[name] ?? null, reads: [], undo: null } : undefined);
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={testSession()}>
          <KioskScreen />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
});
afterEach(() => {
  vi.useRealTimers();
  queryClient.clear();
});

const seconds = (count: number) => act(() => vi.advanceTimersByTimeAsync(count * 1_000));
const press = (name: string | RegExp) => act(async () => screen.getByRole("button", { name }).click());
const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const welcomes = () => screen.queryByRole("heading", { name: "欢迎光临" }) !== null;
async function tap(digits: string) {
  for (const digit of digits) await press(digit);
}

/** Everything the page could still hold of a visitor. */
function held(): string {
  const fields = [...document.querySelectorAll("input, textarea")].map((field) => (field as HTMLInputElement).value);
  const queries = queryClient.getQueryCache().getAll();
  const cached = queries.map(({ queryKey, state }) => [queryKey, state.data, state.error]);
  const written = queryClient
    .getMutationCache()
    .getAll()
    .map(({ state }) => state);
  const stored = [{ ...localStorage }, { ...sessionStorage }];
  return [document.documentElement.outerHTML, ...fields, JSON.stringify([cached, written, stored])].join("\n");
}
const traces = () =>
  [NAME, PHONE, "139 0013 9000", WISH, NUMBER, "欧***", "139****9000"].filter((word) => held().includes(word));

async function fillIn() {
  await press(/^我是新来的/);
  await tap(PHONE);
  expect(traces()).toEqual(["139 0013 9000"]);
  await press("下一步");
  type(/^姓名/, NAME);
  await press("想购买");
  type(/^还想说的/, WISH);
  expect(traces()).toEqual([NAME, WISH]);
}

test("whoever walks away is asked, and twenty seconds later nothing of them is left", async () => {
  await fillIn();
  await seconds(ASK_AFTER_S - 1);
  expect(screen.queryByRole("dialog")).toBeNull();
  await seconds(2);
  expect(screen.getByRole("dialog", { name: "还在吗？" })).toBeTruthy();
  expect(traces()).toEqual([NAME, WISH]);
  await seconds(END_AFTER_S);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(welcomes()).toBe(true);
  expect(traces()).toEqual([]);
  await press(/^我是新来的/);
  expect((screen.getByLabelText("手机号") as HTMLInputElement).value).toBe("");
});

test("whoever answers goes on where they were, with their time from the start", async () => {
  await fillIn();
  await seconds(ASK_AFTER_S + 5);
  await press("继续");
  await seconds(ASK_AFTER_S - 1);
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(traces()).toEqual([NAME, WISH]);
});

test("a touch puts the question off, in a field as on a button", async () => {
  await fillIn();
  await seconds(ASK_AFTER_S - 5);
  act(() => void fireEvent.pointerDown(document.body));
  await seconds(ASK_AFTER_S - 5);
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("a machine that stood still clears as soon as it goes on", async () => {
  await fillIn();
  const told = performance.now();
  vi.spyOn(performance, "now").mockReturnValue(told + 3_600_000);
  await seconds(1);
  vi.mocked(performance.now).mockRestore();
  expect(traces()).toEqual([]);
});

test("a finished registration leaves its number on the screen and nothing in the caches, and ends clean", async () => {
  await fillIn();
  await press("下一步");
  const submit = screen.getByRole("button", { name: "请先同意" });
  await act(async () => submit.click());
  expect(invoke).not.toHaveBeenCalledWith("call", expect.objectContaining({ name: "register_visitor" }));
  await act(async () => screen.getByRole("checkbox").click());
  await press("登记");
  expect(invoke).toHaveBeenCalledWith(
    "call",
    expect.objectContaining({
      name: "register_visitor",
      request: { name: NAME, phone: PHONE, wish: { demand: "purchase", text: WISH }, consent: true },
    }),
  );
  expect(screen.getByText(NUMBER)).toBeTruthy();
  expect(queryClient.getQueryCache().getAll()).toEqual([]);
  expect(queryClient.getMutationCache().getAll()).toEqual([]);
  await press("完成");
  expect(traces()).toEqual([]);
});

test("what was found is gone with the visitor who found it", async () => {
  await press(/^查找我的资料/);
  await tap(PHONE);
  await press("下一步");
  await tap("42");
  await press("查找");
  expect(traces()).toEqual([NUMBER, "欧***", "139****9000"]);
  await seconds(ASK_AFTER_S + END_AFTER_S + 1);
  expect(traces()).toEqual([]);
  expect(welcomes()).toBe(true);
});

test("the next visitor finds the machine's own language", async () => {
  await press("English");
  await press(/^I am new here/);
  await seconds(ASK_AFTER_S + END_AFTER_S + 1);
  expect(i18n.language).toBe("zh-CN");
  expect(welcomes()).toBe(true);
});

test("no draft is kept and no way leads elsewhere", async () => {
  await fillIn();
  await seconds(10);
  const called = invoke.mock.calls.map(([command, request]) => (command === "call" ? request.name : command));
  expect(new Set(called)).toEqual(new Set(["set_full_screen"]));
  expect(fireEvent.contextMenu(document.body)).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: "r", ctrlKey: true })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: "F5" })).toBe(false);
  expect(fireEvent.keyDown(document.body, { key: "a" })).toBe(true);
});
