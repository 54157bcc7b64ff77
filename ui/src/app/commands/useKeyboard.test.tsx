import { cleanup, fireEvent, render } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { SessionProvider } from "@/app/session";
import type { SessionView } from "@/backend/bindings";
import { useCommands } from "./useCommands";
import { useKeyboard } from "./useKeyboard";

const session = (keys: Record<string, string> = {}): SessionView => ({
  member: { id: "m", login: "l", name: "n", team: null, team_name: null, roles: [], active: true },
  company: "c",
  rights: { actions: {}, fields: {} },
  preferences: { language: "zh-CN", theme: "light", density: "normal", idle_minutes: 10, keys, columns: {} },
  recovery_code_confirmed: true,
  passphrase_temporary: false,
  has_pin: false,
});

const palette = vi.fn();
const home = vi.fn();
const lock = vi.fn();
const search = vi.fn();
const open = vi.fn();

function Window({ dialog = false }: { dialog?: boolean }) {
  useKeyboard();
  useCommands([
    { id: "app.palette", run: palette },
    { id: "app.home", run: home },
    { id: "app.search", run: search },
    { id: "list.open", run: open },
  ]);
  useCommands([{ id: "app.lock", run: lock }], { inDialog: true });
  return (
    <>
      <input aria-label="text" />
      <button type="button">button</button>
      <a href="#there">
        <span>to the customer</span>
      </a>
      {dialog && <div role="dialog" aria-modal="true" />}
    </>
  );
}

const show = (props: { dialog?: boolean; keys?: Record<string, string> } = {}) =>
  render(
    <SessionProvider session={session(props.keys)}>
      <Window dialog={props.dialog} />
    </SessionProvider>,
  );

beforeEach(() => {
  cleanup();
  for (const run of [palette, home, lock, search, open]) run.mockReset();
});

test("a combination runs its command", () => {
  show();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  expect(palette).toHaveBeenCalledOnce();
});

test("two letters one after the other run a command, with either case", () => {
  show();
  fireEvent.keyDown(document.body, { key: "g" });
  fireEvent.keyDown(document.body, { key: "H" });
  expect(home).toHaveBeenCalledOnce();
});

test("while an input method composes, keys are its own", () => {
  show();
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true, isComposing: true });
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true, keyCode: 229 });
  expect(palette).not.toHaveBeenCalled();
});

test("letters and signs typed into a text run nothing, combinations do", () => {
  const { getByLabelText } = show();
  fireEvent.keyDown(getByLabelText("text"), { key: "/" });
  expect(search).not.toHaveBeenCalled();
  fireEvent.keyDown(getByLabelText("text"), { key: "k", ctrlKey: true });
  expect(palette).toHaveBeenCalledOnce();
});

test("behind an open dialog only what works in dialogs runs", () => {
  show({ dialog: true });
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  fireEvent.keyDown(document.body, { key: "l", ctrlKey: true });
  expect(palette).not.toHaveBeenCalled();
  expect(lock).toHaveBeenCalledOnce();
});

test("Enter and Space press the button or follow the link that has the focus, and run a command elsewhere", () => {
  const { getByRole } = show();
  for (const control of [getByRole("button"), getByRole("link")]) {
    for (const key of ["Enter", " "]) expect(fireEvent.keyDown(control, { key })).toBe(true);
  }
  expect(open).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "Enter" });
  expect(open).toHaveBeenCalledOnce();
});

test("the person's own keys replace the default", () => {
  show({ keys: { "app.palette": "Mod+J" } });
  fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  expect(palette).not.toHaveBeenCalled();
  fireEvent.keyDown(document.body, { key: "j", ctrlKey: true });
  expect(palette).toHaveBeenCalledOnce();
});
