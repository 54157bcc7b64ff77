import { ActionIcon, Popover } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { AlertView } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { AsOf } from "./AsOf";
import classes from "./alerts.module.css";
import { useAlerts, useIsAlerted, useLeads, useWaiting } from "./queries";

const SHOWN = 5;

/** How many customers wait, and the first of them; for who is told of them. */
export function Bell() {
  return useIsAlerted() ? <CountedBell /> : null;
}

function CountedBell() {
  const t = useT();
  const [open, door] = useDisclosure(false);
  const { data } = useRead("count_alerts", {});
  const count = data ? data.mine + data.escalated : 0;
  const many = data !== undefined && (data.mine >= data.most || data.escalated >= data.most);
  const label = t(many ? "alerts.bell.labelMany" : "alerts.bell.label", { count });
  return (
    <Popover
      opened={open}
      onChange={(to) => !to && door.close()}
      position="bottom-end"
      width={400}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="neutral"
          size={32}
          className={classes.bell}
          aria-label={label}
          aria-expanded={open}
          onClick={door.toggle}
        >
          <IconBell size={20} stroke={1.5} aria-hidden />
          {count > 0 && (
            <span className={classes.badge} aria-hidden="true">
              {count > 99 ? "99+" : count}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown}>{open && <Newest onClose={door.close} />}</Popover.Dropdown>
    </Popover>
  );
}

function Newest({ onClose }: { onClose(): void }) {
  const t = useT();
  const leads = useLeads();
  const mine = useAlerts({ member: useSession().member.id }, SHOWN).data;
  const told = useAlerts({ escalated: true }, SHOWN, leads).data;
  const me = useSession().member.id;
  const others = (told?.alerts ?? []).filter(({ owner }) => owner !== me);
  if (!mine) return null;
  return (
    <>
      {mine.alerts.length + others.length === 0 && <p className={classes.none}>{t("alerts.bell.none")}</p>}
      <Few title={t("alerts.bell.mine")} alerts={mine.alerts} onClose={onClose} />
      <Few title={t("alerts.bell.team")} alerts={others} owned onClose={onClose} />
      <footer className={classes.foot}>
        {mine.as_of && <AsOf at={mine.as_of} />}
        <span className={classes.grow} />
        <Link to="/alerts" onClick={onClose} data-autofocus>
          {t("alerts.bell.all")}
        </Link>
      </footer>
    </>
  );
}

interface FewProps {
  title: string;
  alerts: readonly AlertView[];
  owned?: boolean;
  onClose(): void;
}

function Few({ title, alerts, owned = false, onClose }: FewProps) {
  const waiting = useWaiting();
  if (alerts.length === 0) return null;
  return (
    <section className={classes.few} aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {alerts.map((alert) => (
          <li key={alert.customer}>
            <Link to="/customers/$id" params={{ id: alert.customer }} onClick={onClose}>
              <span className={classes.clip}>{alert.name}</span>
              <small>{[owned && alert.owner_name, waiting(alert)].filter(Boolean).join(" · ")}</small>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
