import type { OptionsFilter } from "@mantine/core";
import { useMemo } from "react";
import type { MemberView } from "@/backend/bindings";
import { useMembers } from "./names";

type Known = Pick<MemberView, "name" | "spelling" | "login" | "team_name">;

/** Whether somebody is meant by a typed text: part of a name, team or login, pinyin (`zhouyu`) or its initials (`zya`). */
export function isMeant({ name, spelling, login, team_name }: Known, text: string): boolean {
  const wanted = text.trim().toLowerCase();
  const syllables = spelling.split(" ");
  const said = [name, login, team_name ?? "", syllables.join(""), syllables.map((syllable) => syllable[0]).join("")];
  return said.some((one) => one.toLowerCase().includes(wanted));
}

/** For a `Select` whose values are ids of members; options of anything else are found by their label. */
export function useMemberFilter(): OptionsFilter {
  const members = useMembers();
  return useMemo(() => {
    const byId = new Map<string, MemberView>(members.map((member) => [member.id, member]));
    return ({ options, search, limit }) => {
      const fits = options.filter((option) => {
        if ("group" in option) return true;
        const member = byId.get(option.value);
        return option.label.toLowerCase().includes(search.trim().toLowerCase()) || (member && isMeant(member, search));
      });
      return fits.slice(0, limit);
    };
  }, [members]);
}
