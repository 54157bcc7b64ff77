import { ActionIcon, Button, Menu } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { Link } from "@tanstack/react-router";
import { CommandButton, CommandMenuItem } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { CustomerView, Id, Neighbours } from "@/backend/bindings";
import { PoolStanding } from "@/features/pool";
import { Avatar } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "../customers.module.css";
import { TagEditor } from "./TagEditor";

interface Props {
  customer: CustomerView;
  neighbours: Neighbours | undefined;
  onGo(id: Id): void;
}

/** Who it is, its tags, its neighbours in the list it came from, and what can be done. */
export function CustomerHeader({ customer, neighbours, onGo }: Props) {
  const t = useT();
  return (
    <header className={classes.header}>
      <Avatar name={customer.name} company={customer.kind === "company"} size="xl" />
      <div className={classes.headerName}>
        <nav className={classes.crumbs} aria-label={t("customers.record.path")}>
          <Link to="/customers">{t("customers.title")}</Link>
          <IconChevronRight size={12} stroke={1.5} aria-hidden />
          <span>{customer.number}</span>
          {customer.archived_at && <span className={classes.archivedTag}>{t("customers.archived")}</span>}
        </nav>
        <div className={classes.headline}>
          <h1 title={customer.name}>{customer.name}</h1>
          <TagEditor customer={customer} />
          <PoolStanding
            record="customer"
            id={customer.id}
            name={customer.name}
            owner={customer.owner}
            locked={customer.pool_locked ?? false}
            actions={customer.actions}
          />
        </div>
      </div>
      <div className={classes.headerActions}>
        {neighbours && <Neighbour neighbours={neighbours} onGo={onGo} />}
        <CommandButton id="customers.edit" variant="default" label={t("customers.actions.edit")} />
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon size={32} aria-label={t("customers.record.more")}>
              <IconDots size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandMenuItem id="history.open" />
            <CommandMenuItem id="people.explain" />
            <CommandMenuItem id="customers.assign" />
            <CommandMenuItem id="customers.archive" />
            <CommandMenuItem id="customers.restore" />
            <CommandMenuItem id="customers.exportPerson" />
            <CommandMenuItem id="customers.erasePerson" />
          </Menu.Dropdown>
        </Menu>
      </div>
    </header>
  );
}

function Neighbour({ neighbours, onGo }: { neighbours: Neighbours; onGo(id: Id): void }) {
  const t = useT();
  const { position, total, previous, next } = neighbours;
  return (
    <div className={classes.neighbours} role="group" aria-label={t("customers.record.neighbours")}>
      <ActionIcon
        w={28}
        h={30}
        aria-label={t("customers.commands.previous")}
        disabled={!previous}
        onClick={() => previous && onGo(previous)}
      >
        <IconChevronUp size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
      <span>
        <b>{position === null ? "—" : formatCount(position + 1)}</b> / {formatCount(total)}
      </span>
      <ActionIcon
        w={28}
        h={30}
        aria-label={t("customers.commands.next")}
        disabled={!next}
        onClick={() => next && onGo(next)}
      >
        <IconChevronDown size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  );
}

export function BackToList() {
  const t = useT();
  return (
    <Button component={Link} to="/customers" variant="default">
      {t("customers.record.back")}
    </Button>
  );
}
