import { useMemo } from "react";
import { useLanguage, useT } from "@/app/i18n";
import { fieldAccess, readsInFull, useSession } from "@/app/session";
import type { ContactRow } from "@/backend/bindings";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import { type GridColumn, useWithCustomColumns } from "@/shared/grid";
import { Avatar, Tag } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./contacts.module.css";
import { RECORD } from "./queries";
import { useContactText } from "./useContactText";

interface Words {
  main: string;
  role(value: string): string;
  attitude(value: string): string;
}
type Shape = Pick<GridColumn<ContactRow>, "field" | "width" | "naming" | "optional"> & {
  cell(row: ContactRow, words: Words): React.ReactNode;
};

const text = (value: string | null) => <span className={classes.clip}>{value}</span>;

const SHAPES: Shape[] = [
  {
    field: "name",
    width: 168,
    naming: true,
    cell: (row, { main }) => (
      <span className={classes.name}>
        <Avatar name={row.name} />
        <span className={classes.clip} data-strong title={row.name}>
          {row.name}
        </span>
        {row.is_main && <Tag name={main} />}
      </span>
    ),
  },
  { field: "customer", width: 216, cell: (row) => text(row.customer_name) },
  { field: "job_title", width: 112, cell: (row) => text(row.job_title) },
  { field: "department", width: 96, cell: (row) => text(row.department) },
  { field: "decision_role", width: 104, cell: (row, { role }) => text(row.decision_role && role(row.decision_role)) },
  { field: "attitude", width: 88, cell: (row, { attitude }) => text(row.attitude && attitude(row.attitude)) },
  { field: "phones", width: 144, cell: (row) => text(row.phone) },
  { field: "emails", width: 192, cell: (row) => text(row.email) },
  { field: "owner", width: 104, cell: (row) => text(row.owner_name) },
  { field: "updated_at", width: 136, optional: true, cell: (row) => text(formatTime(row.updated_at)) },
];

/** Words of the interface are longer in English; names are what they are. */
const LONGER_IN_ENGLISH = ["job_title", "decision_role", "attitude", "updated_at"];

/** The columns a person may see; labels and what can be sorted come from the declaration. */
export function useContactColumns(): GridColumn<ContactRow>[] {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const { rights } = useSession();
  const { role, attitude } = useContactText();
  const english = useLanguage() === "en";
  const declared: GridColumn<ContactRow>[] = useMemo(
    () =>
      SHAPES.filter((shape) => fieldAccess(rights, RECORD, shape.field) !== "hidden").map((shape) => ({
        ...shape,
        label: label(shape.field),
        width: english && LONGER_IN_ENGLISH.includes(shape.field) ? Math.round(shape.width * 1.3) : shape.width,
        sortable: (fieldMeta(RECORD, shape.field)?.sortable ?? false) && readsInFull(rights, RECORD, shape.field),
        cell: (row) => shape.cell(row, { main: t("contacts.main"), role, attitude }),
      })),
    [t, label, rights, role, attitude, english],
  );
  return useWithCustomColumns(RECORD, declared);
}
