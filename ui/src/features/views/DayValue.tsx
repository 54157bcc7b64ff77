import { Button, Group, NumberInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { FieldMeta } from "@/backend/bindings";
import { DayInput } from "@/shared/inputs";
import { today } from "@/shared/values";
import { conditionOf, type DaySpan, relativeDay, resolveDay, spanOf, spansOf } from "./days";
import type { FieldCondition } from "./filter";
import { useDayText, useSpanText } from "./useConditionText";

interface Props {
  value: unknown;
  onChange(value: unknown): void;
}

const DAYS = [-30, -7, -1, 0, 1, 7, 30].map(relativeDay);
/** The farthest the core counts. */
const MOST_DAYS = 9_999;

const asDay = (value: unknown) => (typeof value === "string" && value ? (resolveDay(value, today()) as string) : null);

/** Today, overdue, the days to come: comparison and value by one press. */
export function DaySpans({
  meta,
  condition,
  onChoose,
}: {
  meta: FieldMeta;
  condition: FieldCondition;
  onChoose(condition: FieldCondition): void;
}) {
  const t = useT();
  const spanText = useSpanText();
  const chosen = JSON.stringify(spanOf(condition, meta));
  return (
    <Group gap={4} role="group" aria-label={t("views.days.spans")}>
      {spansOf(meta).map((span) => (
        <Quick
          key={JSON.stringify(span)}
          label={spanText(span)}
          chosen={JSON.stringify(span) === chosen}
          onChoose={() => onChoose({ field: meta.name, ...conditionOf(span) })}
        />
      ))}
    </Group>
  );
}

/** A day, counted from today or fixed. Counted ones move on with the calendar. */
export function DayValue({ value, onChange }: Props) {
  const t = useT();
  const dayText = useDayText();
  return (
    <>
      <Group gap={4} role="group" aria-label={t("views.days.quick")}>
        {DAYS.map((day) => (
          <Quick key={day} label={dayText(day)} chosen={value === day} onChoose={() => onChange(day)} />
        ))}
      </Group>
      <DayInput
        label={t("views.days.fixed")}
        value={asDay(value)}
        onChange={(day) => onChange(day ?? undefined)}
        popoverProps={{ withinPortal: false }}
      />
    </>
  );
}

export function DayRange({ meta, value, onChange }: Props & { meta: FieldMeta }) {
  const t = useT();
  const [from, to] = Array.isArray(value) ? value : [];
  const span = spanOf({ op: "between", value }, meta);
  const choose = (next: DaySpan) => onChange(conditionOf(next).value);
  return (
    <>
      <Group gap={8} grow>
        <Count
          label={t("views.days.lastLabel")}
          days={isLast(span) ? span.last : ""}
          onChange={(last) => choose({ last })}
        />
        {meta.kind === "date" && (
          <Count
            label={t("views.days.nextLabel")}
            days={isNext(span) ? span.next : ""}
            onChange={(next) => choose({ next })}
          />
        )}
      </Group>
      <Group gap={8} grow>
        <DayInput
          label={t("views.days.from")}
          value={asDay(from)}
          onChange={(day) => onChange([day ?? undefined, to])}
          popoverProps={{ withinPortal: false }}
        />
        <DayInput
          label={t("views.days.to")}
          value={asDay(to)}
          onChange={(day) => onChange([from, day ?? undefined])}
          popoverProps={{ withinPortal: false }}
        />
      </Group>
    </>
  );
}

const isLast = (span: DaySpan | null): span is { last: number } =>
  typeof span === "object" && span !== null && "last" in span;
const isNext = (span: DaySpan | null): span is { next: number } =>
  typeof span === "object" && span !== null && "next" in span;

/** So many days: at least two, for one is today. */
function Count({ label, days, onChange }: { label: string; days: number | ""; onChange(days: number): void }) {
  return (
    <NumberInput
      label={label}
      min={2}
      max={MOST_DAYS}
      allowDecimal={false}
      allowNegative={false}
      value={days}
      onChange={(next) => Number(next) >= 2 && Number(next) <= MOST_DAYS && onChange(Number(next))}
    />
  );
}

function Quick({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose(): void }) {
  return (
    <Button size="compact-sm" variant={chosen ? "light" : "default"} aria-pressed={chosen} onClick={onChoose}>
      {label.charAt(0).toUpperCase() + label.slice(1)}
    </Button>
  );
}
