import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { Action, CustomerView } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { EMPTY } from "../form/model";
import { Details } from "./Details";
import { TagEditor } from "./TagEditor";

vi.mock("@/backend/transport", async (original) => ({
  ...(await original<object>()),
  onCoreEvent: () => () => undefined,
  call: async () => ({ answer: [], reads: [], undo: null }),
}));

/** Somebody who edits customers, but not every one. */
const session = testSession({ rights: { actions: { customer: ["see", "edit", "assign", "tag"] }, fields: {} } });

function show(...actions: Action[]) {
  const empty = Object.fromEntries(Object.keys(EMPTY).map((field) => [field, null]));
  const lists = { phones: [], tags: [], masked: [], revealable: [], actions };
  const customer = { ...empty, ...lists, id: "c1", kind: "company", name: "宁波启澜" } as unknown as CustomerView;
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={session}>
          <TagEditor customer={customer} />
          <Details customer={customer} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

const offered = () => screen.queryAllByRole("button").map((button) => button.getAttribute("aria-label"));

beforeEach(() => setLanguage("zh-CN"));

test("a customer one may only see offers nothing to change, whatever one may do to others", () => {
  show("see");
  expect(offered()).toEqual([]);
});

test("a customer one may edit offers its fields, but neither its owner nor its tags", () => {
  show("see", "edit");
  expect(offered()).toContain("编辑备注");
  expect(offered()).not.toContain("编辑负责人");
  expect(offered()).not.toContain("打标签");
});

test("a customer one may assign and tag offers its owner and its tags, and nothing else", () => {
  show("see", "assign", "tag");
  expect(offered()).toEqual(["打标签", "编辑负责人"]);
});
