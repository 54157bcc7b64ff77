import { MantineProvider } from "@mantine/core";
import { cleanup, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import type { WorkspaceState } from "@/backend/bindings";
import UnlockScreen from "./UnlockScreen";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const free = { attempts_left: 5, retry_after_ms: null };
const door: WorkspaceState = {
  state: "locked",
  company: "云岫仪器有限公司",
  version: "0.1.0",
  folder: "/tmp",
  members: [
    { login: "zhou", name: "周予安", methods: ["passphrase"], ...free },
    { login: "lin", name: "林知夏", methods: ["passphrase", "recovery_code", "keyring"], ...free },
  ],
  keyring_available: true,
  kiosk: false,
};

const show = (changes: Partial<WorkspaceState> = {}) =>
  render(
    <MantineProvider>
      <UnlockScreen door={{ ...door, ...changes }} />
    </MantineProvider>,
  );
const lastWay = (login: string, method: string) =>
  localStorage.setItem("waystation.lastWay", JSON.stringify({ login, method }));
const chosen = (way: RegExp) => (screen.getByRole("radio", { name: way }) as HTMLInputElement).checked;

beforeEach(async () => {
  cleanup();
  localStorage.clear();
  invoke.mockReset();
  await i18n.changeLanguage("zh-CN");
});

test("the door begins with who opened it last and how, and the passphrase can be typed at once", () => {
  lastWay("lin", "passphrase");
  show();
  expect(screen.getByText("林知夏")).toBeTruthy();
  expect(chosen(/^口令/)).toBe(true);
  expect(document.activeElement).toBe(screen.getByLabelText("口令", { selector: "[type=password]" }));
});

test("who took over an open window is expected, by the way that is the least trouble", () => {
  localStorage.setItem("waystation.lastWay", JSON.stringify({ login: "lin", method: null }));
  show();
  expect(screen.getByText("林知夏")).toBeTruthy();
  expect(chosen(/^系统钥匙串/)).toBe(true);
});

test("a door that shuts before it knows who may open it lets them in once it does", () => {
  const { rerender } = show({ members: [] });
  rerender(
    <MantineProvider>
      <UnlockScreen door={door} />
    </MantineProvider>,
  );
  expect(screen.getByText("周予安")).toBeTruthy();
  expect(chosen(/^口令/)).toBe(true);
});

test("a keyring waits for its button, which has the focus, and opens nothing by itself", () => {
  lastWay("lin", "keyring");
  show();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "解锁" }));
  expect(invoke).not.toHaveBeenCalled();
});

test("a keyring that is gone leaves the passphrase", () => {
  lastWay("lin", "keyring");
  show({ keyring_available: false });
  expect(chosen(/^口令/)).toBe(true);
});

test("arrow keys stay among the choices, a click goes on to the field", async () => {
  lastWay("lin", "keyring");
  show();
  const recovery = screen.getByRole("radio", { name: /^恢复码/ });
  recovery.focus();
  recovery.click();
  expect(document.activeElement).toBe(recovery);
  screen.getByText("恢复码").dispatchEvent(new PointerEvent("pointerup", { bubbles: true }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText("恢复码，八组")));
});
