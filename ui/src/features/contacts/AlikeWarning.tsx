import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { ContactDraft, Id } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { Caution } from "@/shared/ui";
import { RECORD } from "./queries";

const SHORTEST_PHONE = 7;

interface Props {
  phones?: readonly string[];
  emails?: readonly string[];
  /** The contact being edited itself. */
  except: Id | null;
}

/** Contacts, at any customer, who have the number or the address being typed. */
export function AlikeWarning({ phones = [], emails = [], except }: Props) {
  const whole = phones.filter((phone) => phone.replace(/\D/g, "").length >= SHORTEST_PHONE);
  const [asked] = useDebouncedValue(JSON.stringify({ phones: whole, emails }), 400);
  const contact = JSON.parse(asked) as ContactDraft;
  const enabled = Boolean(contact.phones?.length || contact.emails?.length);
  const t = useT();
  const label = useFieldLabels(RECORD);
  const { data } = useRead("find_contact_duplicates", { contact, except }, { enabled, keepPrevious: true });
  if (!enabled || !data || data.length === 0) return null;
  return (
    <Caution title={t("contacts.form.alike", { count: data.length })}>
      <ul>
        {data.map(({ id, name, customer, customer_name, reasons }) => (
          <li key={id}>
            <Link to="/customers/$id" params={{ id: customer }} search={{ contact: id }}>
              {name}
            </Link>
            <span>{[customer_name, ...reasons.map(label)].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </Caution>
  );
}
