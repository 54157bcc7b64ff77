import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useT } from "@/app/i18n";
import type { LeadView } from "@/backend/bindings";
import { useRecordLabels } from "@/shared/fields";
import { formatTime, useKnownValue } from "@/shared/values";
import classes from "../leads.module.css";
import { RECORD } from "../queries";

/** From where it came to what became of it. */
export function Path({ lead }: { lead: LeadView }) {
  const t = useT();
  const known = useKnownValue(RECORD);
  const label = useRecordLabels();
  const from = [known("source", lead.source), lead.channel, lead.campaign].filter(Boolean).join(" · ");
  const made: [string, string | null, string | null, string][] = [
    ["customer", lead.customer, lead.customer_name, "/customers/$id"],
    ["contact", lead.contact, lead.contact_made_name, "/contacts/$id"],
    ["opportunity", lead.opportunity, lead.opportunity_name, "/opportunities/$id"],
  ];
  return (
    <>
      <h2>{t("leads.way.title")}</h2>
      <ol className={classes.way}>
        <Step name={t("leads.way.from")} when={null}>
          {from}
        </Step>
        <Step name={lead.number} when={formatTime(lead.created_at)}>
          {lead.created_by_name}
        </Step>
        {made.map(
          ([record, id, name, to]) =>
            id && (
              <Step key={record} name={label(record)} when={null}>
                <Link to={to} params={{ id }}>
                  {name ?? t("leads.way.unseen")}
                </Link>
              </Step>
            ),
        )}
        {lead.converted_at && (
          <Step name={t("leads.way.converted")} when={formatTime(lead.converted_at)}>
            {lead.converted_by_name}
          </Step>
        )}
      </ol>
      {!lead.customer && <p className={classes.quiet}>{t("leads.way.open")}</p>}
    </>
  );
}

function Step({ name, when, children }: { name: string; when: string | null; children: ReactNode }) {
  return (
    <li>
      <small>{[name, when].filter(Boolean).join(" · ")}</small>
      <span>{children}</span>
    </li>
  );
}
