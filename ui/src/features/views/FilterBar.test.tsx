import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { FilterBar } from "./FilterBar";

vi.mock("@/backend/transport", async (original) => ({
  ...(await original<object>()),
  onCoreEvent: () => () => undefined,
  call: async () => ({ answer: [], reads: [], undo: null }),
}));

const session = testSession({
  rights: { actions: { customer: ["see"] }, fields: { customer: { level: "reveal", industry: "see" } } },
});

beforeEach(async () => {
  await setLanguage("zh-CN");
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={session}>
          <FilterBar record="customer" parts={{ conditions: [], search: "", nested: [] }} onChange={vi.fn()}>
            {null}
          </FilterBar>
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  fireEvent.click(screen.getByRole("button", { name: "筛选" }));
  fireEvent.click(await screen.findByRole("combobox", { name: "字段" }));
});

test("fields one reads in full can be filtered by, a masked one cannot", async () => {
  await screen.findByRole("option", { name: "行业" });
  expect(screen.queryByRole("option", { name: "客户级别" })).toBeNull();
});

test("Escape closes the open list of values first, and only then the condition", async () => {
  fireEvent.click(await screen.findByRole("option", { name: "来源" }));
  const values = await screen.findByRole("combobox", { name: "值" });
  fireEvent.click(values);
  await waitFor(() => expect(values).toHaveAttribute("aria-expanded", "true"));
  fireEvent.keyDown(values, { key: "Escape" });
  await waitFor(() => expect(values).toHaveAttribute("aria-expanded", "false"));
  expect(screen.getByRole("form", { name: "筛选" })).toBeInTheDocument();
  fireEvent.keyDown(values, { key: "Escape" });
  await waitFor(() => expect(screen.queryByRole("form", { name: "筛选" })).toBeNull());
});
