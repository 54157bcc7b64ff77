import { MantineProvider } from "@mantine/core";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { i18n } from "@/app/i18n";
import { HelpScreen } from "./HelpScreen";

async function show(at: string) {
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: "/help/$page", component: HelpScreen });
  const history = createMemoryHistory({ initialEntries: [at] });
  const router = createRouter({ routeTree: root.addChildren([page]), history });
  render(
    <MantineProvider>
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
  await screen.findByRole("heading", { level: 1 });
}

beforeEach(async () => {
  cleanup();
  await i18n.changeLanguage("zh-CN");
});

test("a page is read in the language of the moment, and its head has the focus", async () => {
  await show("/help/keys");
  expect(screen.getByRole("heading", { name: "钥匙与恢复" })).toBe(document.activeElement);
  await act(() => i18n.changeLanguage("en"));
  expect(screen.getByRole("heading", { name: "Keys and recovery" })).toBeTruthy();
  expect(screen.getByText("missing_tail").closest("table")).not.toBeNull();
});

test("a page leads to another", async () => {
  await show("/help/index");
  fireEvent.click(within(screen.getByRole("article")).getByRole("link", { name: "导入" }));
  expect(await screen.findByRole("heading", { name: "重复的记录" })).toBeTruthy();
});

test("a heading found is gone to", async () => {
  await show("/help/index");
  fireEvent.change(screen.getByRole("searchbox", { name: "查找标题" }), { target: { value: "换电脑" } });
  fireEvent.click(screen.getByRole("link", { name: /换电脑/ }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("heading", { name: "换电脑" })));
  fireEvent.change(screen.getByRole("searchbox", { name: "查找标题" }), { target: { value: "没有的" } });
  expect(screen.getByRole("status").textContent).toBe("没有标题含有“没有的”。");
});

test("a page that is not there leads back", async () => {
  await show("/help/nowhere");
  expect(screen.getByText("手册里没有这一页。")).toBeTruthy();
});
