import { useCallback } from "react";
import type { MemberView, RolesView, SubjectView, TeamView } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { isMeant } from "@/shared/values";

const NO_TEAMS: TeamView[] = [];
const NO_ROLES: RolesView = { roles: [], subjects: [] };

export const useTeams = () => useRead("list_teams", {}).data ?? NO_TEAMS;

export const useRoles = () => useRead("list_roles", {}).data ?? NO_ROLES;

/** What a role is called; a key nobody knows any more stays as it is. */
export function useRoleName(): (key: string) => string {
  const { roles } = useRoles();
  const label = useLabel();
  return useCallback(
    (key) => {
      const role = roles.find((candidate) => candidate.key === key);
      return role ? label(role.name) : key;
    },
    [roles, label],
  );
}

export const subjectOf = (subjects: readonly SubjectView[], name: string) =>
  subjects.find((subject) => subject.name === name);

/** What the roles of a member are kept as; none is no text at all. */
export const roleText = (keys: readonly string[]): string | null => (keys.length > 0 ? keys.join(" ") : null);

export interface MemberFilter {
  text: string;
  team: string | null;
  role: string | null;
  state: "active" | "inactive" | "all";
}

export const EVERYBODY: MemberFilter = { text: "", team: null, role: null, state: "active" };

/** Members a filter leaves, in the order they came. A lent role counts as held. */
export function membersIn(members: readonly MemberView[], { text, team, role, state }: MemberFilter): MemberView[] {
  return members.filter((member) => {
    const held = [...member.roles, ...member.lent.map((lent) => lent.role)];
    return (
      (state === "all" || member.active === (state === "active")) &&
      (team === null || member.team === team) &&
      (role === null || held.includes(role)) &&
      (isMeant(member, text) || member.manager_name?.toLowerCase().includes(text.trim().toLowerCase()))
    );
  });
}
