import { Button, Menu } from "@mantine/core";
import IconArrowsSort from "@tabler/icons-react/dist/esm/icons/IconArrowsSort.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useT } from "@/app/i18n";
import { readsInFull, useSession } from "@/app/session";
import type { Sort } from "@/backend/bindings";
import { recordMeta, useFieldLabels } from "@/shared/fields";

interface Props {
  record: string;
  sort: Sort | null;
  onSort(sort: Sort | null): void;
}

/** Order by any sortable field, also by those without a column. */
export function SortMenu({ record, sort, onSort }: Props) {
  const t = useT();
  const label = useFieldLabels(record);
  const { rights } = useSession();
  const fields = (recordMeta(record)?.fields ?? [])
    .filter(({ name, sortable }) => sortable && readsInFull(rights, record, name))
    .map(({ name }) => name);
  const tick = (chosen: boolean) => chosen && <IconCheck size={16} stroke={1.5} aria-hidden />;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          color="neutral"
          size="compact-sm"
          h={28}
          leftSection={<IconArrowsSort size={16} stroke={1.5} aria-hidden />}
        >
          {sort ? t("views.list.sortedBy", { field: label(sort.field) }) : t("views.list.sort")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: "auto" }}>
        <Menu.Item rightSection={tick(sort === null)} onClick={() => onSort(null)}>
          {t("views.list.usualOrder")}
        </Menu.Item>
        {fields.map((name) => (
          <Menu.Item
            key={name}
            rightSection={tick(sort?.field === name)}
            onClick={() => onSort({ field: name, descending: sort?.field === name && sort.descending })}
          >
            {label(name)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        {[false, true].map((descending) => (
          <Menu.Item
            key={String(descending)}
            disabled={sort === null}
            rightSection={tick(sort?.descending === descending)}
            onClick={() => sort && onSort({ ...sort, descending })}
          >
            {t(descending ? "views.list.descending" : "views.list.ascending")}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
