import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { Rights } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { HomeScreen } from "./HomeScreen";

const answers: Record<string, unknown> = {
  get_workspace_status: { counts: { customer: 0 }, journal_entries: 12, size_bytes: 4096 },
  open_customer_list: { list: "l", rows: [], more: false },
};

vi.mock("@/backend/transport", async (original) => ({
  ...(await original<object>()),
  onCoreEvent: () => () => undefined,
  call: async (name: string) => ({ answer: answers[name] ?? [], reads: [], undo: null }),
}));

function show(actions: Rights["actions"]) {
  const router = createRouter({
    routeTree: createRootRoute({ component: HomeScreen }),
    history: createMemoryHistory(),
  });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={testSession({ rights: { actions, fields: {} } })}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const newest = { id: "c", name: "启澜医疗", kind: "company", owner_name: "陈放", created_at: "2026-03-18T01:00:00Z" };

beforeEach(async () => {
  answers.open_customer_list = { list: "l", rows: [], more: false };
  await setLanguage("zh-CN");
  queryClient.clear();
});

test("who runs the system sees how it stands, and no count of customers that are not theirs to see", async () => {
  show({ workspace: ["see"], audit: ["see", "approve"] });
  expect(await screen.findByText("操作日志")).toBeInTheDocument();
  expect(screen.queryByText("客户")).toBeNull();
});

test("who holds no role learns why there is nothing", async () => {
  show({});
  expect(await screen.findByText("这里还没有您能看的内容。")).toBeInTheDocument();
});

test("who may only look at customers is not told to import them", async () => {
  show({ customer: ["see"] });
  expect(await screen.findByText("还没有客户。")).toBeInTheDocument();
  expect(screen.queryByText(/导入/)).toBeNull();
});

test("who looks at customers and follows none of them up sees the newest, and no list that stays empty", async () => {
  answers.open_customer_list = { list: "l", rows: [newest], more: false };
  show({ customer: ["see", "tag"], activity: ["see"] });
  expect(await screen.findByText("新录入的客户")).toBeInTheDocument();
  expect(screen.getByText("启澜医疗")).toBeInTheDocument();
  for (const card of [/今天跟进/, /逾期跟进/, /该跟进了/, /各人的提醒/]) expect(screen.queryByText(card)).toBeNull();
});

test("who follows customers up is told who waits; who leads them, of everybody's too", async () => {
  answers.open_customer_list = { list: "l", rows: [newest], more: false };
  answers.list_alerts = { alerts: [], next: null, as_of: "2026-03-18T01:00:00Z" };
  answers.get_day = { activities: [] };
  answers.list_alert_members = [{ member: "m", name: "陈放", alerts: 3, more: false, escalated: 1, days: 12 }];
  show({ customer: ["see"], alert_dismissal: ["see", "create"], activity: ["see"] });
  expect(await screen.findByText("规定时间内都跟进过了。")).toBeInTheDocument();
  expect(await screen.findByText("最久 12 天")).toBeInTheDocument();
});
