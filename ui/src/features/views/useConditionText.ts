import { useCallback } from "react";
import { useT } from "@/app/i18n";
import type { FilterOp } from "@/backend/bindings";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import { useRegionNames, useValueText } from "@/shared/values";
import { type DaySpan, isDay, isRelativeDay, relativeDays, spanOf } from "./days";
import { type FieldCondition, isValueless } from "./filter";

/** "today+7" in words: 7 天后. */
export function useDayText() {
  const t = useT();
  return useCallback(
    (day: string): string => {
      const relative: boolean = isRelativeDay(day);
      if (!relative) return day;
      const count = relativeDays(day);
      if (count === 0) return t("views.days.today");
      if (count === 1) return t("views.days.tomorrow");
      if (count === -1) return t("views.days.yesterday");
      return count > 0 ? t("views.days.ahead", { count }) : t("views.days.ago", { count: -count });
    },
    [t],
  );
}

/** 今天, 已逾期, 未来 7 天. */
export function useSpanText() {
  const t = useT();
  return useCallback(
    (span: DaySpan): string => {
      if (typeof span === "string") return t(`views.days.${span}`);
      return "last" in span ? t("views.days.last", { count: span.last }) : t("views.days.next", { count: span.next });
    },
    [t],
  );
}

export interface ConditionText {
  field: string;
  op: string;
  value: string;
}

/** A condition in the words of its chip: 下次跟进 · 早于 · 今天. */
export function useConditionText(record: string, conditions: readonly FieldCondition[]) {
  const t = useT();
  const fieldLabel = useFieldLabels(record);
  const dayText = useDayText();
  const spanText = useSpanText();
  const regions = useRegionNames(conditions.flatMap((condition) => regionCodes(record, condition)));
  const valueText = useValueText(record, regions);
  return (condition: FieldCondition): ConditionText => {
    const { field, op, value } = condition;
    const meta = fieldMeta(record, field);
    const onDays = isDay(meta);
    const span = meta && onDays ? spanOf(condition, meta) : null;
    if (span) return { field: fieldLabel(field), op: "", value: spanText(span) };
    const days = (Array.isArray(value) ? value : [value]).map((day) => (typeof day === "string" ? dayText(day) : ""));
    return {
      field: fieldLabel(field),
      op: t(`views.ops.${wordOf(op, onDays, Array.isArray(value) ? value.length : 1)}`),
      value: isValueless(op) ? "" : onDays ? days.join(t("views.days.until")) : valueText(field, value),
    };
  };
}

/** One ticked value reads as 是, several as 是任一. */
function wordOf(op: FilterOp, onDays: boolean, values: number) {
  if (op === "in") return values > 1 ? ("in" as const) : ("is" as const);
  return onDays && op === "is" ? ("on" as const) : op;
}

const regionCodes = (record: string, { field, value }: FieldCondition) =>
  fieldMeta(record, field)?.kind === "region"
    ? (Array.isArray(value) ? value : [value]).filter((code) => typeof code === "string")
    : [];
