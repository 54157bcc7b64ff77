import { Button, Popover } from "@mantine/core";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useFieldAccess } from "@/app/session";
import type { CustomerView } from "@/backend/bindings";
import { DayInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { daysBetween, today } from "@/shared/values";
import classes from "./customers.module.css";
import { RECORD } from "./queries";

/** What is due, with the one thing to do about it: another date. */
export function FollowUpCall({ customer }: { customer: CustomerView }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const access = useFieldAccess(RECORD, "next_follow_up");
  const { mutate } = useWrite("update_customer", {
    toast: (saved) => t("customers.due.moved", { date: saved.next_follow_up ?? "—" }),
  });
  const due = customer.next_follow_up;
  if (due === null || daysBetween(today(), due) >= 0) return null;
  const days = -daysBetween(today(), due);
  const choose = (date: string | null) => {
    if (!date) return;
    setOpened(false);
    mutate({ id: customer.id, revision: customer.revision, changes: { next_follow_up: date } });
  };
  return (
    <div className={classes.call}>
      <IconAlertCircle size={16} stroke={1.5} aria-hidden />
      <div>
        <b className={classes.overdue}>{t("customers.due.call", { count: days })}</b>
        <p>{t("customers.due.planned", { date: due })}</p>
      </div>
      {customer.actions.includes("edit") && access === "edit" && (
        <Popover opened={opened} onChange={setOpened} position="bottom-end" trapFocus returnFocus width={240}>
          <Popover.Target>
            <Button variant="default" size="compact-sm" h={28} onClick={() => setOpened(true)}>
              {t("customers.due.move")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown>
            <DayInput
              data-autofocus
              label={t("customers.due.newDate")}
              minDate={today()}
              onChange={choose}
              popoverProps={{ withinPortal: false }}
            />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}
