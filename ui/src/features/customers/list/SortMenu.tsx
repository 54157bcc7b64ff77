import { Button, Menu } from "@mantine/core";
import IconArrowsSort from "@tabler/icons-react/dist/esm/icons/IconArrowsSort.mjs";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import { useT } from "@/app/i18n";
import { readsInFull, useSession } from "@/app/session";
import type { Sort } from "@/backend/bindings";
import { recordMeta } from "@/shared/fields";
import { RECORD } from "../queries";
import { useCustomerLabels } from "../useCustomerLabels";

interface Props {
  sort: Sort | null;
  onSort(sort: Sort | null): void;
}

/** Order by any sortable field, also by those without a column. */
export function SortMenu({ sort, onSort }: Props) {
  const t = useT();
  const label = useCustomerLabels();
  const { rights } = useSession();
  const fields = (recordMeta(RECORD)?.fields ?? [])
    .filter(({ name, sortable }) => sortable && readsInFull(rights, RECORD, name))
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
          {sort ? t("customers.list.sortedBy", { field: label(sort.field) }) : t("customers.list.sort")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflow: "auto" }}>
        <Menu.Item rightSection={tick(sort === null)} onClick={() => onSort(null)}>
          {t("customers.list.usualOrder")}
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
            {t(descending ? "customers.list.descending" : "customers.list.ascending")}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
