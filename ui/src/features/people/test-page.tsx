// A page of the administration at its own address, for the tests of this folder.
import { MantineProvider } from "@mantine/core";
import { ModalsProvider } from "@mantine/modals";
import { QueryClientProvider } from "@tanstack/react-query";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from "@tanstack/react-router";
import { configure, fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { vi } from "vitest";
import { SessionProvider } from "@/app/session";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
Object.defineProperty(document, "fonts", { value: new EventTarget() }); // happy-dom has none; growing text boxes ask it

const ADMINISTRATOR = ["see", "create", "edit", "archive", "assign", "configure"];
const session = testSession({
  rights: {
    actions: { member: ADMINISTRATOR, team: ADMINISTRATOR, role: ADMINISTRATOR, break_glass: ADMINISTRATOR },
    fields: {},
  },
});

/** The page at its own address below /admin. */
export function show(path: string, component: () => ReactNode, at = `/admin/${path}`, who = session) {
  const root = createRootRoute();
  const admin = createRoute({ getParentRoute: () => root, path: "/admin", component: Outlet });
  const page = createRoute({ getParentRoute: () => admin, path, component });
  const tree = root.addChildren([admin.addChildren([page])]);
  const router = createRouter({ routeTree: tree, history: createMemoryHistory({ initialEntries: [at] }) });
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={who}>
          <ModalsProvider>
            <RouterProvider router={router as never} />
          </ModalsProvider>
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

export const rows = (table: HTMLElement) => within(table).getAllByRole("row").slice(1);

export const press = async (role: string, name: string | RegExp) =>
  fireEvent.click(await screen.findByRole(role, { name }));
