import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import IconHierarchy2 from "@tabler/icons-react/dist/esm/icons/IconHierarchy2.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { ContactView, Id } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, Tag } from "@/shared/ui";
import { ContactDialog } from "./ContactDialog";
import classes from "./contacts.module.css";
import { OrgChart } from "./OrgChart";
import { QuickAdd } from "./QuickAdd";
import { RECORD, useContactsOf } from "./queries";
import { useContactActions } from "./useContactActions";
import { useContactText } from "./useContactText";

interface Props {
  customer: Id;
  archived: boolean;
  /** The contact that is open. */
  open: Id | null;
  onOpen(id: Id | null): void;
}

/** The people of a customer: who they are, one more in a line, who reports to whom. */
export function ContactsSection({ customer, archived, open, onOpen }: Props) {
  const t = useT();
  const mayCreate = useMay(RECORD, "create");
  const { data, error } = useContactsOf(customer);
  const [chart, setChart] = useState(false);
  const [all, setAll] = useState(false);
  const active = (data ?? []).filter(({ archived_at }) => archived_at === null);
  const gone = (data ?? []).length - active.length;
  const shown = all ? (data ?? []) : active;
  const opened = data?.find(({ id }) => id === open);
  return (
    <section aria-label={t("contacts.title")} className={classes.section}>
      <h2>
        {t("contacts.title")} {data && <span className={classes.faint}>{active.length}</span>}
        {active.length > 1 && (
          <ActionIcon
            size={24}
            ml="auto"
            aria-label={t("contacts.chart")}
            title={t("contacts.chart")}
            aria-pressed={chart}
            variant={chart ? "light" : "subtle"}
            onClick={() => setChart(!chart)}
          >
            <IconHierarchy2 size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </h2>
      {error && <ErrorNotice error={error} />}
      {mayCreate && !archived && <QuickAdd customer={customer} />}
      {data?.length === 0 && <p className={classes.quiet}>{t("contacts.none")}</p>}
      {chart && active.length > 1 ? (
        <OrgChart contacts={active} onOpen={onOpen} />
      ) : (
        <ul className={classes.people}>
          {shown.map((contact) => (
            <Person key={contact.id} contact={contact} onOpen={() => onOpen(contact.id)} />
          ))}
        </ul>
      )}
      {gone > 0 && !chart && (
        <button type="button" className={classes.more} onClick={() => setAll(!all)}>
          {all ? t("contacts.hideArchived") : t("contacts.showArchived", { count: gone })}
        </button>
      )}
      {opened && (
        <ContactDialog key={opened.id} contact={opened} colleagues={data ?? []} onClose={() => onOpen(null)} />
      )}
    </section>
  );
}

function Person({ contact, onOpen }: { contact: ContactView; onOpen(): void }) {
  const t = useT();
  const { place, role } = useContactText();
  const phone = contact.phones[0]?.national;
  return (
    <li className={classes.person}>
      <Avatar name={contact.name} />
      <div>
        <p>
          <button type="button" className={classes.link} onClick={onOpen}>
            {contact.name}
          </button>
          {contact.is_main && <Tag name={t("contacts.main")} />}
          {contact.decision_role && <Tag name={role(contact.decision_role)} />}
          {contact.archived_at && <Tag name={t("contacts.archived")} />}
        </p>
        {place(contact) && <small>{place(contact)}</small>}
        {phone && <small className={classes.phone}>{phone}</small>}
      </div>
      <PersonMenu contact={contact} onOpen={onOpen} />
    </li>
  );
}

function PersonMenu({ contact, onOpen }: { contact: ContactView; onOpen(): void }) {
  const t = useT();
  const mayEdit = useMay(RECORD, "edit");
  const mayArchive = useMay(RECORD, "archive");
  const { archive, restore, makeMain } = useContactActions();
  const archived = contact.archived_at !== null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} aria-label={t("contacts.menu", { name: contact.name })}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onOpen}>
          {t(mayEdit && !archived ? "contacts.actions.edit" : "contacts.actions.see")}
        </Menu.Item>
        {mayEdit && !archived && !contact.is_main && (
          <Menu.Item onClick={() => makeMain(contact)}>{t("contacts.actions.makeMain")}</Menu.Item>
        )}
        {mayArchive && (
          <Menu.Item onClick={() => (archived ? restore([contact.id]) : archive([contact.id]))}>
            {t(archived ? "contacts.actions.restore" : "contacts.actions.archive")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
