import { useCallback } from "react";
import { type T, useLanguage, useT } from "@/app/i18n";
import type { FieldMeta, Label, Phone } from "@/backend/bindings";
import { type CustomMeta, fieldMeta, useLabel } from "@/shared/fields";
import { formatPhone, formatTime } from "./format";
import { formatMoney } from "./measures";
import { useNames, useStageNames } from "./names";

interface Words {
  t: T;
  label(label: Label): string;
  names: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, string>;
  regions: ReadonlyMap<string, string>;
  join: string;
}

/** A record comes by its title already, where the reader sees it. */
const ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

const NOTHING = new Map<string, string>();

/** Stages are kept by the keys their pipeline gave them. */
const isStage = (record: string, field: string) =>
  (record === "opportunity" || record === "stage_stay") && (field === "stage" || field === "farthest");

const isBlank = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** A field's value in words, in the language of the moment. */
export function useValueText(record: string, regions: ReadonlyMap<string, string> = NOTHING) {
  const text = useRecordText(regions);
  return useCallback((field: string, value: unknown) => text(record, field, value), [record, text]);
}

/** The same for fields of any record. */
export function useRecordText(regions: ReadonlyMap<string, string> = NOTHING) {
  const t = useT();
  const label = useLabel();
  const names = useNames();
  const stages = useStageNames();
  const join = useLanguage() === "en" ? ", " : "、";
  return useCallback(
    (record: string, field: string, value: unknown): string => {
      if (isBlank(value)) return t("views.values.none");
      const words = { t, label, names, stages: isStage(record, field) ? stages : NOTHING, regions, join };
      const parts = Array.isArray(value) ? value : [value];
      return parts.map((part) => one(fieldMeta(record, field), part, words)).join(join);
    },
    [regions, t, label, names, stages, join],
  );
}

function one(meta: FieldMeta | undefined, value: unknown, { t, label, names, stages, regions }: Words): string {
  if (typeof value === "boolean") return t(value ? "views.values.yes" : "views.values.no");
  if (meta?.kind === "phones") return formatPhone(value as string | Phone);
  if (typeof value === "object") return JSON.stringify(value);
  const text = String(value);
  switch (meta?.kind) {
    case "choice":
    case "choices":
    case "text":
      return stages.get(text) ?? known(meta, text, label);
    case "reference":
    case "references":
      return names.get(text) ?? (ID.test(text) ? t("views.values.unknown") : text);
    case "time":
      return formatTime(typeof value === "number" ? new Date(value).toISOString() : text);
    case "money":
      return formatMoney(text);
    case "number":
      return formatNumber(meta, text);
    case "region":
      return regions.get(text) ?? text;
    default:
      return text;
  }
}

/** Exact figures, grouped, with their unit. */
function formatNumber(meta: FieldMeta, text: string): string {
  const [whole, fraction] = text.split(".");
  const figures = (whole ?? "").replace(/\B(?=(\d{3})+$)/g, ",") + (fraction ? `.${fraction}` : "");
  const unit = "custom" in meta ? (meta as CustomMeta).custom.unit : null;
  return unit ? `${figures} ${unit}` : figures;
}

/** Fixed and usual values have a word in each language; a text of one's own stays as it is. */
function known(meta: FieldMeta, value: string, label: (label: Label) => string): string {
  const choice = meta.choices.find((candidate) => candidate.value === value);
  const usual = meta.suggestions.find((candidate) => candidate.zh === value);
  return choice ? label(choice.label) : usual ? label(usual) : value;
}

/** The word for a fixed or usual value of one field. */
export function useKnownValue(record: string) {
  const label = useLabel();
  return useCallback(
    (field: string, value: string) => {
      const meta = fieldMeta(record, field);
      return meta ? known(meta, value, label) : value;
    },
    [record, label],
  );
}
