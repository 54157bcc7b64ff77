import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { AlertView, Id } from "@/backend/bindings";
import { useRead, useWrite } from "@/shared/query";

export const RECORD = "alert_dismissal";

/** Whether somebody is told of customers who wait: those who follow them up, and their managers. */
export const useIsAlerted = () => useMay(RECORD, "see");

/** Whether somebody answers for the alerts of others. */
export const useLeads = () => useMay(RECORD, "create");

export interface AlertScope {
  member?: Id | null;
  escalated?: boolean | null;
  after?: string | null;
}

export const useAlerts = (
  { member = null, escalated = null, after = null }: AlertScope,
  limit: number,
  enabled = true,
) => useRead("list_alerts", { member, escalated, after, limit }, { enabled, keepPrevious: true });

export const useDismissal = ({ name }: Pick<AlertView, "name">) => {
  const t = useT();
  return useWrite("dismiss_alert", { toast: () => t("alerts.dismissal.done", { name }), onError: () => undefined });
};

/** 已 12 天未跟进, or that nobody ever followed up. */
export function useWaiting(): (alert: AlertView) => string {
  const t = useT();
  return ({ followed_up, days }) => t(followed_up ? "alerts.waiting" : "alerts.never", { count: days });
}
