import { fireEvent, screen, within } from "@testing-library/react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { press, rows, show } from "../test-page";
import { answerCalls, refuse } from "../test-people";
import { TeamsPage } from "./TeamsPage";

const { invoke } = vi.hoisted(() => ({ invoke: vi.fn() }));
vi.mock("@tauri-apps/api/core", () => ({ invoke }));

let { answers, requests }: Awaited<ReturnType<typeof answerCalls>> = { answers: {}, requests: () => [] };
beforeEach(async () => {
  ({ answers, requests } = await answerCalls(invoke));
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
