import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { Id, LeadDraft } from "@/backend/bindings";
import { useFieldLabels, useRecordLabels } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { Caution } from "@/shared/ui";
import { RECORD } from "./queries";

const PAGES = { lead: "/leads/$id", customer: "/customers/$id", contact: "/contacts/$id" } as const;

/** Leads, customers and contacts that may be the one being typed, and in what they agree. */
export function Alike({ lead, except }: { lead: LeadDraft; except: Id | null }) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const recordLabel = useRecordLabels();
  const { data } = useRead("find_lead_duplicates", { lead, except }, { keepPrevious: true });
  if (!data || data.length === 0) return null;
  return (
    <Caution title={t("leads.alike", { count: data.length })}>
      <ul>
        {data.map(({ record, id, name, number, customer_name, owner_name, reasons }) => (
          <li key={id}>
            <Link to={PAGES[record]} params={{ id }}>
              {name}
            </Link>
            <span>
              {[recordLabel(record), number, customer_name, owner_name, reasons.map(label).join("、")]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Caution>
  );
}
