import { Button } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { formatCount, formatMoney, formatSum } from "@/shared/values";
import { OpportunityDialog } from "./form/OpportunityDialog";
import classes from "./opportunities.module.css";
import { RECORD, useStageName } from "./queries";

const SHOWN = 20;

/** The opportunities of one customer, and the way to another. */
export function CustomerOpportunities({ customer }: { customer: { id: Id; name: string } }) {
  return useMay(RECORD, "see") ? <Section customer={customer} /> : null;
}

function Section({ customer }: { customer: { id: Id; name: string } }) {
  const t = useT();
  const stageName = useStageName();
  const mayCreate = useMay(RECORD, "create");
  const [creating, setCreating] = useState(false);
  const filter = { field: "customer", op: "is", value: customer.id } as const;
  const { data, error } = useRead("open_opportunity_list", { filter, sort: null, archived: false, limit: SHOWN });
  return (
    <section className={classes.related} aria-label={t("opportunities.title")}>
      <h2>
        {t("opportunities.title")}
        {data && <span className={classes.faint}>{data.total ?? `≥ ${SHOWN}`}</span>}
        <span className={classes.grow} />
        {mayCreate && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
            onClick={() => setCreating(true)}
          >
            {t("opportunities.commands.create")}
          </Button>
        )}
      </h2>
      {error && <ErrorNotice error={error} />}
      <Sums customer={customer.id} />
      {data?.rows.length === 0 && <p className={classes.faint}>{t("opportunities.noneOfCustomer")}</p>}
      <ul>
        {data?.rows.map((row) => (
          <li key={row.id}>
            <Link to="/opportunities/$id" params={{ id: row.id }}>
              <span className={classes.clip}>{row.name}</span>
              <b>{formatMoney(row.amount)}</b>
              <small>
                {[stageName(row.stage), row.closed_on ?? row.expected_close].filter(Boolean).join(" · ")}
                {row.stalled && ` · ${t("opportunities.stalled", { count: row.days_in_stage })}`}
              </small>
            </Link>
          </li>
        ))}
      </ul>
      {creating && <OpportunityDialog customer={customer} onClose={() => setCreating(false)} />}
    </section>
  );
}

const OUTCOMES = ["open", "won", "lost"] as const;

/** What they come to, by outcome: how many and how much. */
function Sums({ customer }: { customer: Id }) {
  const t = useT();
  const english = useLanguage() === "en";
  const { data } = useRead("get_customer_deals", { customer });
  const shown = OUTCOMES.filter((outcome) => data && data[outcome].count > 0);
  if (!data || shown.length === 0) return null;
  return (
    <dl className={classes.sums}>
      {shown.map((outcome) => (
        <div key={outcome}>
          <dt>{t(`opportunities.sums.${outcome}`, { shown: formatCount(data[outcome].count) })}</dt>
          <dd>{formatSum(data[outcome].sum, english)}</dd>
        </div>
      ))}
    </dl>
  );
}
