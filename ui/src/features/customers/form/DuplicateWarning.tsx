import { useDebouncedValue } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { CustomerDraft, Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { Caution } from "@/shared/ui";
import { useReasonText } from "../useReasonText";
import type { FormValues } from "./model";

const SHORTEST_NAME = 2;
const SHORTEST_PHONE = 7;

function likeness({ kind, name, credit_code, phones, email }: FormValues): CustomerDraft | null {
  const typed = phones
    .map((phone) => phone.trim())
    .filter((phone) => phone.replace(/\D/g, "").length >= SHORTEST_PHONE);
  if (name.trim().length < SHORTEST_NAME && typed.length === 0 && !credit_code.trim() && !email.trim()) return null;
  return { kind, name, phones: typed, credit_code: credit_code.trim() || null, email: email.trim() || null };
}

/** Records that may be the one being typed. Half-typed values find nothing yet; that is no fault. */
export function DuplicateWarning({ values, except }: { values: FormValues; except: Id | null }) {
  const [asked] = useDebouncedValue(JSON.stringify(likeness(values)), 400);
  const customer = JSON.parse(asked) as CustomerDraft | null;
  if (customer === null) return null;
  return (
    <>
      <Seen customer={customer} except={except} />
      {except === null && <Hidden customer={customer} />}
    </>
  );
}

function Seen({ customer, except }: { customer: CustomerDraft; except: Id | null }) {
  const t = useT();
  const reasonText = useReasonText();
  const { data } = useRead("find_customer_duplicates", { customer, except }, { keepPrevious: true });
  if (!data || data.length === 0) return null;
  return (
    <Caution title={t("customers.form.duplicates", { count: data.length })}>
      <ul>
        {data.map((other) => (
          <li key={other.id}>
            <Link to="/customers/$id" params={{ id: other.id }}>
              {other.name}
            </Link>
            <span>{[reasonText(other.reasons), other.number, other.owner_name].filter(Boolean).join(" · ")}</span>
          </li>
        ))}
      </ul>
    </Caution>
  );
}

/** One that exists and may not be seen (撞单): as much of it as the company lets be known. */
function Hidden({ customer }: { customer: CustomerDraft }) {
  const t = useT();
  const mayAsk = useMay("customer", "check_duplicates");
  const { data } = useRead("find_hidden_duplicates", { customer }, { enabled: mayAsk, keepPrevious: true });
  if (!data?.exists) return null;
  const owners = data.owners.join(t("customers.form.hiddenJoin"));
  return <Caution title={owners ? t("customers.form.hiddenOwned", { owners }) : t("customers.form.hidden")} />;
}
