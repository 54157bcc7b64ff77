import { fireEvent, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { show } from "../test-page";
import { answerCalls } from "../test-people";
import { ExplainPage } from "./ExplainPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

let { answers, requests }: Awaited<ReturnType<typeof answerCalls>> = { answers: {}, requests: () => [] };
beforeEach(async () => {
  ({ answers, requests } = await answerCalls(invoke));
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
