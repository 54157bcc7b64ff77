import { ActionIcon, NumberInput, Select, Textarea, TextInput } from "@mantine/core";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import { CustomerPicker } from "@/features/activities";
import { fieldMeta, useFieldLabels, useLabel } from "@/shared/fields";
import { DayInput, listbox } from "@/shared/inputs";
import { RECORD } from "../queries";
import classes from "../tasks.module.css";
import type { Values } from "./fields";

interface Props {
  values: Values;
  disabled: boolean;
  onChange(changed: Partial<Values>): void;
  fault(field: string): string | undefined;
}

/** The fields of a task, two to a row. */
export function Fields({ values, disabled, onChange, fault }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const wording = useLabel();
  const choices = (field: string) =>
    (fieldMeta(RECORD, field)?.choices ?? []).map((choice) => ({ value: choice.value, label: wording(choice.label) }));
  const common = (field: string) => ({ label: label(field), error: fault(field), disabled });
  return (
    <div className={classes.form}>
      <TextInput
        {...common("title")}
        className={classes.wholeRow}
        data-autofocus
        required
        maxLength={200}
        value={values.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <DayInput {...common("due")} value={values.due} onChange={(due) => onChange({ due })} />
      <TextInput
        {...common("due_time")}
        placeholder="15:00"
        maxLength={5}
        value={values.due_time}
        onChange={(event) => onChange({ due_time: event.currentTarget.value })}
      />
      <DayInput {...common("reminder")} value={values.remind_day} onChange={(remind_day) => onChange({ remind_day })} />
      <TextInput
        label={t("tasks.form.remindAt")}
        placeholder="09:00"
        disabled={disabled || !values.remind_day}
        maxLength={5}
        value={values.remind_time}
        onChange={(event) => onChange({ remind_time: event.currentTarget.value })}
      />
      <Select
        {...common("priority")}
        {...listbox}
        allowDeselect={false}
        data={choices("priority")}
        value={values.priority}
        onChange={(priority) => onChange({ priority: priority ?? "normal" })}
      />
      <Select
        {...common("repetition")}
        {...listbox}
        clearable
        clearButtonProps={{ "aria-label": t("views.clear") }}
        placeholder={t("tasks.form.once")}
        data={choices("repetition")}
        value={values.repetition}
        onChange={(repetition) => onChange({ repetition })}
      />
      {values.repetition && (
        <>
          <NumberInput
            {...common("repeat_every")}
            min={1}
            max={99}
            allowDecimal={false}
            hideControls
            placeholder="1"
            disabled={disabled || values.repetition === "weekdays"}
            value={values.repeat_every}
            onChange={(every) => onChange({ repeat_every: typeof every === "number" ? every : "" })}
          />
          <DayInput
            {...common("repeat_until")}
            value={values.repeat_until}
            onChange={(repeat_until) => onChange({ repeat_until })}
          />
        </>
      )}
      <div className={classes.wholeRow}>
        <span className={classes.label}>{label("customer")}</span>
        <div className={classes.customer}>
          <CustomerPicker
            key={values.customer?.id ?? ""}
            value={values.customer}
            onChoose={(customer) => onChange({ customer })}
          />
          {values.customer && !disabled && (
            <ActionIcon
              variant="subtle"
              color="neutral"
              size={32}
              aria-label={t("tasks.form.noCustomer")}
              onClick={() => onChange({ customer: null })}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
      <Textarea
        {...common("remark")}
        className={classes.wholeRow}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={4000}
        value={values.remark}
        onChange={(event) => onChange({ remark: event.currentTarget.value })}
      />
    </div>
  );
}
