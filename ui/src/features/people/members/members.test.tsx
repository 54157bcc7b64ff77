import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { testSession } from "@/test-session";
import { press, rows, show } from "../test-page";
import { answerCalls, member, refuse } from "../test-people";
import { MemberPage } from "./MemberPage";
import { MembersPage } from "./MembersPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

let { answers, requests }: Awaited<ReturnType<typeof answerCalls>> = { answers: {}, requests: () => [] };
beforeEach(async () => {
  ({ answers, requests } = await answerCalls(invoke));
});

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
