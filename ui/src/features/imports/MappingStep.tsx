import { Autocomplete, Button, Radio, Select, Stack } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { OnDuplicate } from "@/backend/bindings";
import { fieldMeta, useFieldLabels, useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import classes from "./imports.module.css";
import type { Transferred } from "./records";
import { StepFrame, type StepProps } from "./Step";
import { doubledFields, missingFields } from "./wizard";

const DUPLICATES: OnDuplicate[] = ["create", "skip", "update"];

/** Which column is which field. What has no place is named and left out, never lost in silence. */
export function MappingStep({ wizard, change }: StepProps) {
  const t = useT();
  const label = useFieldLabels(wizard.record);
  const { preview, mapping } = wizard;
  const required = preview?.required ?? [];
  const missing = missingFields(wizard, required);
  const doubled = doubledFields(mapping);
  const noColumn = required.filter((field) => !mapping.includes(field));
  const leftOut = (preview?.columns ?? []).filter((_, at) => !mapping[at]).map((column) => column.header);
  const and = t("imports.and");
  const fault =
    doubled.length > 0
      ? t("imports.mapping.doubled", { fields: doubled.map(label).join(and) })
      : missing.length > 0
        ? t("imports.mapping.missing", { fields: missing.map(label).join(and) })
        : null;
  return (
    <StepFrame
      actions={
        <>
          <Button variant="default" onClick={() => change({ step: "file" })}>
            {t("imports.back")}
          </Button>
          <Button disabled={fault !== null} onClick={() => change({ step: "check", check: null, failure: null })}>
            {fault ?? t("imports.next.check")}
          </Button>
        </>
      }
    >
      <ColumnTable wizard={wizard} change={change} doubled={doubled} />
      {leftOut.length > 0 && (
        <p className={classes.note}>
          {t("imports.mapping.leftOut", { columns: leftOut.join(and), count: leftOut.length })}
        </p>
      )}
      {noColumn.length > 0 && (
        <fieldset className={classes.group}>
          <legend>{t("imports.mapping.defaults")}</legend>
          <p className={classes.note}>{t("imports.mapping.defaultsHint")}</p>
          {noColumn.map((field) => (
            <DefaultInput
              key={field}
              record={wizard.record}
              field={field}
              value={wizard.defaults[field] ?? ""}
              onChange={(value) => change({ defaults: { ...wizard.defaults, [field]: value } })}
            />
          ))}
        </fieldset>
      )}
      <Radio.Group
        label={t("imports.duplicates.label")}
        value={wizard.onDuplicate}
        onChange={(value) => change({ onDuplicate: value as OnDuplicate })}
      >
        <Stack gap={8} mt={4}>
          {DUPLICATES.map((choice) => (
            <Radio key={choice} value={choice} label={t(`imports.duplicates.${choice}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </StepFrame>
  );
}

function ColumnTable({ wizard, change, doubled }: StepProps & { doubled: string[] }) {
  const t = useT();
  const label = useFieldLabels(wizard.record);
  const { preview, mapping } = wizard;
  const fields = (preview?.fields ?? []).map((name) => ({ value: name, label: label(name) }));
  const place = (at: number, field: string | null) => change({ mapping: mapping.with(at, field), check: null });
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("imports.mapping.column")}</th>
          <th scope="col">{t("imports.mapping.samples")}</th>
          <th scope="col">{t("imports.mapping.field")}</th>
        </tr>
      </thead>
      <tbody>
        {preview?.columns.map((column, at) => {
          const field = mapping[at] ?? null;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: headers may repeat, their place does not
            <tr key={at}>
              <th scope="row">{column.header}</th>
              <td className={classes.sample}>{column.samples.filter(Boolean).join(" · ")}</td>
              <td>
                <Select
                  size="xs"
                  searchable
                  clearable
                  clearButtonProps={{ "aria-label": t("imports.mapping.leave") }}
                  aria-label={t("imports.mapping.fieldFor", { column: column.header })}
                  placeholder={t("imports.mapping.leave")}
                  error={field !== null && doubled.includes(field)}
                  data={fields}
                  value={field}
                  onChange={(value) => place(at, value)}
                  {...listbox}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface DefaultProps {
  record: Transferred;
  field: string;
  value: string;
  onChange(value: string): void;
}

function DefaultInput({ record, field, value, onChange }: DefaultProps) {
  const label = useFieldLabels(record);
  const wording = useLabel();
  const usual = (fieldMeta(record, field)?.suggestions ?? []).map((item) => ({ value: item.zh, shown: wording(item) }));
  return (
    <Autocomplete
      required
      w={320}
      label={label(field)}
      data={usual.map((item) => item.shown)}
      value={usual.find((item) => item.value === value)?.shown ?? value}
      onChange={(text) => onChange(usual.find((item) => item.shown === text)?.value ?? text)}
      {...listbox}
    />
  );
}
