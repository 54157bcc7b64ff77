// A small company, and a core that answers with it, for the tests of this folder.
import type { Mock } from "vitest";
import { setLanguage } from "@/app/i18n";
import type { BreakGlassView, MemberView, RolesView, TeamView } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { testSession } from "@/test-session";

const HOUR_MS = 3_600_000;
const label = (zh: string, en: string) => ({ zh, en });

export const member = (id: string, name: string, differs: Partial<MemberView> = {}): MemberView => ({
  ...testSession().member,
  id,
  login: id,
  name,
  spelling: name,
  ...differs,
});
export const team = (id: string, name: string, differs: Partial<TeamView> = {}): TeamView => ({
  id,
  revision: "1",
  name,
  parent: null,
  lead: null,
  members: 1,
  ...differs,
});
export const grant: BreakGlassView = {
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
export const roles: RolesView = {
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

type Answers = Record<string, (request: never) => unknown>;

/** Lets the core answer with the company; a test adds what it needs, and reads what was asked. */
export async function answerCalls(invoke: Mock) {
  await setLanguage("zh-CN");
  queryClient.clear();
  const answers: Answers = {
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
  const requests = (name: string) =>
    invoke.mock.calls.filter(([, call]) => call?.name === name).map(([, call]) => call.request);
  return { answers, requests };
}

export const refuse = (code: string, field: string | null = null) => {
  throw { code, field, params: {}, incident: null };
};
