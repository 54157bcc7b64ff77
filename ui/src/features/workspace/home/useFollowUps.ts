import { useSession } from "@/app/session";
import type { Filter, FilterOp } from "@/backend/bindings";
import { useRead } from "@/shared/query";

const SHOWN = 50;

export interface FollowUps {
  /** The same rows in the customer list. */
  view: "today" | "overdue" | "mine";
  filter: Filter;
  list: ReturnType<typeof useList>;
}

/** My customers by when they are due: past, today, the week to come. */
export function useFollowUps(): Record<"overdue" | "today" | "soon", FollowUps> {
  const { id } = useSession().member;
  const mine: Filter = { field: "owner", op: "is", value: id };
  const due = (op: FilterOp, value: unknown): Filter => ({ all: [mine, { field: "next_follow_up", op, value }] });
  return {
    overdue: useFollowUp("overdue", due("before", "today")),
    today: useFollowUp("today", due("is", "today")),
    soon: useFollowUp("mine", due("between", ["today+1", "today+7"])),
  };
}

const useFollowUp = (view: FollowUps["view"], filter: Filter): FollowUps => ({ view, filter, list: useList(filter) });

function useList(filter: Filter) {
  return useRead("open_customer_list", {
    filter,
    sort: { field: "next_follow_up", descending: false },
    archived: false,
    limit: SHOWN,
  });
}
