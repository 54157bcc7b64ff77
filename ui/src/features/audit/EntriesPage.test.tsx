import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { AuditEntry } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { EntriesPage } from "./EntriesPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

const entry = (differs: Partial<AuditEntry>): AuditEntry => ({
  sequence: "7",
  transaction: "t",
  job: null,
  at: "2026-03-18T01:00:00Z",
  actor: "z",
  actor_name: "赵青",
  task: null,
  device: "abcd1234",
  kind: "change",
  record: "customer",
  record_id: "0198f3a2-0000-7000-8000-0000000000aa",
  title: null,
  changes: [{ field: "remark", before: null, after: null, masked: true }],
  left_out: 0,
  note: {},
  review: null,
  own: false,
  undoable: false,
  ...differs,
});

const ENTRIES = [
  entry({}),
  entry({ sequence: "6", own: true, kind: "sensitive_read", changes: [], note: { field: "phones" } }),
];

function show(actions: string[]) {
  invoke.mockImplementation((_command, { name }: { name: string }) => {
    const answers: Record<string, unknown> = {
      list_audit: { entries: ENTRIES, next: null },
      count_audit: { count: 2 },
      review_audit_entries: { reviewed: 1, kept: 0 },
    };
    return Promise.resolve({ answer: answers[name] ?? [], reads: [], undo: null });
  });
  const session = testSession({ rights: { actions: { audit: actions }, fields: {} } });
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={session}>
          <EntriesPage />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const requests = (name: string) =>
  invoke.mock.calls.filter(([, call]) => call?.name === name).map(([, { request }]) => request);

async function choose(at: number) {
  const list = await screen.findByRole("list", { name: "日志条目" });
  const buttons = await within(list).findAllByRole("button");
  fireEvent.click(buttons[at] as HTMLElement);
  return screen.getByRole("complementary", { name: "日志详情" });
}

beforeEach(async () => {
  cleanup();
  queryClient.clear();
  invoke.mockReset();
  await i18n.changeLanguage("zh-CN");
});

test("an entry tells which field was changed and that its values are not for this reader", async () => {
  show(["see"]);
  const panel = await choose(0);
  expect(within(panel).getByRole("rowheader").textContent).toBe("备注");
  expect(within(panel).getAllByText("（无权查看）")).toHaveLength(2);
  expect(within(panel).getByText("还没有人复核。")).toBeDefined();
  expect(screen.queryByRole("button", { name: "导出日志" })).toBeNull();
});

test("whoever may approve reviews an entry with a remark, but not one of their own", async () => {
  show(["see", "approve", "export"]);
  const own = await choose(1);
  expect(within(own).getByText("自己的操作要由别人复核。")).toBeDefined();
  const panel = await choose(0);
  fireEvent.change(within(panel).getByLabelText("复核意见"), { target: { value: "已核实" } });
  fireEvent.click(within(panel).getByRole("button", { name: "标记为已复核" }));
  await waitFor(() => expect(requests("review_audit_entries")).toEqual([{ sequences: ["7"], remark: "已核实" }]));
  expect(screen.getByRole("button", { name: "导出日志" })).toBeDefined();
});

test("the arrows walk along the entries", async () => {
  show(["see"]);
  const list = await screen.findByRole("list", { name: "日志条目" });
  const [first, second] = await within(list).findAllByRole("button");
  first?.focus();
  fireEvent.keyDown(list, { key: "ArrowDown" });
  expect(document.activeElement).toBe(second);
});
