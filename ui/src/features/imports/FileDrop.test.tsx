import { MantineProvider } from "@mantine/core";
import { Notifications, notifications } from "@mantine/notifications";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { i18n } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { FileDrag } from "@/backend/transport";
import { testSession } from "@/test-session";
import { FileDrop } from "./FileDrop";
import { useWizard } from "./wizard";

const drag = vi.hoisted(() => ({ current: null as FileDrag | null }));
vi.mock("@/backend/transport", async (original) => ({
  ...(await original<object>()),
  onFileDrag: (handlers: FileDrag) => {
    drag.current = handlers;
    return () => {
      drag.current = null;
    };
  },
}));

const session = (actions: string[]) => testSession({ rights: { actions: { customer: actions }, fields: {} } });

function Import() {
  const [{ step, file }] = useWizard();
  return <p>{`${step}: ${file}`}</p>;
}

async function show(actions: string[], beside?: React.ReactNode) {
  const rootRoute = createRootRoute({ component: FileDrop });
  const home = createRoute({ getParentRoute: () => rootRoute, path: "/" });
  const routes = createRoute({ getParentRoute: () => rootRoute, path: "/import" });
  const router = createRouter({
    routeTree: rootRoute.addChildren([home, routes]),
    history: createMemoryHistory({ initialEntries: ["/"] }),
  });
  render(
    <MantineProvider>
      <Notifications />
      <QueryClientProvider client={new QueryClient()}>
        <SessionProvider session={session(actions)}>
          {beside}
          <Import />
          <RouterProvider router={router as never} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  return router;
}

const drop = (...files: string[]) => act(async () => drag.current?.dropped(files));

beforeEach(async () => {
  cleanup();
  notifications.clean();
  await i18n.changeLanguage("zh-CN");
});

test("a table let go over the window opens the import with it", async () => {
  const router = await show(["import"]);
  act(() => drag.current?.over(["/data/客户.CSV"]));
  expect(screen.getByRole("status").textContent).toBe("松开鼠标，导入 客户.CSV");
  await drop("/data/客户.CSV");
  expect(router.state.location.pathname).toBe("/import");
  expect(screen.getByText("file: /data/客户.CSV")).toBeTruthy();
  expect(screen.queryByRole("status")).toBeNull();
});

test.each([
  ["a picture", ["/data/合影.png"], "只能导入 Excel（XLSX、XLSM）、CSV、TSV 或 TXT 表格。"],
  ["two files", ["/a.csv", "/b.csv"], "一次导入一个文件。"],
])("%s is refused with the reason, already while it is dragged", async (_, files, reason) => {
  const router = await show(["import"]);
  act(() => drag.current?.over(files));
  expect(screen.getByRole("status").textContent).toBe(reason);
  await drop(...files);
  expect(await screen.findByText(reason)).toBeTruthy();
  expect(router.state.location.pathname).toBe("/");
});

test("an open dialog is not torn away", async () => {
  const router = await show(["import"], <div role="dialog" aria-modal="true" />);
  await drop("/a.csv");
  expect(await screen.findByText("先关掉打开的对话框，再拖入文件。")).toBeTruthy();
  expect(router.state.location.pathname).toBe("/");
});

test("without the right to import nothing listens", async () => {
  await show([]);
  expect(drag.current).toBeNull();
});
