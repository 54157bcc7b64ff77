import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { followLocks } from "@/app/session";
import type { SessionView, WorkspaceState } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { Gate } from "./Gate";

const { invoke, listen } = vi.hoisted(() => ({ invoke: vi.fn(), listen: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));
vi.mock("@tauri-apps/api/event", () => ({ listen }));
vi.mock("@/features/workspace/UnlockScreen", () => ({
  default: ({ notice }: { notice?: unknown }) => <>door {notice}</>,
}));
vi.mock("../routes/router", () => ({ createAppRouter: () => ({ preloadRoute: () => undefined }) }));
vi.mock("@tanstack/react-router", async (original) => ({ ...(await original()), RouterProvider: () => <>shell</> }));

const visitors: SessionView["rights"] = { actions: { kiosk: ["see"], customer: ["create"] }, fields: {} };
const staff: SessionView["rights"] = { actions: { kiosk: ["see", "configure"], member: ["see"] }, fields: {} };

interface Machine {
  kiosk?: boolean;
  argument?: boolean;
  state?: WorkspaceState["state"];
  rights?: SessionView["rights"];
  keyring?: boolean;
}

let session: SessionView;

function start({ kiosk = false, argument = false, state = "locked", rights = visitors, keyring = true }: Machine) {
  session = testSession({ rights });
  const door = {
    state,
    kiosk,
    company: "云岫仪器",
    version: "0.1.0",
    folder: "",
    members: [],
    keyring_available: true,
  };
  const answer = (name: string) => {
    if (name === "workspace_state") return Promise.resolve(door);
    if (name === "session") return Promise.resolve(session);
    if (name !== "unlock") return Promise.resolve(null);
    const refusal = { code: "keyring_empty", field: null, params: {}, incident: null };
    return keyring ? Promise.resolve(session) : Promise.reject(refusal);
  };
  invoke.mockImplementation(async (command: string, request) => {
    if (command === "starts_as_kiosk") return argument;
    if (command !== "call") return undefined;
    return { answer: await answer(request.name), reads: [], undo: null };
  });
  return render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Gate />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
const unlocks = () =>
  invoke.mock.calls.filter(([command, { name } = { name: "" }]) => command === "call" && name === "unlock");
/** The screens come as files of their own, the first time slowly. */
const PATIENT = { timeout: 5_000 };
const welcome = () => screen.findByRole("heading", { name: "欢迎光临" }, PATIENT);
const said = (text: string | RegExp) => screen.findByText(text, {}, PATIENT);

beforeEach(async () => {
  queryClient.clear();
  invoke.mockReset();
  listen.mockReset().mockResolvedValue(() => undefined);
  await i18n.changeLanguage("zh-CN");
});

test.each([{ kiosk: true }, { argument: true }])(
  "a machine for visitors (%o) opens by itself for them",
  async (machine) => {
    start(machine);
    await welcome();
    expect(unlocks()).toHaveLength(1);
    expect(unlocks()[0]?.[1].request).toEqual({ login: "kiosk", method: "keyring", secret: null });
    await waitFor(() => expect(invoke).toHaveBeenCalledWith("set_full_screen", { on: true }));
  },
);

test("any other machine waits at its door", async () => {
  start({});
  await said(/^door/);
  expect(unlocks()).toHaveLength(0);
});

test("where it cannot open by itself, staff find the usual door and why", async () => {
  start({ kiosk: true, keyring: false });
  await said(/^door/);
  expect(screen.getByRole("alert").textContent).toContain("系统钥匙串里没有这个工作区的钥匙");
  expect(screen.queryByRole("heading", { name: "欢迎光临" })).toBeNull();
});

test("who may configure the kiosk gets the shell, though they read no customers", async () => {
  start({ state: "open", rights: staff });
  await said("shell");
});

test("on a switch everything read before is gone and the new member's room is shown", async () => {
  const listeners: ((message: unknown) => void)[] = [];
  listen.mockImplementation((_name, handler) => {
    listeners.push(handler);
    return Promise.resolve(() => undefined);
  });
  const stop = followLocks();
  start({ state: "open" });
  await welcome();
  queryClient.setQueryData(["get_customer", { id: "1" }], { answer: { name: "欧阳娜娜" }, reads: [], undo: null });
  session = testSession({ rights: staff, member: { ...session.member, id: "other", name: "周予安" } });
  for (const tell of listeners) tell({ payload: { event: "switched", member: "other" } });
  await said("shell");
  expect(queryClient.getQueryData(["get_customer", { id: "1" }])).toBeUndefined();
  await waitFor(() => expect(invoke).toHaveBeenCalledWith("set_full_screen", { on: false }));
  stop();
});
