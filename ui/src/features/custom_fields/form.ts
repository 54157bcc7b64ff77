import type { CustomFieldDraft, CustomFieldView, FieldOption, StageRef } from "@/backend/bindings";

/** Records whose rows have a sheet for what the company adds. */
export const RECORDS_WITH_FIELDS = ["customer", "contact", "lead", "opportunity", "task", "activity"] as const;

/** What stands in the dialog. */
export interface FieldForm {
  label: string;
  label_en: string;
  kind: CustomFieldView["kind"];
  decimals: number;
  unit: string;
  options: DrawnOption[];
  refers_to: string | null;
  required: CustomFieldView["required"];
  stages: string[];
  seen_by: string[];
  changed_by: string[];
  sensitive: boolean;
  searchable: boolean;
  listed: boolean;
}

/** An option with a name of its own for the list that shows it. */
export interface DrawnOption extends FieldOption {
  id: string;
}

let drawn = 0;
const draw = (option: FieldOption): DrawnOption => {
  drawn += 1;
  return { ...option, id: `o${drawn}` };
};

export const newOption = (): DrawnOption => draw({ key: "", label: "", label_en: null, retired: false });

const stageKey = ({ pipeline, stage }: StageRef) => `${pipeline} ${stage}`;

export function formOf(field: CustomFieldView | null): FieldForm {
  return {
    label: field?.label ?? "",
    label_en: field?.label_en ?? "",
    kind: field?.kind ?? "text",
    decimals: field?.decimals ?? 0,
    unit: field?.unit ?? "",
    options: field ? field.options.map(draw) : [newOption(), newOption()],
    refers_to: field?.refers_to ?? null,
    required: field?.required ?? "never",
    stages: (field?.stages ?? []).map(stageKey),
    seen_by: field?.seen_by ?? [],
    changed_by: field?.changed_by ?? [],
    sensitive: field?.sensitive ?? false,
    searchable: field?.searchable ?? false,
    listed: field?.listed ?? false,
  };
}

export const hasOptions = (kind: FieldForm["kind"]) => kind === "choice" || kind === "choices";

const given = (text: string) => text.trim() || null;

/** The inputs the core takes; what a kind has no use for, the core leaves out. */
export function draftOf(form: FieldForm, isNew: boolean): CustomFieldDraft {
  const options = form.options.filter(({ label }) => label.trim()).map(({ id: _, ...option }) => option);
  const stages = form.stages.map((key): StageRef => {
    const [pipeline = "", stage = ""] = key.split(" ");
    return { pipeline, stage };
  });
  return {
    label: form.label,
    label_en: given(form.label_en),
    ...(isNew && { kind: form.kind, refers_to: form.refers_to }),
    decimals: form.decimals,
    unit: given(form.unit),
    options: options as unknown as Record<string, unknown>,
    required: form.required,
    stages: stages as unknown as Record<string, unknown>,
    seen_by: form.seen_by as unknown as Record<string, unknown>,
    changed_by: form.changed_by as unknown as Record<string, unknown>,
    sensitive: form.sensitive,
    searchable: form.searchable,
    listed: form.listed,
  };
}

/** Whether it says enough to be saved. */
export const isReady = (form: FieldForm): boolean =>
  form.label.trim() !== "" &&
  (!hasOptions(form.kind) || form.options.some(({ label, retired }) => label.trim() !== "" && !retired)) &&
  (form.kind !== "link" || form.refers_to !== null) &&
  (form.required !== "from_stage" || form.stages.length > 0);

/** One item one place up or down. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const one = items[at];
  if (one === undefined || at + by < 0 || at + by >= items.length) return [...items];
  return items.toSpliced(at, 1).toSpliced(at + by, 0, one);
}
