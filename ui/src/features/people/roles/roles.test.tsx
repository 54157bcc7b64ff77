import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { setLanguage } from "@/app/i18n";
import { queryClient } from "@/shared/query";
import { press, rows, show } from "../test-page";
import { answerCalls, roles } from "../test-people";
import { RolePage } from "./RolePage";
import { RolesPage } from "./RolesPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

let { answers, requests }: Awaited<ReturnType<typeof answerCalls>> = { answers: {}, requests: () => [] };
beforeEach(async () => {
  ({ answers, requests } = await answerCalls(invoke));
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
