import type { ContactRow, ContactView } from "@/backend/bindings";
import { useChoiceLabel } from "@/shared/fields";
import { RECORD } from "./queries";

type Person = Pick<ContactView | ContactRow, "decision_role" | "attitude" | "job_title" | "department">;

/** What a contact is, in words. */
export function useContactText() {
  const role = useChoiceLabel(RECORD, "decision_role");
  const attitude = useChoiceLabel(RECORD, "attitude");
  return {
    role,
    attitude,
    roleAndAttitude: (person: Person) =>
      [person.decision_role && role(person.decision_role), person.attitude && attitude(person.attitude)]
        .filter(Boolean)
        .join(" · "),
    place: (person: Person) => [person.job_title, person.department].filter(Boolean).join(" · "),
  };
}
