import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useNavigate, useRouter } from "@tanstack/react-router";
import { type FormEvent, type KeyboardEvent, useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { type FieldAccess, fieldAccess } from "@/app/session/rights";
import type { CustomerView, Id } from "@/backend/bindings";
import { useDraft } from "@/shared/drafts";
import { fieldMeta, isCustom, useLabel } from "@/shared/fields";
import { Keys } from "@/shared/ui";
import { useValueText } from "@/shared/values";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";
import { ConflictDialog } from "./ConflictDialog";
import { DuplicateWarning } from "./DuplicateWarning";
import { ErrorSummary } from "./ErrorSummary";
import { FieldInput } from "./FieldInput";
import classes from "./form.module.css";
import { actionFor, type FormField, type FormValues, isAsked, rebase } from "./model";
import { WIDE } from "./sections";
import { type CustomerFormState, useCustomerForm } from "./useCustomerForm";
import { useCustomerSections } from "./useCustomerSections";

interface Props {
  customer: CustomerView | null;
  initial: FormValues;
  /** The list to go on in after saving. */
  list?: Id;
}

interface KeptDraft {
  base: FormValues;
  values: FormValues;
}

const OPENED = '[aria-expanded="true"], [data-mantine-stop-propagation="true"]';

/** Makes a customer, or edits one. What is typed is kept every two seconds and survives leaving, locking and crashes. */
export function CustomerForm({ customer, initial, list }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const router = useRouter();
  const box = useRef<HTMLFormElement>(null);
  const form = useCustomerForm(customer, initial);
  const { values, errors, dirty, failure, conflict } = form;
  const sections = useCustomerSections();
  const { offer, savedAt, finish } = useDraft<KeptDraft>(
    customer ? `customer/${customer.id}` : "customer/new",
    { base: form.base, values },
    { dirty, restore: (draft) => form.replace(rebase(draft.base, draft.values, form.base)) },
  );
  const leave = (saved: CustomerView | null) => {
    if (!saved) return;
    finish();
    void navigate({ to: "/customers/$id", params: { id: saved.id }, search: { list }, replace: true });
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (!form.pending) leave(await form.submit());
  };
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('[data-field="name"] input')?.focus();
  }, []);
  const cancel = () => router.history.back();
  const onKeyDown = (event: KeyboardEvent) => {
    const here = box.current?.contains(event.target as Node); // not in a dialog or calendar drawn elsewhere
    if (!here || event.nativeEvent.isComposing) return;
    // A list that is open takes the first Escape.
    if (event.key === "Escape" && box.current?.querySelector(OPENED) === null) cancel();
    if (event.key !== "Enter") return;
    if (event.ctrlKey || event.metaKey) void submit();
    // A lone Enter ends a word of an input method more often than it means to save a whole form.
    else if (event.target instanceof HTMLInputElement) event.preventDefault();
  };
  const goTo = (field: FormField) => {
    const place = box.current?.querySelector<HTMLElement>(`[data-field="${field}"]`);
    place?.scrollIntoView({ block: "center" });
    place?.querySelector<HTMLElement>("input, textarea")?.focus();
  };
  return (
    <form ref={box} className={classes.page} noValidate onSubmit={(event) => void submit(event)} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <h1>{customer ? t("customers.form.edit", { name: customer.name }) : t("customers.form.create")}</h1>
      </header>
      <div className={classes.scroll}>
        <div className={classes.body}>
          {offer}
          {failure && <ErrorSummary failure={failure} fields={Object.keys(errors) as FormField[]} onGoTo={goTo} />}
          <Identity form={form} />
          <DuplicateWarning values={values} except={customer?.id ?? null} />
          {sections
            .filter(({ fields }) => fields.some((field) => isAsked(field, values)))
            .map(({ key, title, fields }) => (
              <fieldset key={key} className={classes.section}>
                <legend>{title}</legend>
                <div className={classes.fields}>
                  {fields.map((field) => (
                    <FormFieldInput key={field} field={field} form={form} customer={customer} />
                  ))}
                </div>
              </fieldset>
            ))}
        </div>
      </div>
      <footer className={classes.foot}>
        <span aria-live="polite">
          {savedAt && t("shared.draft.saved", { time: savedAt.toTimeString().slice(0, 5) })}
        </span>
        <Button variant="default" aria-keyshortcuts="Escape" onClick={cancel}>
          {t("shared.cancel")}
        </Button>
        <Button
          type="submit"
          loading={form.pending}
          rightSection={<Keys keys="Mod+Enter" />}
          aria-keyshortcuts="Control+Enter"
        >
          {t("shared.save")}
        </Button>
      </footer>
      {conflict && (
        <ConflictDialog
          fields={conflict.fields}
          mine={values}
          theirs={conflict.theirs}
          onClose={form.dismissConflict}
          onResolve={(useTheirs) => void form.resolve(useTheirs).then(leave)}
        />
      )}
    </form>
  );
}

function Identity({ form }: { form: CustomerFormState }) {
  const label = useLabel();
  const fieldLabel = useCustomerLabels();
  const { values, errors, set } = form;
  const kinds = fieldMeta(RECORD, "kind")?.choices ?? [];
  return (
    <div className={classes.identity}>
      <SegmentedControl
        aria-label={fieldLabel("kind")}
        data={kinds.map((kind) => ({ value: kind.value, label: label(kind.label) }))}
        value={values.kind}
        onChange={(kind) => set("kind", kind as FormValues["kind"])}
      />
      <div data-field="name" className={classes.grow}>
        <FieldInput
          field="name"
          value={values.name}
          onChange={(name) => set("name", name)}
          error={textOf(errors.name)}
        />
      </div>
    </div>
  );
}

const textOf = (error: unknown) => (typeof error === "string" ? error : undefined);

interface FieldProps {
  field: FormField;
  form: CustomerFormState;
  customer: CustomerView | null;
}

function FormFieldInput({ field, form, customer }: FieldProps) {
  const { rights } = useSession();
  const mayAssign = useMay(RECORD, "assign");
  const { values, errors, set } = form;
  const declared = field === "region" ? "city" : field;
  const access = fieldAccess(rights, RECORD, declared);
  const masked = customer?.masked.includes(declared) ?? false;
  if (!isAsked(field, values) || access === "hidden") return null;
  const allowed = customer ? customer.actions.includes(actionFor(field)) : field !== "owner" || mayAssign;
  const open = customer === null ? isEnteredIn(access) : access === "edit" && !masked;
  const locked = !open || !allowed || (isCustom(field) && !fieldMeta(RECORD, field)?.editable);
  if (locked && customer === null) return null;
  return (
    <div
      data-field={field}
      className={field === "region" ? classes.region : WIDE.includes(field) ? classes.wide : undefined}
    >
      {locked ? (
        <LockedField field={declared} value={values[field]} />
      ) : (
        <FieldInput
          field={field}
          value={values[field]}
          onChange={(value) => set(field, value)}
          error={textOf(errors[field])}
        />
      )}
    </div>
  );
}

/** A new record takes what one may not see in full afterwards: whoever enters it knows it. */
const isEnteredIn = (access: FieldAccess) => access !== "hidden" && access !== "see";

function LockedField({ field, value }: { field: string; value: unknown }) {
  const t = useT();
  const label = useCustomerLabels();
  const text = useValueText(RECORD);
  return (
    <TextInput readOnly label={label(field)} description={t("customers.form.locked")} value={text(field, value)} />
  );
}
