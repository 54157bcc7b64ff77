import type { HistoryEntry, Id } from "@/backend/bindings";
import type { Moment } from "@/features/history";
import { ActivityBody, ActivityHead } from "./ActivityEntry";
import { KindIcon } from "./kinds";
import { RECORD, useActivities } from "./queries";

/** As many as one answer holds. */
const SHOWN = 200;

/** A customer's activities as moments of its timeline. */
export function useActivityMoments(customer: Id): Moment[] {
  const { data } = useActivities(customer, null, SHOWN);
  return (data?.activities ?? []).map((activity) => ({
    key: activity.id,
    at: activity.at,
    icon: <KindIcon kind={activity.kind} />,
    head: <ActivityHead activity={activity} />,
    body: <ActivityBody activity={activity} />,
  }));
}

/** What an activity tells already: itself, and the customer's dates that followed from it. */
export const isToldByActivity = ({ record, kind, changes }: HistoryEntry): boolean =>
  record === RECORD || followed(kind, changes);

const followed = (kind: HistoryEntry["kind"], changes: HistoryEntry["changes"]) =>
  kind === "change" &&
  changes.some(({ field }) => field === "last_follow_up") &&
  changes.every(({ field }) => field === "last_follow_up" || field === "next_follow_up");
