// Teams as an indented list: the rows of a tree in the order one reads them.
import type { Id, TeamView } from "@/backend/bindings";

export interface TeamRow {
  team: TeamView;
  depth: number;
  /** Teams directly below it. */
  children: number;
  /** Members in it and in all teams below. */
  everybody: number;
}

function byParent(teams: readonly TeamView[]): ReadonlyMap<Id | null, TeamView[]> {
  const known = new Set(teams.map(({ id }) => id));
  const below = new Map<Id | null, TeamView[]>();
  for (const team of teams) {
    // A team whose parent is not there stands at the top rather than nowhere.
    const parent = team.parent !== null && known.has(team.parent) ? team.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), team]);
  }
  return below;
}

/** Rows in the order of `teams`, each below its parent; what lies below a closed one is left out. */
export function treeOf(teams: readonly TeamView[], closed: ReadonlySet<Id> = new Set()): TeamRow[] {
  const below = byParent(teams);
  const rowsOf = (parent: Id | null, depth: number): TeamRow[] =>
    (below.get(parent) ?? []).flatMap((team) => {
      const inside = rowsOf(team.id, depth + 1);
      const direct = inside.filter((row) => row.depth === depth + 1);
      const everybody = direct.reduce((sum, row) => sum + row.everybody, team.members);
      return [{ team, depth, children: direct.length, everybody }, ...inside];
    });
  return hideBelow(rowsOf(null, 0), closed);
}

function hideBelow(rows: TeamRow[], closed: ReadonlySet<Id>): TeamRow[] {
  let closedAt = Number.POSITIVE_INFINITY;
  return rows.filter(({ team, depth }) => {
    if (depth > closedAt) return false;
    closedAt = closed.has(team.id) ? depth : Number.POSITIVE_INFINITY;
    return true;
  });
}

/** A team and all below it: where it cannot be moved to. */
export function withBelow(teams: readonly TeamView[], id: Id): ReadonlySet<Id> {
  const below = byParent(teams);
  const collect = (team: Id): Id[] => [team, ...(below.get(team) ?? []).flatMap((child) => collect(child.id))];
  return new Set(collect(id));
}
