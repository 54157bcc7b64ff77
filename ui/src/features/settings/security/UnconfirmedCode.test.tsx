import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { SessionView } from "@/backend/bindings";
import { queryClient, useRead } from "@/shared/query";
import { UnconfirmedCode } from "./UnconfirmedCode";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const CODE = ["AAAAAA1", "BBBBBB2", "CCCCCC3", "DDDDDD4", "EEEEEE5", "FFFFFF6", "GGGGGG7", "HHHHHH8"];
const NOTICE = "恢复码还没有核对过。忘了口令时，只有它能打开数据。";

const session = (recovery_code_confirmed: boolean): SessionView => ({
  member: { id: "m", login: "lin", name: "林知夏", team: null, team_name: null, roles: [], active: true },
  company: "云岫仪器",
  rights: { actions: {}, fields: {} },
  preferences: { language: "zh-CN", theme: "light", density: "normal", idle_minutes: 10, keys: {}, columns: {} },
  recovery_code_confirmed,
  passphrase_temporary: false,
  has_pin: false,
});

function Room() {
  const { data } = useRead("session", {});
  return data ? (
    <SessionProvider session={data}>
      <UnconfirmedCode />
    </SessionProvider>
  ) : null;
}

async function show(confirmed: boolean) {
  const answers: Record<string, unknown> = {
    session: session(confirmed),
    renew_recovery_code: { recovery_code: CODE.join("-") },
    confirm_recovery_code: session(true),
  };
  invoke.mockImplementation((_command, { name }: { name: string }) =>
    Promise.resolve({ answer: answers[name], reads: [], undo: null }),
  );
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Room />
      </QueryClientProvider>
    </MantineProvider>,
  );
  await waitFor(() => expect(invoke).toHaveBeenCalled());
}

const typeInto = (field: Element, value: string) => fireEvent.change(field, { target: { value } });

beforeEach(async () => {
  cleanup();
  queryClient.clear();
  invoke.mockReset();
  await i18n.changeLanguage("zh-CN");
});

test("nothing is said of a code that was checked", async () => {
  await show(true);
  expect(screen.queryByText(NOTICE)).toBeNull();
});

test("a code never checked is renewed, shown, typed back, and then the notice is gone", async () => {
  await show(false);
  fireEvent.click(await screen.findByRole("button", { name: "换一个并核对" }));
  typeInto(await screen.findByLabelText(/^口令/, { selector: "input" }), "lantern courier");
  fireEvent.click(screen.getByRole("button", { name: "换新恢复码" }));
  fireEvent.click(await screen.findByRole("checkbox", { name: "我已打印或抄下" }));
  fireEvent.click(screen.getByRole("button", { name: "下一步：核对" }));
  for (const field of await screen.findAllByLabelText(/^第 \d 组/)) {
    const place = Number(field.closest("div")?.parentElement?.textContent?.match(/\d/)?.[0]);
    typeInto(field, CODE[place - 1] ?? "");
  }
  expect(screen.getByText(NOTICE)).toBeTruthy();
  fireEvent.click(screen.getByRole("button", { name: "核对" }));
  await waitFor(() => expect(screen.queryByText(NOTICE)).toBeNull());
  expect(invoke).toHaveBeenCalledWith(
    "call",
    expect.objectContaining({ name: "confirm_recovery_code", request: { code: CODE.join("-") } }),
  );
});
