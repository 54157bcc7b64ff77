import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useT } from "@/app/i18n";
import type { LeadView } from "@/backend/bindings";
import { useFieldLabels, useRecordLabels } from "@/shared/fields";
import { useRead } from "@/shared/query";
import classes from "../leads.module.css";
import { RECORD } from "../queries";

/** The lead beside the customer it would become part of: what agrees is ticked. */
export function Comparison({ lead, customer }: { lead: LeadView; customer: string }) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const recordLabel = useRecordLabels();
  const { data } = useRead("get_customer", { id: customer });
  if (!data) return null;
  const national = (phones: readonly { national: string }[]) => phones.map((phone) => phone.national);
  const rows: [string, string[], string[]][] = [
    ["name", [lead.name], [data.name]],
    ["contact_name", texts(lead.contact_name), texts(data.main_contact)],
    ["phones", national(lead.phones), national(data.phones)],
    ["emails", lead.emails, texts(data.email)],
    ["city", texts(lead.city_name), texts(data.city_name)],
    ["source", [lead.source], [data.source]],
    ["owner", texts(lead.owner_name), texts(data.owner_name)],
  ];
  return (
    <table className={classes.comparison}>
      <thead>
        <tr>
          <td />
          <th scope="col">{recordLabel("lead")}</th>
          <th scope="col">{recordLabel("customer")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([field, one, other]) => {
          const same = one.some((value) => other.includes(value));
          return (
            <tr key={field} data-same={same || undefined}>
              <th scope="row">{label(field)}</th>
              <td>{one.join("、") || "—"}</td>
              <td>
                {other.join("、") || "—"}
                {same && <IconCheck size={14} stroke={2} aria-label={t("leads.convert.agrees")} />}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const texts = (value: string | null) => (value === null ? [] : [value]);
