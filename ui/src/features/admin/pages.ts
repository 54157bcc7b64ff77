// The pages of the administration, in the order of its list. A further page is an entry here and a route below /admin.
import type { Icon } from "@tabler/icons-react";
import IconArrowsSplit2 from "@tabler/icons-react/dist/esm/icons/IconArrowsSplit2.mjs";
import IconBellCog from "@tabler/icons-react/dist/esm/icons/IconBellCog.mjs";
import IconBuildingCog from "@tabler/icons-react/dist/esm/icons/IconBuildingCog.mjs";
import IconChartBar from "@tabler/icons-react/dist/esm/icons/IconChartBar.mjs";
import IconClockShield from "@tabler/icons-react/dist/esm/icons/IconClockShield.mjs";
import IconFileCertificate from "@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs";
import IconForms from "@tabler/icons-react/dist/esm/icons/IconForms.mjs";
import IconHelp from "@tabler/icons-react/dist/esm/icons/IconHelp.mjs";
import IconHierarchy from "@tabler/icons-react/dist/esm/icons/IconHierarchy.mjs";
import IconRecycle from "@tabler/icons-react/dist/esm/icons/IconRecycle.mjs";
import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import IconUserShield from "@tabler/icons-react/dist/esm/icons/IconUserShield.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import type { TextKey } from "@/app/i18n";
import { may } from "@/app/session/rights";
import type { Action, Rights } from "@/backend/bindings";

export interface AdminPage {
  to: string;
  title: TextKey;
  icon: Icon;
  /** Listed for who may do one of these; without it for everybody. */
  needs?: { record: string; anyOf: readonly Action[] };
  /** Nothing to administer: no reason by itself to show the administration. */
  aside?: true;
}

const CHANGES = ["create", "edit", "archive", "configure"] as const;

export const PAGES: readonly AdminPage[] = [
  {
    to: "/admin/members",
    title: "people.members.title",
    icon: IconUsers,
    needs: { record: "member", anyOf: [...CHANGES, "assign"] },
  },
  { to: "/admin/teams", title: "people.teams.title", icon: IconHierarchy, needs: { record: "team", anyOf: CHANGES } },
  { to: "/admin/roles", title: "people.roles.title", icon: IconUserShield, needs: { record: "role", anyOf: CHANGES } },
  {
    to: "/admin/pipelines",
    title: "opportunities.pipelines.title",
    icon: IconArrowsSplit2,
    needs: { record: "pipeline", anyOf: ["configure"] },
  },
  {
    to: "/admin/fields",
    title: "customFields.title",
    icon: IconForms,
    needs: { record: "custom_field", anyOf: ["configure"] },
  },
  {
    to: "/admin/follow-up",
    title: "alerts.rule.title",
    icon: IconBellCog,
    needs: { record: "follow_up_rule", anyOf: ["configure"] },
  },
  {
    to: "/admin/pool",
    title: "pool.rules.title",
    icon: IconRecycle,
    needs: { record: "pool_rule", anyOf: ["configure"] },
  },
  {
    to: "/admin/break-glass",
    title: "people.grants.title",
    icon: IconClockShield,
    needs: { record: "break_glass", anyOf: ["create", "configure"] },
  },
  { to: "/admin/audit", title: "audit.title", icon: IconShieldCheck, needs: { record: "audit", anyOf: ["see"] } },
  { to: "/admin/explain", title: "people.explain.title", icon: IconHelp, aside: true },
  {
    to: "/admin/usage",
    title: "company.usage.title",
    icon: IconChartBar,
    needs: { record: "usage", anyOf: ["see"] },
    aside: true,
  },
  {
    to: "/admin/policy",
    title: "company.policy.title",
    icon: IconFileCertificate,
    needs: { record: "policy", anyOf: ["see"] },
    aside: true,
  },
  {
    to: "/admin/company",
    title: "company.settings.title",
    icon: IconBuildingCog,
    needs: { record: "company_setting", anyOf: ["configure"] },
  },
];

const allows = (rights: Rights, { record, anyOf }: NonNullable<AdminPage["needs"]>) =>
  anyOf.some((action) => may(rights, record, action));

export const pagesFor = (rights: Rights): AdminPage[] => PAGES.filter(({ needs }) => !needs || allows(rights, needs));

/** Whether somebody has anything to administer. */
export const administers = (rights: Rights): boolean =>
  PAGES.some(({ needs, aside }) => !aside && needs && allows(rights, needs));
