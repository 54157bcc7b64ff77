import { Button } from "@mantine/core";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { openCapture } from "@/features/activities";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, Card, cardLate, cardLink, cardName, EmptyState, SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./alerts.module.css";
import { useAlerts, useWaiting } from "./queries";

const SHOWN = 6;

/** My customers who wait too long, and the follow-up at hand. */
export function MyAlertsCard() {
  const t = useT();
  const waiting = useWaiting();
  const mayLog = useMay("activity", "create");
  const { data, error, pending, refetch } = useAlerts({ member: useSession().member.id }, SHOWN);
  const { alerts = [], next = null, as_of = null } = data ?? {};
  return (
    <Card
      title={t("alerts.home.mine")}
      note={as_of && t("alerts.asOf", { at: formatTime(as_of) })}
      all={
        next && (
          <Link to="/alerts" className={cardLink}>
            {t("alerts.home.all")}
          </Link>
        )
      }
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data && alerts.length === 0 && <EmptyState title={t("alerts.home.mineNone")} />}
      <ul>
        {alerts.map((alert) => (
          <li key={alert.customer} className={classes.card}>
            <Avatar name={alert.name} company={alert.kind === "company"} />
            <Link to="/customers/$id" params={{ id: alert.customer }} className={cardName}>
              {alert.name}
            </Link>
            <span className={cardLate}>
              <IconAlertCircle size={14} stroke={1.5} aria-hidden />
              {waiting(alert)}
            </span>
            {mayLog && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={t("alerts.logFor", { name: alert.name })}
                onClick={() => openCapture({ id: alert.customer, name: alert.name })}
              >
                {t("alerts.log")}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
