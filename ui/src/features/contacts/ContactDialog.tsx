import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { fieldAccess } from "@/app/session/rights";
import type { ContactView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { CustomFields, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { AlikeWarning } from "./AlikeWarning";
import { ContactFacts } from "./ContactFacts";
import classes from "./contacts.module.css";
import { FormInput } from "./FormInput";
import { changesOf, FIELDS, type FormField, type FormValues, valuesOf } from "./form";
import { RECORD } from "./queries";
import { useContactActions } from "./useContactActions";

interface Props {
  contact: ContactView;
  /** All contacts of the customer: whom one can report to. */
  colleagues: readonly ContactView[];
  onClose(): void;
}

/** One contact: read by who may not change it, edited by who may. Ctrl+Enter saves. */
export function ContactDialog({ contact, colleagues, onClose }: Props) {
  const t = useT();
  const { rights } = useSession();
  const mayEdit = useMay(RECORD, "edit") && contact.archived_at === null;
  const open = FIELDS.filter((field) => mayEdit && fieldAccess(rights, RECORD, field) === "edit");
  const [before] = useState(() => valuesOf(contact));
  const [values, setValues] = useState<FormValues>(before);
  const added = useCustomForm(RECORD, contact.custom);
  const save = useWrite("update_contact", {
    toast: ({ name }) => t("contacts.done.saved", { name }),
    onError: () => {},
  });
  const fault = useFault(save.error);
  const submit = () => {
    const changes = { ...changesOf(before, values), ...added.changes };
    if (Object.keys(changes).length === 0) return onClose();
    save.mutateAsync({ id: contact.id, revision: contact.revision, changes }).then(onClose, () => undefined);
  };
  const set = (field: FormField) => (value: FormValues[FormField]) => setValues((all) => ({ ...all, [field]: value }));
  return (
    <FormDialog
      title={contact.name}
      lead={contact.customer_name ?? undefined}
      submit={t("shared.save")}
      ready={open.length > 0 && values.name.trim() !== "" && added.ready}
      pending={save.pending}
      size={600}
      onSubmit={submit}
      onClose={onClose}
    >
      {save.error && save.error.field === null && <ErrorNotice error={save.error} takeFocus />}
      {open.length > 0 && (
        <div className={classes.form}>
          {open.map((field) => (
            <FormInput
              key={field}
              field={field}
              value={values[field]}
              onChange={set(field)}
              error={fault(field)}
              contact={contact}
              colleagues={colleagues}
            />
          ))}
        </div>
      )}
      <CustomFields form={added} fault={fault} disabled={!mayEdit} />
      {open.length > 0 && <AlikeWarning phones={values.phones} emails={values.emails} except={contact.id} />}
      <ContactFacts contact={contact} fields={FIELDS.filter((field) => !open.includes(field))} />
      <Actions contact={contact} onDone={onClose} />
    </FormDialog>
  );
}

function useFault(error: ReturnType<typeof useWrite>["error"]) {
  const errorText = useFieldErrorText();
  return (field: string) => (error?.field === field ? errorText(error) : undefined);
}

function Actions({ contact, onDone }: { contact: ContactView; onDone(): void }) {
  const t = useT();
  const mayArchive = useMay(RECORD, "archive");
  const { archive, restore } = useContactActions();
  const archived = contact.archived_at !== null;
  if (!mayArchive) return null;
  const run = () => {
    if (archived) restore([contact.id]);
    else archive([contact.id]);
    onDone();
  };
  return (
    <Group>
      <Button variant="subtle" color="neutral" size="compact-sm" onClick={run}>
        {t(archived ? "contacts.actions.restore" : "contacts.actions.archive")}
      </Button>
    </Group>
  );
}
