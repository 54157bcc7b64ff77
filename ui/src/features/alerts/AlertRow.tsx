import { ActionIcon, Button, Popover, Tooltip } from "@mantine/core";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import IconBellOff from "@tabler/icons-react/dist/esm/icons/IconBellOff.mjs";
import IconMessagePlus from "@tabler/icons-react/dist/esm/icons/IconMessagePlus.mjs";
import IconUserShare from "@tabler/icons-react/dist/esm/icons/IconUserShare.mjs";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { AlertView, Id } from "@/backend/bindings";
import { openCapture } from "@/features/activities";
import { MemberPicker } from "@/features/customers";
import { useWrite } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import { useKnownValue } from "@/shared/values";
import classes from "./alerts.module.css";
import { DismissDialog } from "./DismissDialog";
import { useLeads, useWaiting } from "./queries";

const quiet = { size: 28, variant: "subtle", color: "neutral" } as const;
const icon = { size: 16, stroke: 1.5, "aria-hidden": true } as const;

interface Props {
  alert: AlertView;
  /** Say whose customer it is. */
  owned: boolean;
  onFocus?: () => void;
}

/** A customer who waits: for how long, whose it is, and what to do about it. */
export function AlertRow({ alert, owned, onFocus }: Props) {
  const t = useT();
  const waiting = useWaiting();
  const known = useKnownValue("customer");
  const { name } = alert;
  return (
    <li className={classes.alert} aria-label={name} onFocus={onFocus}>
      <Avatar name={name} company={alert.kind === "company"} />
      <Link to="/customers/$id" params={{ id: alert.customer }} className={classes.name}>
        {name}
      </Link>
      <span className={classes.waiting}>
        <IconAlertCircle size={14} stroke={1.5} aria-hidden />
        {waiting(alert)}
      </span>
      <span className={classes.quiet}>
        {[alert.level && known("level", alert.level), t("alerts.limit", { count: alert.limit_days })]
          .filter(Boolean)
          .join(" · ")}
      </span>
      <span className={classes.quiet}>{owned && alert.owner_name}</span>
      <span className={classes.told}>{alert.escalated && <small>{t("alerts.escalated")}</small>}</span>
      <Deeds alert={alert} />
    </li>
  );
}

function Deeds({ alert }: { alert: AlertView }) {
  const t = useT();
  const leads = useLeads();
  const mayLog = useMay("activity", "create");
  const mayAssign = useMay("customer", "assign");
  const [dismissing, setDismissing] = useState(false);
  const { customer, name } = alert;
  return (
    <span className={classes.deeds}>
      {leads && (
        <Tooltip label={t("alerts.dismiss")}>
          <ActionIcon {...quiet} aria-label={t("alerts.dismissOf", { name })} onClick={() => setDismissing(true)}>
            <IconBellOff {...icon} />
          </ActionIcon>
        </Tooltip>
      )}
      {mayAssign && <Reassign customer={customer} name={name} />}
      {mayLog && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconMessagePlus {...icon} />}
          aria-label={t("alerts.logFor", { name })}
          onClick={() => openCapture({ id: customer, name })}
        >
          {t("alerts.log")}
        </Button>
      )}
      {dismissing && <DismissDialog alert={alert} onClose={() => setDismissing(false)} />}
    </span>
  );
}

function Reassign({ customer, name }: { customer: Id; name: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const assign = useWrite("assign_customers", { toast: () => t("alerts.reassigned", { name }) });
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          {...quiet}
          title={t("alerts.reassign")}
          aria-label={t("alerts.reassignOf", { name })}
          onClick={() => setOpen(true)}
        >
          <IconUserShare {...icon} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <MemberPicker
          onChoose={(owner) => {
            setOpen(false);
            assign.mutate({ selection: { ids: [customer] }, owner });
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
