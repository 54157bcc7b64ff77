import { Checkbox, Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { AppError, ContactChoice, LeadDuplicate, LeadView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useFieldLabels } from "@/shared/fields";
import { DayInput } from "@/shared/inputs";
import { useRead, useWrite } from "@/shared/query";
import classes from "../leads.module.css";
import { RECORD } from "../queries";
import { customersAmong, reachable } from "./alike";
import { Comparison } from "./Comparison";

interface Props {
  lead: LeadView;
  onClose(): void;
}

const NEW = "new";
const NOBODY = "nobody";

/** A lead becomes a customer, a contact, an opportunity: each new or one there is. Ctrl+Enter converts. */
export function ConvertDialog({ lead, onClose }: Props) {
  const asked = { kind: lead.kind, name: lead.name, ...reachable(lead) };
  const { data, error } = useRead("find_lead_duplicates", { lead: asked, except: lead.id });
  // With what there is to choose from, the first choice has the focus from the beginning.
  if (!data && !error) return null;
  return <ConvertForm lead={lead} alike={data ?? []} onClose={onClose} />;
}

function ConvertForm({ lead, alike, onClose }: Props & { alike: readonly LeadDuplicate[] }) {
  const t = useT();
  const opportunityLabel = useFieldLabels("opportunity");
  const label = useFieldLabels(RECORD);
  const errorText = useFieldErrorText();
  const maySell = useMay("opportunity", "create");
  const known = customersAmong(alike);
  const [chosen, setCustomer] = useState<string | null>(null);
  // Where nothing is like it there is nothing to decide; otherwise somebody decides.
  const customer = chosen ?? (known.length === 0 ? NEW : null);
  const people = alike.filter((one) => one.record === "contact" && one.customer === customer);
  const person = lead.contact_name ?? (lead.kind === "person" ? lead.name : null);
  const [contact, setContact] = useState<string | null>(null);
  const whom = contact ?? people[0]?.id ?? (person && lead.kind === "company" ? NEW : NOBODY);
  const [sells, setSells] = useState(maySell);
  const [deal, setDeal] = useState({ name: lead.demand?.split("\n")[0]?.slice(0, 60) || lead.name, amount: "" });
  const [close, setClose] = useState<string | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const convert = useWrite("convert_lead", {
    toast: (done) => t("leads.done.converted", { name: done.customer_name ?? lead.name }),
    onError: setError,
  });
  const fault = (field: string) => (error?.field === field ? errorText(error) : undefined);
  const submit = () => {
    const chosenContact: ContactChoice = whom === NEW || whom === NOBODY ? { kind: whom } : { kind: "known", id: whom };
    const opportunity = { name: deal.name, amount: deal.amount || null, expected_close: close };
    const request = {
      id: lead.id,
      customer: customer === NEW ? null : customer,
      contact: chosenContact,
      opportunity: sells ? { opportunity, pipeline: null } : null,
    };
    setError(null);
    void convert.mutateAsync(request).then(onClose, () => undefined);
  };
  return (
    <FormDialog
      title={t("leads.convert.title", { name: lead.name })}
      submit={t("leads.actions.convert")}
      ready={customer !== null && (!sells || deal.name.trim() !== "")}
      pending={convert.pending}
      size={680}
      onSubmit={submit}
      onClose={onClose}
    >
      {error && !["name", "amount", "expected_close"].includes(error.field ?? "") && (
        <ErrorNotice error={error} takeFocus />
      )}
      <Radio.Group
        label={t("leads.convert.customer")}
        description={known.length > 0 ? t("leads.convert.alike", { count: known.length }) : undefined}
        value={customer}
        onChange={setCustomer}
      >
        <div className={classes.choices}>
          {known.map((one, at) => (
            <Radio
              key={one.id}
              value={one.id}
              data-autofocus={at === 0 || undefined}
              label={t("leads.convert.into", { name: one.name })}
              description={[
                one.owner_name,
                one.reasons.length > 0 && t("leads.convert.same", { fields: one.reasons.map(label).join("、") }),
              ]
                .filter(Boolean)
                .join(" · ")}
            />
          ))}
          <Radio
            value={NEW}
            data-autofocus={known.length === 0 || undefined}
            label={t("leads.convert.newCustomer", { name: lead.name })}
          />
        </div>
      </Radio.Group>
      {customer && customer !== NEW && <Comparison lead={lead} customer={customer} />}
      <Radio.Group label={t("leads.convert.contact")} value={whom} onChange={setContact}>
        <div className={classes.choices}>
          {people.map((one) => (
            <Radio key={one.id} value={one.id} label={t("leads.convert.knownContact", { name: one.name })} />
          ))}
          {person && <Radio value={NEW} label={t("leads.convert.newContact", { name: person })} />}
          <Radio value={NOBODY} label={t("leads.convert.nobody")} />
        </div>
      </Radio.Group>
      {maySell && (
        <Checkbox
          label={t("leads.convert.opportunity")}
          checked={sells}
          onChange={(event) => setSells(event.currentTarget.checked)}
        />
      )}
      {sells && (
        <div className={classes.deal}>
          <TextInput
            label={opportunityLabel("name")}
            required
            value={deal.name}
            error={fault("name")}
            onChange={(event) => setDeal({ ...deal, name: event.currentTarget.value })}
          />
          <TextInput
            label={opportunityLabel("amount")}
            inputMode="decimal"
            value={deal.amount}
            error={fault("amount")}
            onChange={(event) => setDeal({ ...deal, amount: event.currentTarget.value })}
          />
          <DayInput
            label={opportunityLabel("expected_close")}
            value={close}
            error={fault("expected_close")}
            onChange={setClose}
          />
        </div>
      )}
    </FormDialog>
  );
}
