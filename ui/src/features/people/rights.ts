// A role's rights as a screen edits them: one scope per record and action, one access per field.
import type { Action, FieldAccess, FieldRight, RecordRight, RoleRights, Scope, SubjectView } from "@/backend/bindings";

/** The narrowest first; several rights of one action count as the widest of them. */
export const SCOPES = ["own", "team", "subordinates", "all"] as const satisfies readonly Scope[];

/** The most open first. */
export const ACCESSES = ["edit", "see", "reveal", "masked", "hidden"] as const satisfies readonly FieldAccess[];

export type Scopes = Readonly<Partial<Record<Action, Scope>>>;

export interface Matrix {
  /** Record → action → whose rows. */
  scopes: Readonly<Record<string, Scopes>>;
  /** Record → field → less than full access. */
  fields: Readonly<Record<string, Readonly<Record<string, FieldAccess>>>>;
}

const wider = (one: Scope | undefined, other: Scope): Scope =>
  one && SCOPES.indexOf(one) > SCOPES.indexOf(other) ? one : other;

export function matrixOf({ records, fields }: RoleRights): Matrix {
  const scopes: Record<string, Partial<Record<Action, Scope>>> = {};
  for (const { record, scope, actions } of records) {
    scopes[record] ??= {};
    for (const action of actions) scopes[record][action] = wider(scopes[record][action], scope);
  }
  const limits: Record<string, Record<string, FieldAccess>> = {};
  for (const { record, field, access } of fields) {
    limits[record] ??= {};
    limits[record][field] = access;
  }
  return { scopes, fields: limits };
}

/** Back to what a role keeps: the actions of a record grouped by scope, and only fields that are less than open. */
export function rightsOf({ scopes, fields }: Matrix, subjects: readonly SubjectView[]): RoleRights {
  const records = subjects.flatMap(({ name, actions }): RecordRight[] =>
    SCOPES.flatMap((scope) => {
      const within = actions.filter((action) => scopes[name]?.[action] === scope);
      return within.length > 0 ? [{ record: name, scope, actions: within }] : [];
    }),
  );
  const limits = subjects.flatMap((subject): FieldRight[] =>
    subject.fields.flatMap(({ name: field }) => {
      const access = fields[subject.name]?.[field];
      return access && access !== "edit" ? [{ record: subject.name, field, access }] : [];
    }),
  );
  return { records, fields: limits };
}

export function withScope(matrix: Matrix, record: string, action: Action, scope: Scope | null): Matrix {
  const { [action]: _, ...others } = matrix.scopes[record] ?? {};
  const changed = scope ? { ...others, [action]: scope } : others;
  return { ...matrix, scopes: { ...matrix.scopes, [record]: changed } };
}

export function withAccess(matrix: Matrix, record: string, field: string, access: FieldAccess): Matrix {
  const fields = { ...matrix.fields[record], [field]: access };
  return { ...matrix, fields: { ...matrix.fields, [record]: fields } };
}

/** Whether two matrices allow the same, however they came to be. */
export const sameRights = (one: Matrix, other: Matrix, subjects: readonly SubjectView[]): boolean =>
  JSON.stringify(rightsOf(one, subjects)) === JSON.stringify(rightsOf(other, subjects));
