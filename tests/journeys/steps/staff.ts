// A company with one member of each role, each with a passphrase of their own, and customers that belong to somebody.

import { join } from "node:path";
import { expect } from "vitest";
import type { Stage } from "../harness/stage.ts";
import { Key, type Window } from "../harness/window.ts";
import { callingAs } from "./calls.ts";
import { foundWorkspace } from "./demo.ts";
import { isOpen, PASSPHRASE, unlockWith } from "./door.ts";

export interface Person {
  login: string;
  name: string;
  roles: string;
  /** Works in the one sales team there is. */
  inTeam?: true;
}

export const STAFF = {
  administrator: { login: "he", name: "何静", roles: "administrator" },
  manager: { login: "zhou", name: "周予安", roles: "sales_manager" },
  rep: { login: "chen", name: "陈放", roles: "sales_rep", inTeam: true },
  leaver: { login: "zheng", name: "郑南", roles: "sales_rep", inTeam: true },
  service: { login: "su", name: "苏禾", roles: "service_rep", inTeam: true },
  marketer: { login: "ye", name: "叶青", roles: "marketer" },
  analyst: { login: "liang", name: "梁一鸣", roles: "analyst" },
} as const satisfies Record<string, Person>;

/** Names of customers by who owns them; whoever founded the workspace is in no team. */
export const OWNED = {
  chen: ["宁波启澜医疗器械有限公司", "苏州澄砚精密机械有限公司", "无锡云岫自动化设备有限公司"],
  zheng: ["杭州松禾冷链物流有限公司", "厦门瀚海新材料有限公司"],
  lin: ["重庆鼎峰包装制品有限公司", "南京恒博半导体有限公司"],
} as const;
export const ALL_CUSTOMERS: readonly string[] = Object.values(OWNED).flat();

/** A tag that is there. */
export const SERVED = "服务中";

export const passphraseOf = ({ login }: Person) => `${login} walnut 82 telescope harbour`;
const givenTo = ({ login }: Person) => `${login} tramway 19 orchard violet`;

/** Everybody is there; the id of each customer by its name. */
export async function hireStaff(stage: Stage): Promise<Map<string, string>> {
  await foundWorkspace(stage);
  const customers = new Map<string, string>();
  await callingAs(stage, "lin", PASSPHRASE, async (call) => {
    const team = await call<{ id: string }>("create_team", { team: { name: "华东组", parent: null, lead: null } });
    await call("create_tag", { name: SERVED, shape: "ring" });
    const members = new Map<string, string>();
    for (const person of Object.values<Person>(STAFF)) {
      const { login, name, roles, inTeam } = person;
      const member = { login, name, roles, team: inTeam ? team.id : null, manager: null, active: true };
      const { id } = await call<{ id: string }>("create_member", { member });
      await call("set_member_passphrase", { member: id, passphrase: givenTo(person) });
      members.set(login, id);
    }
    for (const [login, names] of Object.entries(OWNED)) {
      for (const [at, name] of names.entries()) {
        const { id } = await call<{ id: string }>("create_customer", {
          customer: { ...customer(name, at), owner: members.get(login) ?? null },
        });
        customers.set(name, id);
      }
    }
  });
  for (const person of Object.values<Person>(STAFF)) {
    const change = { current: givenTo(person), new: passphraseOf(person) };
    await callingAs(stage, person.login, givenTo(person), (call) => call("change_passphrase", change));
  }
  return customers;
}

function customer(name: string, at: number): object {
  return {
    kind: "company",
    name,
    source: at % 2 === 0 ? "展会" : "官网",
    industry: name.includes("医疗") ? "医疗健康" : "制造",
    phones: [`1385742602${at}`],
    main_contact: "沈砚秋",
    address: "海曙路18号",
    remark: "试用中",
  };
}

/** Opens a closed workspace as somebody the door does not expect. */
export async function enterByDoor(window: Window, person: Person): Promise<void> {
  await window.click("button", "换人");
  await window.click("menuitem", person.name);
  await unlockWith(window, "口令", passphraseOf(person));
  await isOpen(window);
  await window.find("button", person.name);
}

/** Takes the open window over: locks the one out and lets this one in. */
export async function enter(window: Window, person: Person): Promise<void> {
  await window.press(Key.CONTROL, Key.SHIFT, "l");
  await window.find("dialog", "切换成员");
  await window.click("button", new RegExp(`${person.login}$`));
  await window.fill(`${person.name}的口令`, passphraseOf(person));
  await window.press(Key.ENTER);
  await window.gone("dialog");
  await window.find("button", person.name);
  await window.settles();
}

/** Pictures of what somebody sees first, for who asks for them. */
export async function looksAround(window: Window, name: string): Promise<void> {
  const folder = process.env.TOUR_FOLDER;
  if (!folder) return;
  await window.settles();
  await window.picture(join(folder, `role-${name}-home.png`));
  if ((await window.all("link", "客户")).length === 0) return;
  await window.reach(["g", "c"], "grid", /./);
  await window.settles();
  await window.picture(join(folder, `role-${name}-list.png`));
}

/** The list of customers, with these names in it and no others. */
export async function seesCustomers(window: Window, names: readonly string[]): Promise<void> {
  await window.reach(["g", "c"], "grid", /./);
  await window.click("button", /^全部客户/);
  await window.settles();
  const shown = (await window.visibleText()).match(/\p{Script=Han}{4,}有限公司/gu) ?? [];
  expect(new Set(shown)).toEqual(new Set(names));
}

/** The search at the top finds these customers and no others. */
export async function searchFinds(window: Window, text: string, names: readonly string[]): Promise<void> {
  await window.press("/");
  await window.fill("全局搜索", text);
  if (names.length === 0) await window.shows(`没有找到`);
  const found = names.length === 0 ? [] : await window.some("option");
  expect(await Promise.all(found.map((option) => option.getText()))).toEqual(
    names.map((name) => expect.stringContaining(name)),
  );
  await window.press(Key.ESCAPE);
}

export async function openCustomer(window: Window, text: string, name: string): Promise<void> {
  await window.press("/");
  await window.fill("全局搜索", text);
  await window.find("option", new RegExp(name));
  await window.press(Key.ENTER);
  await window.find("heading", name);
  await window.settles();
}

/** What the palette offers for these letters. */
export async function paletteFinds(window: Window, initials: string): Promise<string> {
  await window.press(Key.CONTROL, "k");
  await window.find("dialog", "命令面板");
  await window.some("option");
  await window.type(initials);
  await window.settles();
  const offered = await Promise.all((await window.all("option")).map((option) => option.getText()));
  await window.press(Key.ESCAPE);
  await window.gone("dialog");
  return offered.join("\n");
}

/** The page's own way to the core, past every button: the core says no, in its own code. */
export async function coreRefuses(
  window: Window,
  name: string,
  request: object,
  refusal: "not_allowed" | "not_found" = "not_allowed",
): Promise<void> {
  const code = await window.driver.executeAsyncScript<string>(
    `const [name, request, done] = arguments;
     __TAURI_INTERNALS__.invoke("call", { name, request, callId: 900002 }).then(() => done("done"), (error) => done(error.code));`,
    name,
    request,
  );
  expect(code, name).toBe(refusal);
}
