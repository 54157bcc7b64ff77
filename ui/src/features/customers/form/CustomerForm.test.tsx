import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { AppError, CustomerView } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { CustomerForm } from "./CustomerForm";
import { EMPTY, valuesOf } from "./model";

// Finding by role walks a long form; a busy machine takes its time.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
// happy-dom has no font loading; the remark's box asks it to measure itself anew.
Object.defineProperty(document, "fonts", { value: new EventTarget() });

const calls: [string, Record<string, unknown>][] = [];
const answers: Record<string, (request: never) => unknown> = {};

vi.mock("@/backend/transport", async (original) => ({
  ...(await original<object>()),
  onCoreEvent: () => () => undefined,
  call: async (name: string, request: Record<string, unknown>) => {
    calls.push([name, request]);
    const answer =
      answers[name]?.(request as never) ?? (name.startsWith("list") || name.startsWith("find") ? [] : null);
    return { answer, reads: [], undo: null };
  },
}));

const refusal = (changes: Partial<AppError>): AppError => ({
  code: "internal",
  field: null,
  params: {},
  incident: null,
  ...changes,
});

const session = testSession({ rights: { actions: { customer: ["see", "create", "edit"] }, fields: {} } });

const customer = (changes: Partial<CustomerView> = {}) =>
  ({
    ...Object.fromEntries(Object.keys(EMPTY).map((field) => [field, null])),
    id: "c1",
    number: "C-1",
    kind: "company",
    name: "宁波启澜",
    source: "展会",
    level: "一般价值",
    remark: "旧",
    phones: [],
    tags: [],
    province: null,
    city: null,
    district: null,
    masked: [],
    revealable: [],
    actions: ["see", "edit", "tag"],
    revision: "1",
    updated_at: "2026-03-01T00:00:00Z",
    ...changes,
  }) as unknown as CustomerView;

function show(record: CustomerView | null) {
  const rootRoute = createRootRoute({
    component: () => <CustomerForm customer={record} initial={record ? valuesOf(record) : EMPTY} />,
  });
  const router = createRouter({ routeTree: rootRoute, history: createMemoryHistory() });
  const shown = render(
    <MantineProvider env="test">
      <QueryClientProvider client={queryClient}>
        <SessionProvider session={session}>
          <RouterProvider router={router as never} />
        </SessionProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...shown, router };
}

const requests = (name: string) => calls.filter((call) => call[0] === name).map((call) => call[1]);
const type = async (label: string, text: string) =>
  fireEvent.change(await screen.findByRole("textbox", { name: new RegExp(`^${label}`) }), { target: { value: text } });
const save = () => fireEvent.click(screen.getByRole("button", { name: /^保存/ }));

beforeEach(async () => {
  await setLanguage("zh-CN");
  queryClient.clear();
  calls.length = 0;
  for (const name of Object.keys(answers)) delete answers[name];
});

describe("the customer form", () => {
  it("keeps what is typed as a draft within two seconds, and once more when it goes away", async () => {
    const { unmount } = show(null);
    await type("客户名称", "宁波启澜");
    await waitFor(() => expect(requests("save_draft")).toHaveLength(1), { timeout: 10_000 });
    expect(requests("save_draft")[0]).toMatchObject({
      form: "customer/new",
      content: [{ value: { values: { name: "宁波启澜" } } }],
    });
    await type("客户名称", "宁波启澜医疗");
    unmount();
    expect(requests("save_draft").at(-1)).toMatchObject({
      content: [{ value: { values: { name: "宁波启澜医疗" } } }],
    });
  });

  it("offers a draft found again, and takes it up", async () => {
    const draft = { base: EMPTY, values: { ...EMPTY, name: "没存完的客户" } };
    const savedAt = "2026-03-01T00:00:00Z";
    answers.get_draft = () => ({ content: [{ value: draft, savedAt }], saved_at: savedAt });
    show(null);
    fireEvent.click(await screen.findByText("接着写"));
    expect(await screen.findByRole("textbox", { name: /^客户名称/ })).toHaveValue("没存完的客户");
  });

  it("is left by Escape, which an open list takes for itself first", async () => {
    const { router } = show(null);
    const back = vi.spyOn(router.history, "back");
    const source = await screen.findByRole("combobox", { name: /^来源/ });
    fireEvent.click(source);
    await waitFor(() => expect(source).toHaveAttribute("data-mantine-stop-propagation", "true"));
    fireEvent.keyDown(source, { key: "Escape" });
    expect(back).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole("textbox", { name: /^客户名称/ }), { key: "Escape" });
    await waitFor(() => expect(back).toHaveBeenCalledOnce());
  });

  it("marks every missing field at once and takes the focus to the summary", async () => {
    show(null);
    await screen.findByRole("textbox", { name: /^客户名称/ });
    save();
    const summary = await screen.findByRole("alert");
    await waitFor(() => expect(summary).toHaveFocus());
    expect(within(summary).getByRole("button", { name: "去改客户名称" })).toBeInTheDocument();
    expect(within(summary).getByRole("button", { name: "去改来源" })).toBeInTheDocument();
    expect(requests("create_customer")).toEqual([]);
  });

  it("places a fault of the core at its field and keeps what was typed", async () => {
    answers.update_customer = () => {
      throw refusal({ code: "malformed_email", field: "email" });
    };
    show(customer());
    await type("邮箱", "abc");
    save();
    await waitFor(() => expect(screen.getByRole("textbox", { name: /^邮箱/ })).toHaveAttribute("aria-invalid", "true"));
    expect(screen.getByRole("textbox", { name: /^邮箱/ })).toHaveValue("abc");
    expect(requests("update_customer")).toEqual([{ id: "c1", revision: "1", changes: { email: "abc" } }]);
  });

  it("asks field by field when someone else saved the same field meanwhile", async () => {
    answers.update_customer = ({ revision }: { revision: string }) => {
      if (revision === "1") throw refusal({ code: "changed_meanwhile", field: "remark" });
      return customer({ revision: "3" });
    };
    answers.get_customer = () => customer({ revision: "2", remark: "他的", level: "重要价值" });
    show(customer());
    await type("备注", "我的");
    save();
    const dialog = await screen.findByRole("dialog");
    expect(within(dialog).getByText("我的")).toBeInTheDocument();
    expect(within(dialog).getByText("他的")).toBeInTheDocument();
    fireEvent.click(within(dialog).getByText("我的"));
    fireEvent.click(within(dialog).getByRole("button", { name: "按选择保存" }));
    await waitFor(() => expect(requests("update_customer")).toHaveLength(2));
    expect(requests("update_customer")[1]).toEqual({ id: "c1", revision: "2", changes: { remark: "我的" } });
  });
});
