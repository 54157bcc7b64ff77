import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { useLanguage } from "@/app/i18n";
import type { MemberView, TagView } from "@/backend/bindings";
import { readOptions, useRead } from "@/shared/query";

const NO_MEMBERS: MemberView[] = [];
const NO_TAGS: TagView[] = [];

export const useMembers = () => useRead("list_members", {}).data ?? NO_MEMBERS;
export const useTags = () => useRead("list_tags", {}).data ?? NO_TAGS;

/** Names of what ids stand for: members, teams, tags. */
export function useNames(): ReadonlyMap<string, string> {
  const members = useMembers();
  const tags = useTags();
  const teams = useRead("list_teams", {}).data;
  return useMemo(
    () => new Map([...members, ...(teams ?? []), ...tags].map(({ id, name }) => [id, name])),
    [members, teams, tags],
  );
}

/** What the stages of pipelines are called, as far as a key means one thing in all of them. */
export function useStageNames(): ReadonlyMap<string, string> {
  const pipelines = useRead("list_pipelines", {}).data?.pipelines;
  const english = useLanguage() === "en";
  return useMemo(() => {
    const names = new Map<string, Set<string>>();
    for (const { key, name, name_en } of (pipelines ?? []).flatMap(({ stages }) => stages)) {
      names.set(key, (names.get(key) ?? new Set()).add((english && name_en) || name));
    }
    return new Map([...names].flatMap(([key, [name, other]]) => (name && !other ? [[key, name] as const] : [])));
  }, [pipelines, english]);
}

const COUNTED = ["industry", "level", "source"] as const;
const isCounted = (field: string): field is (typeof COUNTED)[number] => (COUNTED as readonly string[]).includes(field);
const NO_VALUES: string[] = [];

/** The values people have given a free text so far, for the fields the core keeps count of. */
export function useValuesInUse(field: string): string[] {
  const counted = isCounted(field);
  const { data } = useRead("list_customer_values", { field: counted ? field : COUNTED[0] }, { enabled: counted });
  return (counted && data) || NO_VALUES;
}

/** A region's code begins with its parent's: 33 浙江省, 3302 宁波市, 330212 鄞州区. */
const parentOf = (code: string) => (code.length > 2 ? code.slice(0, -2) : null);

export function useRegionNames(codes: readonly string[]): ReadonlyMap<string, string> {
  const parents = [...new Set(codes.map(parentOf))].toSorted();
  const lists = useQueries({ queries: parents.map((parent) => readOptions("list_regions", { parent })) });
  return new Map(lists.flatMap((list) => list.data?.answer ?? []).map(({ code, name }) => [code, name]));
}
