import { ActionIcon, Popover } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useFieldAccess } from "@/app/session";
import type { CustomerView } from "@/backend/bindings";
import { CustomerTags } from "../CustomerTags";
import { RECORD } from "../queries";
import { TagPicker } from "../TagPicker";
import { useCustomerActions } from "../useCustomerActions";

/** The tags of one customer, added and removed where they stand. */
export function TagEditor({ customer }: { customer: CustomerView }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const { tag } = useCustomerActions();
  const access = useFieldAccess(RECORD, "tags");
  const editable = customer.actions.includes("tag") && access === "edit" && !customer.archived_at;
  useCommands([{ id: "customers.tag", run: () => setOpened(true), enabled: editable }]);
  return (
    <>
      <CustomerTags ids={customer.tags} />
      {editable && (
        <Popover opened={opened} onChange={setOpened} position="bottom-start" width={320} trapFocus returnFocus>
          <Popover.Target>
            <ActionIcon size={28} aria-label={t("customers.actions.tag")} onClick={() => setOpened(true)}>
              <IconPlus size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <TagPicker
              present={customer.tags}
              onApply={(add, remove) => {
                setOpened(false);
                void tag({ ids: [customer.id] }, 1, add, remove);
              }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </>
  );
}
