import { useMemo } from "react";
import { type CustomMeta, useCustomFields, useLabel, useLayout } from "@/shared/fields";
import { useValueText } from "@/shared/values";
import type { GridColumn } from "./columns";

/** A row that brings what the company added, by key. */
interface WithCustom {
  custom: Record<string, unknown>;
}

const WIDTHS: Partial<Record<CustomMeta["custom"]["kind"], number>> = { bool: 80, date: 112, number: 112, money: 128 };
const ENDS: readonly string[] = ["number", "money"];

/** With a column for each field the company added, shown at first where its definition says so. */
export function useWithCustomColumns<Row extends WithCustom>(
  record: string,
  declared: GridColumn<Row>[],
): GridColumn<Row>[] {
  const fields = useCustomFields(record);
  const label = useLabel();
  const text = useValueText(record);
  const columns = useLayout(record)?.columns;
  return useMemo(() => {
    const all: GridColumn<Row>[] = [
      ...declared,
      ...fields.map((meta) => ({
        field: meta.name,
        label: label(meta.label),
        width: WIDTHS[meta.custom.kind] ?? 136,
        sortable: meta.sortable,
        ...(ENDS.includes(meta.custom.kind) && { align: "end" as const }),
        ...(!meta.custom.listed && { optional: true }),
        cell: (row: Row) => {
          const value = row.custom[meta.custom.key];
          return value === undefined ? null : text(meta.name, value);
        },
      })),
    ];
    if (!columns || columns.length === 0) return all;
    const place = ({ field, naming }: GridColumn<Row>) => (naming ? -1 : columns.indexOf(field));
    const shown = all.filter((column) => column.naming || columns.includes(column.field));
    const others = all.filter((column) => !shown.includes(column)).map((column) => ({ ...column, optional: true }));
    return [
      ...shown.sort((one, other) => place(one) - place(other)).map(({ optional: _, ...column }) => column),
      ...others,
    ];
  }, [columns, declared, fields, label, text]);
}
