import { Button, Group } from "@mantine/core";
import { type T, useT } from "@/app/i18n";
import { DayInput } from "@/shared/inputs";
import { today } from "@/shared/values";
import { relativeDay, relativeDays, resolveDay } from "./days";
import { useDayText } from "./useConditionText";

interface Props {
  value: unknown;
  onChange(value: unknown): void;
}

const DAYS = [-30, -7, -1, 0, 1, 7, 30].map(relativeDay);
/** Ranges that end or begin today. */
const RANGES = [
  [-6, 0],
  [-29, 0],
  [0, 6],
  [0, 29],
].map(([from = 0, to = 0]) => [relativeDay(from), relativeDay(to)] as const);

const asDay = (value: unknown) => (typeof value === "string" && value ? (resolveDay(value, today()) as string) : null);

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

export function DayRange({ value, onChange }: Props) {
  const t = useT();
  const [from, to] = Array.isArray(value) ? value : [];
  return (
    <>
      <Group gap={4} role="group" aria-label={t("views.days.quick")}>
        {RANGES.map(([first, end]) => (
          <Quick
            key={`${first}${end}`}
            label={rangeText(t, first, end)}
            chosen={from === first && to === end}
            onChoose={() => onChange([first, end])}
          />
        ))}
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

function rangeText(t: T, first: string, end: string): string {
  const count = relativeDays(end) - relativeDays(first) + 1;
  return relativeDays(first) < 0 ? t("views.days.last", { count }) : t("views.days.next", { count });
}

function Quick({ label, chosen, onChoose }: { label: string; chosen: boolean; onChoose(): void }) {
  return (
    <Button size="compact-sm" variant={chosen ? "light" : "default"} aria-pressed={chosen} onClick={onChoose}>
      {label}
    </Button>
  );
}
