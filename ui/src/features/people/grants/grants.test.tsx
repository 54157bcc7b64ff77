import { screen, waitFor } from "@testing-library/react";
import { createElement } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { press, show } from "../test-page";
import { answerCalls, grant } from "../test-people";
import { GrantsPage } from "./GrantsPage";
import { RunningGrants } from "./RunningGrants";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

let { answers, requests }: Awaited<ReturnType<typeof answerCalls>> = { answers: {}, requests: () => [] };
beforeEach(async () => {
  ({ answers, requests } = await answerCalls(invoke));
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
