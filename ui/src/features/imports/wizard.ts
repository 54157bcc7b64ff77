import { skipToken, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { AppError, Id, ImportPreview, ImportReport, OnDuplicate } from "@/backend/bindings";
import type { Request } from "@/backend/transport";
import type { Transferred } from "./records";

export const STEPS = ["file", "mapping", "check", "run"] as const;
export type Step = (typeof STEPS)[number];

/** The wizard as it stands. Kept beside the answers of the core: it survives leaving the page, and a lock forgets it. */
export interface Wizard {
  step: Step;
  /** What the rows are. */
  record: Transferred;
  file: string;
  /** Null: found out by the core. */
  encoding: string | null;
  separator: string | null;
  /** Of a workbook. */
  sheet: string | null;
  preview: ImportPreview | null;
  mapping: (string | null)[];
  defaults: Record<string, string>;
  onDuplicate: OnDuplicate;
  /** Where rejected rows are written. */
  errors: string;
  check: ImportReport | null;
  report: ImportReport | null;
  /** The job that writes; undoing it takes the whole import back. */
  job: Id | null;
  failure: AppError | null;
}

export const START: Wizard = {
  step: "file",
  record: "customer",
  file: "",
  encoding: null,
  separator: null,
  sheet: null,
  preview: null,
  mapping: [],
  defaults: {},
  onDuplicate: "create",
  errors: "",
  check: null,
  report: null,
  job: null,
  failure: null,
};

const KEY = ["wizard", "import"];

export function useWizard(): [Wizard, (changes: Partial<Wizard>) => void] {
  const client = useQueryClient();
  const { data = START } = useQuery<Wizard>({
    queryKey: KEY,
    queryFn: skipToken,
    initialData: START,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = useCallback(
    (changes: Partial<Wizard>) => {
      client.setQueryData<Wizard>(KEY, (before) => ({ ...(before ?? START), ...changes }));
    },
    [client],
  );
  return [data, change];
}

const TABLE = /\.(csv|tsv|txt|xlsx|xlsm)$/i;

/** Why files dragged over the window cannot be taken up just now; null: they can. */
export function dropRefusal(
  files: readonly string[],
  importing: boolean,
): "dialog" | "running" | "many" | "kind" | null {
  if (document.querySelector('[aria-modal="true"]') !== null) return "dialog";
  if (importing) return "running";
  if (files.length !== 1) return "many";
  return TABLE.test(files[0] ?? "") ? null : "kind";
}

/** A preview taken up: the core's own guess of the mapping is where a person starts. */
export const withPreview = (preview: ImportPreview): Partial<Wizard> => ({
  preview,
  mapping: preview.columns.map((column) => column.field),
  errors: errorsFileOf(preview.file),
  check: null,
  report: null,
});

/** "customers.xlsx" → "customers-errors.csv", in the same folder. */
export const errorsFileOf = (file: string) => file.replace(/(\.[^./\\]*)?$/, "-errors.csv");

/** From the beginning, with the same kind of rows. */
export const startOf = (record: Transferred): Wizard => ({ ...START, record });

/** Required fields that neither a column nor a default gives. */
export function missingFields(wizard: Pick<Wizard, "mapping" | "defaults">, required: readonly string[]): string[] {
  return required.filter((field) => !wizard.mapping.includes(field) && !wizard.defaults[field]?.trim());
}

/** Fields two columns want at once. */
export const doubledFields = (mapping: readonly (string | null)[]): string[] => [
  ...new Set(mapping.filter((field, at): field is string => field !== null && mapping.indexOf(field) !== at)),
];

export function requestOf(wizard: Wizard, dryRun: boolean): Request<"import_customers"> {
  const defaults = Object.entries(wizard.defaults).filter(
    ([field, value]) => value.trim() && !wizard.mapping.includes(field),
  );
  return {
    file: wizard.file,
    encoding: wizard.encoding,
    separator: wizard.separator,
    sheet: wizard.sheet,
    mapping: wizard.mapping,
    defaults: Object.fromEntries(defaults),
    on_duplicate: wizard.onDuplicate,
    dry_run: dryRun,
    errors: dryRun ? null : wizard.errors.trim() || null,
  };
}
