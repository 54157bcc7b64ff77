import { useMemo } from "react";
import { type T, useLanguage, useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { fieldAccess, readsInFull } from "@/app/session/rights";
import type { CustomerRow, TagView } from "@/backend/bindings";
import { fieldMeta } from "@/shared/fields";
import { type GridColumn, useWithCustomColumns } from "@/shared/grid";
import { Avatar } from "@/shared/ui";
import { formatTime, useKnownValue, useTags } from "@/shared/values";
import { TagList } from "../CustomerTags";
import classes from "../customers.module.css";
import { dueDate } from "../DueDate";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";

/** What cells draw with; looked up once for the list, not once a cell. */
interface Words {
  t: T;
  known(field: string, value: string): string;
  tags: readonly TagView[];
}
type Shape = Pick<GridColumn<CustomerRow>, "field" | "width" | "naming" | "optional"> & {
  cell(row: CustomerRow, words: Words): React.ReactNode;
};

/** Names and tags are Chinese in either language; words of the interface are longer in English. */
const EQUALLY_WIDE = ["name", "tags", "owner", "city", "phones"];

const text = (value: string | null) => <span className={classes.clip}>{value}</span>;

const SHAPES: Shape[] = [
  {
    field: "name",
    width: 216,
    naming: true,
    cell: (row) => (
      <span className={classes.name}>
        <Avatar name={row.name} company={row.kind === "company"} />
        <span className={classes.clip} data-strong title={row.name}>
          {row.name}
        </span>
      </span>
    ),
  },
  { field: "tags", width: 152, cell: (row, { tags }) => <TagList known={tags} ids={row.tags} most={2} /> },
  {
    field: "owner",
    width: 104,
    cell: (row) =>
      row.owner_name && (
        <span className={classes.person}>
          <Avatar name={row.owner_name} size="sm" />
          {text(row.owner_name)}
        </span>
      ),
  },
  { field: "next_follow_up", width: 160, cell: (row, { t }) => dueDate(t, row.next_follow_up) },
  {
    field: "last_follow_up",
    width: 136,
    cell: (row) => row.last_follow_up && text(formatTime(row.last_follow_up)),
  },
  { field: "level", width: 96, cell: (row, { known }) => text(row.level && known("level", row.level)) },
  { field: "city", width: 96, cell: (row) => text(row.city_name) },
  { field: "main_contact", width: 88, cell: (row) => text(row.main_contact) },
  { field: "phones", width: 144, cell: (row) => text(row.phone) },
  { field: "source", width: 104, cell: (row, { known }) => text(known("source", row.source)) },
  {
    field: "industry",
    width: 120,
    optional: true,
    cell: (row, { known }) => text(row.industry && known("industry", row.industry)),
  },
  { field: "short_name", width: 120, optional: true, cell: (row) => text(row.short_name) },
  { field: "number", width: 112, optional: true, cell: (row) => text(row.number) },
  { field: "kind", width: 80, optional: true, cell: (row, { known }) => text(known("kind", row.kind)) },
  { field: "team", width: 112, optional: true, cell: (row) => text(row.team_name) },
  { field: "updated_at", width: 136, optional: true, cell: (row) => text(formatTime(row.updated_at)) },
  { field: "created_at", width: 136, optional: true, cell: (row) => text(formatTime(row.created_at)) },
];

/** The columns a person may see; labels and what can be sorted come from the declaration. */
export function useCustomerColumns(): GridColumn<CustomerRow>[] {
  const label = useCustomerLabels();
  const known = useKnownValue(RECORD);
  const { rights } = useSession();
  const t = useT();
  const tags = useTags();
  const english = useLanguage() === "en";
  const declared: GridColumn<CustomerRow>[] = useMemo(
    () =>
      SHAPES.filter((shape) => fieldAccess(rights, RECORD, shape.field) !== "hidden").map((shape) => ({
        ...shape,
        label: label(shape.field),
        width: english && !EQUALLY_WIDE.includes(shape.field) ? Math.round(shape.width * 1.3) : shape.width,
        sortable: (fieldMeta(RECORD, shape.field)?.sortable ?? false) && readsInFull(rights, RECORD, shape.field),
        cell: (row) => shape.cell(row, { t, known, tags }),
      })),
    [label, known, rights, english, t, tags],
  );
  return useWithCustomColumns(RECORD, declared);
}
