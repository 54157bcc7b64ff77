// A question to the explainer, as far as it has been put together.
import type { Action, ExplainAccess, Id, SubjectView } from "@/backend/bindings";

export interface Asked {
  member: Id | null;
  action: Action;
  record: string;
  field: string | null;
  /** The one record asked about; none: records of that kind as such. */
  id: Id | null;
}

export const requestOf = ({ member, ...rest }: Asked): ExplainAccess | null => (member ? { member, ...rest } : null);

/** Another kind of record has other actions and fields: what does not fit it is asked differently, not wrongly. */
export function aboutSubject(asked: Asked, subject: SubjectView): Asked {
  const [first = "see"] = subject.actions;
  const action = subject.actions.includes(asked.action) ? asked.action : first;
  const field = subject.fields.some(({ name }) => name === asked.field) ? asked.field : null;
  return { ...asked, record: subject.name, action, field, id: null };
}
