import { Select } from "@mantine/core";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { listbox } from "./listbox";

const STEP = 2;

interface Step {
  label: string;
  error?: string;
}

interface Props {
  /** The deepest region chosen; its code begins with its parents'. */
  value: string | null;
  onChange(value: string | null): void;
  /** Province, and as far down as steps are given. */
  steps: Step[];
  withinPortal?: boolean;
  disabled?: boolean;
}

/** 省 → 市 → 区县, each step offering what lies below the last. */
export function RegionInput({ value, onChange, steps, withinPortal = true, disabled }: Props) {
  return steps.map((step, depth) => {
    const parent = depth === 0 ? null : codeAt(value, depth);
    return (
      <RegionSelect
        key={step.label}
        step={step}
        parent={parent}
        disabled={disabled || (depth > 0 && parent === null)}
        value={codeAt(value, depth + 1)}
        withinPortal={withinPortal}
        onChange={(code) => onChange(code ?? parent)}
      />
    );
  });
}

/** The part of a code at a depth: 1 province, 2 city, 3 district; null where it does not reach. */
export function codeAt(code: string | null, depth: number): string | null {
  const length = depth * STEP;
  return code !== null && depth > 0 && code.length >= length ? code.slice(0, length) : null;
}

interface SelectProps {
  step: Step;
  parent: string | null;
  value: string | null;
  disabled: boolean;
  withinPortal: boolean;
  onChange(code: string | null): void;
}

function RegionSelect({ step, parent, value, disabled, withinPortal, onChange }: SelectProps) {
  const t = useT();
  const regions = useRead("list_regions", { parent }, { enabled: !disabled }).data ?? [];
  return (
    <Select
      {...listbox}
      label={step.label}
      error={step.error}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t("views.clear") }}
      disabled={disabled}
      data={regions.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      comboboxProps={{ withinPortal, transitionProps: { duration: 0 } }}
    />
  );
}
