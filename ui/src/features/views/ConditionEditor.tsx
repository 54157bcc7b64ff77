import { Button, Group, Select, Stack } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { readsInFull } from "@/app/session/rights";
import type { FilterOp } from "@/backend/bindings";
import { fieldMeta, recordMeta, useFieldLabels } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { DaySpans } from "./DayValue";
import { isDay } from "./days";
import { FilterValue } from "./FilterValue";
import { carryValue, type FieldCondition, isComplete, opsOf } from "./filter";

interface Props {
  record: string;
  initial: FieldCondition | null;
  onApply(condition: FieldCondition): void;
}

/** Field, comparison, value: one condition, built from what the record declares. */
export function ConditionEditor({ record, initial, onApply }: Props) {
  const t = useT();
  const label = useFieldLabels(record);
  const { rights } = useSession();
  const [condition, setCondition] = useState<FieldCondition | null>(initial);
  const fields = (recordMeta(record)?.fields ?? []).filter(
    (field) => field.filterable && opsOf(field).length > 0 && readsInFull(rights, record, field.name),
  );
  const meta = condition ? fieldMeta(record, condition.field) : undefined;
  const complete = condition !== null && isComplete(condition);
  const chooseField = (field: string | null) => {
    const chosen = fields.find((candidate) => candidate.name === field);
    const op = chosen && opsOf(chosen)[0];
    if (chosen && op) setCondition({ field: chosen.name, op, value: carryValue(undefined, "is", op) });
  };
  const chooseOp = (op: string | null) => {
    if (!condition || !op) return;
    const next = op as FilterOp;
    setCondition({ ...condition, op: next, value: carryValue(condition.value, condition.op, next) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (complete) onApply(condition);
  };
  return (
    <form onSubmit={submit} aria-label={t("views.filter.title")}>
      <Stack gap={8}>
        {initial ? (
          <b>{label(initial.field)}</b>
        ) : (
          <Select
            label={t("views.filter.field")}
            data-autofocus
            searchable
            allowDeselect={false}
            data={fields.map((field) => ({ value: field.name, label: label(field.name) }))}
            value={condition?.field ?? null}
            onChange={chooseField}
            comboboxProps={{ withinPortal: false }}
            {...listbox}
          />
        )}
        {meta && condition && (
          <>
            {isDay(meta) && <DaySpans meta={meta} condition={condition} onChoose={setCondition} />}
            <Select
              label={t("views.filter.op")}
              allowDeselect={false}
              data={opsOf(meta).map((op) => ({
                value: op,
                label: t(`views.ops.${isDay(meta) && op === "is" ? "on" : op}`),
              }))}
              value={condition.op}
              onChange={chooseOp}
              comboboxProps={{ withinPortal: false }}
            />
            <FilterValue
              meta={meta}
              op={condition.op}
              value={condition.value}
              onChange={(value) => setCondition({ ...condition, value })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button type="submit" disabled={!complete}>
            {complete ? t("views.filter.apply") : t("views.filter.incomplete")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
