import { ActionIcon, MultiSelect, NumberInput, TextInput } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import type { Fact, Stage } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import classes from "../opportunities.module.css";
import { RECORD } from "../queries";
import { asked, asking } from "./design";

interface Props {
  stage: Stage;
  /** What it may ask for: fields and facts. */
  fields: string[];
  facts: readonly Fact[];
  first: boolean;
  last: boolean;
  /** The only open stage: it stays. */
  only: boolean;
  onChange(stage: Stage): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

/** One stage: names, chance, limit of days, what it asks for, its place. */
export function StageRow({ stage, fields, facts, first, last, only, onChange, onMove, onRemove }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const open = stage.kind === "open";
  const named = (what: string) => t("opportunities.pipelines.of", { what, stage: stage.name });
  const icon = (text: string, Icon: typeof IconX, run: () => void, disabled: boolean) => (
    <ActionIcon
      size={28}
      variant="subtle"
      color="neutral"
      aria-label={named(text)}
      title={text}
      disabled={disabled}
      onClick={run}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
  return (
    <li className={classes.stageRow} data-kind={stage.kind}>
      <TextInput
        size="sm"
        label={t("opportunities.pipelines.stageName")}
        maxLength={40}
        value={stage.name}
        onChange={(event) => onChange({ ...stage, name: event.currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={t("opportunities.pipelines.stageNameEn")}
        maxLength={40}
        value={stage.name_en ?? ""}
        onChange={(event) => onChange({ ...stage, name_en: event.currentTarget.value || null })}
      />
      <NumberInput
        size="sm"
        label={t("opportunities.pipelines.probability")}
        min={0}
        max={100}
        clampBehavior="strict"
        allowDecimal={false}
        disabled={!open}
        value={stage.probability}
        onChange={(value) => onChange({ ...stage, probability: Number(value) || 0 })}
      />
      {open && (
        <>
          <NumberInput
            size="sm"
            label={t("opportunities.pipelines.stalledDays")}
            min={1}
            max={3650}
            allowDecimal={false}
            value={stage.stalled_days ?? ""}
            onChange={(value) => onChange({ ...stage, stalled_days: value === "" ? null : Number(value) })}
          />
          <MultiSelect
            {...listbox}
            size="sm"
            searchable
            selectFirstOptionOnChange
            label={t("opportunities.pipelines.criteria")}
            data={[
              ...fields.map((field) => ({ value: field, label: label(field) })),
              ...facts.map((fact) => ({ value: fact, label: t(`opportunities.facts.${fact}`) })),
            ]}
            value={asked(stage)}
            onChange={(chosen) => onChange(asking(stage, chosen))}
          />
          <span className={classes.stageTools}>
            {icon(t("opportunities.pipelines.up"), IconChevronUp, () => onMove(-1), first)}
            {icon(t("opportunities.pipelines.down"), IconChevronDown, () => onMove(1), last)}
            {icon(t("opportunities.pipelines.remove"), IconX, onRemove, only)}
          </span>
        </>
      )}
    </li>
  );
}
