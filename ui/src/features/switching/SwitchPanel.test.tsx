import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { AppError, SwitchableView } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { SwitchPanel } from "./SwitchPanel";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const person = (differs: Partial<SwitchableView>): SwitchableView => ({
  member: "zhou",
  login: "zhou",
  name: "周予安",
  has_pin: true,
  blocked: false,
  has_passphrase: true,
  ...differs,
});
let people: SwitchableView[];
let refusal: AppError | null;

const press = async (name: string | RegExp) => act(async () => (await screen.findByRole("button", { name })).click());
const tried = () =>
  invoke.mock.calls.filter(([, call]) => call?.name === "switch_member").map(([, call]) => call.request);

beforeEach(async () => {
  queryClient.clear();
  await i18n.changeLanguage("zh-CN");
  people = [person({ member: "m", login: "lin", name: "林知夏" }), person({})];
  refusal = null;
  invoke.mockReset();
  invoke.mockImplementation(async (_command, { name }) => {
    if (name === "switch_member" && refusal) throw refusal;
    return { answer: name === "list_switchable" ? people : testSession(), reads: [], undo: null };
  });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={testSession()}>
          <SwitchPanel onBack={() => undefined} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await screen.findByRole("button", { name: /周予安/ });
});

async function enterPin(pin: string) {
  for (const digit of pin) await press(digit);
  await press("进入");
}

test("others are offered, oneself is not", () => {
  expect(screen.queryByRole("button", { name: /林知夏/ })).toBeNull();
});

test("a PIN of four digits is tried, three are not", async () => {
  await press(/周予安/);
  await enterPin("258");
  expect(tried()).toEqual([]);
  await enterPin("0");
  expect(tried()).toEqual([{ login: "zhou", pin: "2580" }]);
});

test("whoever took over is expected at the door next, by whatever way is usual for them", async () => {
  localStorage.setItem("waystation.lastWay", JSON.stringify({ login: "lin", method: "keyring" }));
  await press(/周予安/);
  await enterPin("2580");
  expect(JSON.parse(localStorage.getItem("waystation.lastWay") ?? "")).toEqual({ login: "zhou", method: null });
});

test("a wrong PIN is taken away and the tries left are said", async () => {
  refusal = { code: "wrong_key", field: "pin", params: { left: "4" }, incident: null };
  await press(/周予安/);
  await enterPin("1357");
  await screen.findByText("PIN 不对，还可再试 4 次；之后要用口令。");
  expect((screen.getByLabelText("周予安的 PIN") as HTMLInputElement).value).toBe("");
  await press("改用口令");
  expect(screen.queryByText(/^PIN 不对/)).toBeNull();
});

test("after the fifth wrong one the passphrase is asked", async () => {
  refusal = { code: "pin_blocked", field: "pin", params: {}, incident: null };
  await press(/周予安/);
  people = [person({ blocked: true })];
  await enterPin("1357");
  const field = await screen.findByLabelText("周予安的口令", { selector: "input" });
  expect(screen.getByText(/^PIN 连续输错五次/)).toBeTruthy();
  expect(screen.queryByRole("group", { name: "数字键盘" })).toBeNull();
  refusal = null;
  fireEvent.change(field, { target: { value: "violet tramway 19 orchard" } });
  await press("进入");
  expect(tried().at(-1)).toEqual({ login: "zhou", passphrase: "violet tramway 19 orchard" });
});

test("a wait is counted down on the button, and nothing is tried meanwhile", async () => {
  refusal = { code: "too_many_attempts", field: null, params: { seconds: "95" }, incident: null };
  await press(/周予安/);
  await enterPin("1357");
  await screen.findByRole("button", { name: "还要等 1:35" });
  for (const digit of "2580") await press(digit);
  await press(/^还要等/);
  expect(tried()).toHaveLength(1);
});
