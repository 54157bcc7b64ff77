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
import { act, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { createElement, type ReactNode } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { SessionProvider } from "@/app/session";
import type { BreakGlassView, MemberView, RolesView, TeamView } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";
import { ExplainPage } from "./explain/ExplainPage";
import { GrantsPage } from "./grants/GrantsPage";
import { RunningGrants } from "./grants/RunningGrants";
import { MemberPage } from "./members/MemberPage";
import { MembersPage } from "./members/MembersPage";
import { RolePage } from "./roles/RolePage";
import { RolesPage } from "./roles/RolesPage";
import { TeamsPage } from "./teams/TeamsPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });
Object.defineProperty(document, "fonts", { value: new EventTarget() }); // happy-dom has none; growing text boxes ask it

const HOUR_MS = 3_600_000;
const label = (zh: string, en: string) => ({ zh, en });

const member = (id: string, name: string, differs: Partial<MemberView> = {}): MemberView => ({
  ...testSession().member,
  id,
  login: id,
  name,
  ...differs,
});
const team = (id: string, name: string, differs: Partial<TeamView> = {}): TeamView => ({
  id,
  revision: "1",
  name,
  parent: null,
  lead: null,
  members: 1,
  ...differs,
});
const grant: BreakGlassView = {
  id: "g",
  member: "zhou",
  member_name: "周予安",
  role: "sales_manager",
  reason: "客户投诉",
  granted_by: "林知夏",
  granted_ms: Date.now(),
  until_ms: Date.now() + HOUR_MS,
  running: true,
};
const rep = {
  records: [{ record: "customer", scope: "own" as const, actions: ["see" as const, "edit" as const] }],
  fields: [],
};
const roles: RolesView = {
  roles: [
    {
      key: "sales_rep",
      name: label("销售", "Sales representative"),
      description: null,
      rights: rep,
      ready_made: true,
      edited: false,
      revision: null,
      members: 3,
    },
    {
      key: "sales_manager",
      name: label("销售经理", "Sales manager"),
      description: null,
      rights: { records: [], fields: [] },
      ready_made: true,
      edited: true,
      revision: "7",
      members: 1,
    },
  ],
  subjects: [
    {
      name: "customer",
      label: label("客户", "Customer"),
      actions: ["see", "create", "edit"],
      scopes: ["own", "team", "subordinates", "all"],
      fields: [{ name: "phones", label: label("电话", "Phones"), sensitive: true }],
      everybody: [],
    },
    {
      name: "tag",
      label: label("标签", "Tag"),
      actions: ["see", "create"],
      scopes: ["all"],
      fields: [],
      everybody: ["see"],
    },
  ],
};

let answers: Record<string, (request: never) => unknown>;
const requests = (name: string) =>
  invoke.mock.calls.filter(([, call]) => call?.name === name).map(([, call]) => call.request);
const refuse = (code: string, field: string | null = null) => {
  throw { code, field, params: {}, incident: null };
};

beforeEach(async () => {
  await setLanguage("zh-CN");
  queryClient.clear();
  answers = {
    list_members: () => [
      member("m", "林知夏", { roles: ["sales_manager"] }),
      member("zhou", "周予安", { team: "east", team_name: "华东组", roles: ["sales_rep"] }),
      member("gu", "顾行舟", { active: false }),
    ],
    list_teams: () => [team("east", "华东组"), team("east-1", "华东一组", { parent: "east", members: 2 })],
    list_roles: () => roles,
    list_break_glass: () => [grant],
    list_tags: () => [],
    get_draft: () => null,
  };
  invoke.mockReset().mockImplementation(async (_, call: { name: string; request: never }) => ({
    answer: (await answers[call?.name]?.(call.request)) ?? null,
    reads: [],
    undo: null,
  }));
});

const ADMINISTRATOR = ["see", "create", "edit", "archive", "assign", "configure"];
const session = testSession({
  rights: {
    actions: { member: ADMINISTRATOR, team: ADMINISTRATOR, role: ADMINISTRATOR, break_glass: ADMINISTRATOR },
    fields: {},
  },
});

/** The page at its own address below /admin. */
function show(path: string, component: () => ReactNode, at = `/admin/${path}`, who = session) {
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
  return router;
}
const rows = (table: HTMLElement) => within(table).getAllByRole("row").slice(1);
const press = async (role: string, name: string | RegExp) => fireEvent.click(await screen.findByRole(role, { name }));

describe("the members", () => {
  test("are listed with team and roles, without those who left, and found by team", async () => {
    show("members", MembersPage);
    const table = await screen.findByRole("table", { name: "成员" });
    await waitFor(() => expect(within(table).getByText("销售经理")).toBeInTheDocument());
    expect(rows(table)).toHaveLength(2);
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "华东" } });
    expect(rows(table).map((row) => row.textContent)).toEqual([expect.stringMatching(/周予安.*华东组.*销售/)]);
  });

  test("a new one is made with login and roles, and a taken login is said at its field", async () => {
    answers.create_member = () => refuse("already_exists", "login");
    show("members", MembersPage, "/admin/members?new=true");
    const dialog = await screen.findByRole("dialog", { name: "新建成员" });
    const type = (name: RegExp, value: string) =>
      fireEvent.change(within(dialog).getByRole("textbox", { name }), { target: { value } });
    type(/^姓名/, "许静和");
    type(/^登录名/, "zhou");
    fireEvent.click(await within(dialog).findByRole("checkbox", { name: "销售" }));
    fireEvent.click(within(dialog).getByRole("button", { name: "新建成员" }));
    await waitFor(() =>
      expect(within(dialog).getByRole("textbox", { name: /^登录名/ })).toHaveAttribute("aria-invalid"),
    );
    const made = { name: "许静和", login: "zhou", team: null, manager: null, roles: "sales_rep" };
    expect(requests("create_member")).toEqual([{ member: made }]);
  });

  test("a member's field is edited where it stands, against the revision that was read", async () => {
    answers.update_member = () => member("zhou", "周予安然");
    show("members/$id", MemberPage, "/admin/members/zhou");
    await press("button", "编辑姓名");
    const name = screen.getByRole("textbox", { name: "姓名" });
    fireEvent.change(name, { target: { value: "周予安然" } });
    fireEvent.keyDown(name, { key: "Enter" });
    await waitFor(() =>
      expect(requests("update_member")).toEqual([{ id: "zhou", revision: "1", changes: { name: "周予安然" } }]),
    );
    await waitFor(() => expect(screen.queryByRole("textbox", { name: "姓名" })).toBeNull());
  });

  test("a leaver's records go to the one suggested, and then the leaver can go", async () => {
    answers.preview_hand_over = () => ({
      records: [{ record: "customer", count: 46 }],
      leads: ["east"],
      suggested: "m",
    });
    answers.hand_over_member = () => ({ records: [{ record: "customer", count: 46 }] });
    answers.update_member = () => member("zhou", "周予安", { active: false });
    show("members/$id", MemberPage, "/admin/members/zhou");
    await press("button", "移交…");
    const dialog = await screen.findByRole("dialog", { name: "移交 周予安 名下的记录" });
    expect(await within(dialog).findByText("46 条")).toBeInTheDocument();
    expect(within(dialog).getByText(/还带着这些团队.*华东组/)).toBeInTheDocument();
    fireEvent.click(within(dialog).getByRole("button", { name: "移交" }));
    await waitFor(() => expect(requests("hand_over_member")).toEqual([{ member: "zhou", to: "m" }]));
    fireEvent.click(await within(dialog).findByRole("button", { name: "停用 周予安" }));
    await waitFor(() =>
      expect(requests("update_member")).toEqual([{ id: "zhou", revision: "1", changes: { active: false } }]),
    );
  });

  test("who may only hand over is offered that, and no field to edit", async () => {
    const manager = testSession({ rights: { actions: { member: ["see", "assign"] }, fields: {} } });
    show("members/$id", MemberPage, "/admin/members/zhou", manager);
    expect(await screen.findByRole("button", { name: "移交…" })).toBeInTheDocument();
    expect(screen.queryByRole("button", { name: /^编辑/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "停用" })).toBeNull();
  });
});

describe("the teams", () => {
  test("stand as a tree that closes, with all members counted", async () => {
    show("teams", TeamsPage);
    const table = await screen.findByRole("table", { name: "团队" });
    expect(rows(table).map((row) => row.textContent)).toEqual([
      expect.stringMatching(/华东组.*13/),
      expect.stringMatching(/华东一组.*2—/),
    ]);
    fireEvent.click(within(table).getByRole("button", { name: "收起 华东组" }));
    expect(rows(table)).toHaveLength(1);
  });

  test("a team that is in use says so and stays", async () => {
    answers.archive_team = () => refuse("team_in_use");
    show("teams", TeamsPage);
    await press("button", "华东组 的更多操作");
    await press("menuitem", "归档");
    const dialog = await screen.findByRole("dialog", { name: "归档 华东组？" });
    fireEvent.click(within(dialog).getByRole("button", { name: "归档" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("先把他们移到别的团队");
    expect(requests("archive_team")).toEqual([{ id: "east" }]);
  });
});

describe("the roles", () => {
  test("say where they come from and who holds them", async () => {
    show("roles", RolesPage);
    const table = await screen.findByRole("table", { name: "角色与权限" });
    expect(rows(table).map((row) => row.textContent)).toEqual(["销售自带—3 人", "销售经理自带已改动—1 人"]);
  });

  test("a scope and a field right that were chosen are saved, and the product's name is kept", async () => {
    answers.save_role = () => ({ ...roles.roles[0], edited: true, revision: "8" });
    await setLanguage("en");
    show("roles/$key", RolePage, "/admin/roles/sales_rep");
    expect(screen.queryByRole("button", { name: "Save" })).toBeNull();
    await press("button", "Customer: Edit · Own");
    await press("menuitemradio", /^Team/);
    fireEvent.click(await screen.findByRole("tab", { name: "Fields" }));
    await press("radio", "Phones: Hidden");
    await press("button", "Save");
    await waitFor(() => expect(requests("save_role")).toHaveLength(1));
    expect(requests("save_role")[0]).toEqual({
      key: "sales_rep",
      revision: null,
      name: "销售",
      description: null,
      rights: {
        records: [
          { record: "customer", scope: "own", actions: ["see"] },
          { record: "customer", scope: "team", actions: ["edit"] },
        ],
        fields: [{ record: "customer", field: "phones", access: "hidden" }],
      },
    });
    await waitFor(() => expect(screen.queryByRole("button", { name: "Save" })).toBeNull());
  });

  test("a change of somebody else's is told before one's own is lost on it", async () => {
    show("roles/$key", RolePage, "/admin/roles/sales_manager");
    await press("checkbox", "标签：新建");
    const newer = { ...roles, roles: roles.roles.map((role) => ({ ...role, revision: "9", description: "新的说明" })) };
    answers.list_roles = () => newer;
    await act(() => queryClient.invalidateQueries());
    expect(await screen.findByText(/刚被别人改过/)).toBeInTheDocument();
    await press("button", "看新的内容");
    expect(screen.getByRole("textbox", { name: "说明" })).toHaveValue("新的说明");
    expect(screen.getByRole("checkbox", { name: "标签：新建" })).not.toBeChecked();
  });
});

describe("break-glass", () => {
  test("a running grant is listed and can be ended", async () => {
    answers.end_break_glass = () => ({ ...grant, running: false });
    show("break-glass", GrantsPage);
    expect(await screen.findByText("客户投诉")).toBeInTheDocument();
    await press("button", "结束 周予安 的授权");
    await waitFor(() => expect(requests("end_break_glass")).toEqual([{ id: "g" }]));
  });

  test("everybody is told of it, in one sentence, until they have seen it", async () => {
    show("anything", () => createElement(RunningGrants), "/admin/anything");
    expect(await screen.findByText(/^周予安 临时担任 销售经理，至 .+：客户投诉$/)).toBeInTheDocument();
    await press("button", "知道了：周予安 的授权");
    expect(screen.queryByText(/临时担任/)).toBeNull();
  });
});

describe("the explainer", () => {
  test("answers yes or no with every reason in words", async () => {
    answers.explain_access = () => ({
      allowed: false,
      field_access: null,
      reasons: [
        { kind: "out_of_scope", role: "sales_rep", scope: "own" },
        { kind: "role_silent", role: "sales_manager" },
      ],
    });
    show("explain", ExplainPage, "/admin/explain?record=customer&id=c1&name=宁波启澜");
    expect(await screen.findByText("不能。")).toBeInTheDocument();
    expect(await screen.findByText("林知夏 不可以查看客户「宁波启澜」。")).toBeInTheDocument();
    expect(screen.getByRole("combobox", { name: "成员" })).toHaveValue("林知夏");
    expect(screen.getByText("角色「销售」只允许本人范围，这一条不在里面。")).toBeInTheDocument();
    expect(screen.getByText("角色「销售经理」没有提到这件事。")).toBeInTheDocument();
    expect(requests("explain_access")).toEqual([
      { member: "m", record: "customer", action: "see", id: "c1", field: null },
    ]);
    fireEvent.click(screen.getByRole("checkbox", { name: "只问这一条：宁波启澜" }));
    await waitFor(() => expect(requests("explain_access").at(-1)).toMatchObject({ id: null }));
  });
});
