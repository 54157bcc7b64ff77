import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { formatTime, useKnownValue } from "@/shared/values";
import classes from "./leads.module.css";
import { RECORD } from "./queries";

/** The leads a customer came from; nothing where it came from none. */
export function CustomerLeads({ customer }: { customer: Id }) {
  return useMay(RECORD, "see") ? <Section customer={customer} /> : null;
}

function Section({ customer }: { customer: Id }) {
  const t = useT();
  const known = useKnownValue(RECORD);
  const { data } = useRead("list_customer_leads", { customer });
  if (!data || data.length === 0) return null;
  return (
    <section className={classes.related} aria-label={t("leads.cameFrom")}>
      <h2>{t("leads.cameFrom")}</h2>
      <ul>
        {data.map((lead) => (
          <li key={lead.id}>
            <Link to="/leads/$id" params={{ id: lead.id }}>
              <span className={classes.clip}>{lead.name}</span>
              <b>{lead.number}</b>
              <small>
                {[known("source", lead.source), lead.channel, formatTime(lead.created_at)].filter(Boolean).join(" · ")}
              </small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
