import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { MemberKeysView, Rights } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { MemberKeys } from "./MemberKeys";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const FIRST = "violet tramway 19 orchard";
const administrator: Rights = { actions: { member: ["see", "configure"] }, fields: {} };
let known: MemberKeysView;

const show = (member = "zhou", rights = administrator) =>
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={testSession({ rights })}>
          <MemberKeys member={member} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
const asked = (name: string) =>
  invoke.mock.calls.filter(([, call]) => call?.name === name).map(([, call]) => call.request);
const press = async (name: string) => act(async () => (await screen.findByRole("button", { name })).click());
const type = (label: RegExp, text: string) =>
  fireEvent.change(screen.getByLabelText(label, { selector: "input" }), { target: { value: text } });

beforeEach(async () => {
  queryClient.clear();
  await i18n.changeLanguage("zh-CN");
  known = { member: "zhou", login: "zhou", name: "周予安", active: true, keys: [], has_pin: false, pin_blocked: false };
  invoke.mockReset();
  invoke.mockImplementation(async (_command, call) => {
    const answers: Record<string, unknown> = {
      list_member_keys: [{ ...known, member: "m", name: "林知夏" }, known],
      passphrase_strength: { score: 4, acceptable: true, hint: null },
    };
    return { answer: answers[call?.name] ?? null, reads: [], undo: null };
  });
});

test("a member without keys is given a first passphrase, typed twice", async () => {
  show();
  await screen.findByText(/^还没有钥匙/);
  expect(screen.queryByRole("button", { name: "收回全部钥匙" })).toBeNull();
  await press("给一个临时口令");
  type(/^口令/, FIRST);
  type(/^再输一遍/, FIRST);
  await waitFor(() => expect(screen.getByRole("button", { name: "设为临时口令" })).toBeEnabled());
  await press("设为临时口令");
  expect(asked("set_member_passphrase")).toEqual([{ member: "zhou", passphrase: FIRST }]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(asked("list_member_keys").length).toBeGreaterThan(1);
});

test("all keys are revoked with one's own passphrase, after the warning", async () => {
  const times = { created_at: "2026-01-01T00:00:00Z", last_used_at: null };
  known.keys = [{ id: "1", login: "zhou", method: "passphrase", temporary: true, ...times }];
  show();
  await screen.findByText(/^临时，待本人更换/);
  await press("收回全部钥匙");
  expect(screen.getByRole("dialog").textContent).toContain("数据换用新的密钥重新加密");
  type(/^你自己的口令/, "mine");
  const submit = within(screen.getByRole("dialog")).getByRole("button", { name: "收回全部钥匙" });
  await act(async () => submit.click());
  expect(asked("revoke_member_keys")).toEqual([{ member: "zhou", passphrase: "mine" }]);
});

test("one's own keys are not managed here, and nobody without the right sees any", async () => {
  show("m");
  await screen.findByText(/^你自己的钥匙/);
  expect(screen.queryByRole("button")).toBeNull();
  invoke.mockClear();
  const { container } = show("zhou", { actions: {}, fields: {} });
  expect(container.querySelector("section")).toBeNull();
  expect(asked("list_member_keys")).toEqual([]);
});
