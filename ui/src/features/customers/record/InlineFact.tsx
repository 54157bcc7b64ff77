import { ActionIcon, Button, Group } from "@mantine/core";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, CustomerView } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { hidden } from "@/shared/ui";
import classes from "../customers.module.css";
import { FieldInput } from "../form/FieldInput";
import { draftOf, type FormField, type FormValues, valuesOf } from "../form/model";
import { useCustomerLabels } from "../useCustomerLabels";

interface Props {
  customer: CustomerView;
  field: FormField;
  label: string;
  editable: boolean;
  children: ReactNode;
}

/** A fact that turns into its own control: double click, or the pencil. Enter or Ctrl+Enter saves, Esc puts back. */
export function InlineFact({ customer, field, label, editable, children }: Props) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  if (editing) {
    return (
      <>
        <dt className={hidden}>{label}</dt>
        <dd className={classes.inlineEditor}>
          <InlineEditor customer={customer} field={field} onClose={close} />
        </dd>
      </>
    );
  }
  return (
    <>
      <dt>{label}</dt>
      <dd className={classes.fact} onDoubleClick={editable ? () => setEditing(true) : undefined}>
        <span className={classes.factValue}>{children || <span className={classes.faint}>—</span>}</span>
        {editable && (
          <ActionIcon
            ref={pencil}
            size={24}
            className={classes.pencil}
            aria-label={t("customers.record.editField", { field: label })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={14} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </dd>
    </>
  );
}

function InlineEditor({ customer, field, onClose }: { customer: CustomerView; field: FormField; onClose(): void }) {
  const t = useT();
  const label = useCustomerLabels();
  const errorText = useFieldErrorText();
  const [value, setValue] = useState(() => valuesOf(customer)[field]);
  const [error, setError] = useState<AppError | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { mutateAsync, pending } = useWrite("update_customer", {
    toast: () => t("customers.done.changed", { field: label(field) }),
    onError: setError,
  });
  useEffect(() => box.current?.querySelector<HTMLElement>("input, textarea")?.focus(), []);
  const save = async () => {
    const edited = { ...valuesOf(customer), [field]: value } as FormValues;
    const request = { id: customer.id, revision: customer.revision, changes: draftOf(edited, [field]) };
    if (await mutateAsync(request).catch(() => null)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing) return;
    const multiline = event.target instanceof HTMLTextAreaElement || field === "phones";
    const done = event.key === "Enter" && (event.ctrlKey || event.metaKey || !multiline);
    if (event.key === "Escape" && !event.defaultPrevented) onClose();
    else if (done && !event.defaultPrevented) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} role="group" className={classes.inlineControls} onKeyDown={onKeyDown}>
      <FieldInput field={field} value={value} onChange={setValue} error={error ? errorText(error) : undefined} />
      <Group gap={4} justify="flex-end">
        <Button variant="subtle" color="neutral" size="compact-sm" onClick={onClose}>
          {t("shared.cancel")}
        </Button>
        <Button size="compact-sm" loading={pending} onClick={() => void save()}>
          {t("shared.save")}
        </Button>
      </Group>
    </div>
  );
}
