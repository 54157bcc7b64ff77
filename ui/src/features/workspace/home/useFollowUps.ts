import dayjs from "dayjs";
import { useSession } from "@/app/session";
import type { Filter } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { today } from "@/shared/values";

const SHOWN = 50;

export interface FollowUps {
  /** The same rows in the customer list: `today` stays a word there. */
  view: "today" | "overdue" | "mine";
  filter: Filter;
  list: ReturnType<typeof useList>;
}

/** My customers by when they are due: past, today, the week to come. */
export function useFollowUps(): Record<"overdue" | "today" | "soon", FollowUps> {
  const { id } = useSession().member;
  const day = today();
  const week = dayjs(day).add(7, "day").format("YYYY-MM-DD");
  const mine: Filter = { field: "owner", op: "is", value: id };
  const due = (op: "is" | "before", value: string): Filter => ({
    all: [mine, { field: "next_follow_up", op, value }],
  });
  const soon: Filter = {
    all: [
      mine,
      { field: "next_follow_up", op: "after", value: day },
      { field: "next_follow_up", op: "on_or_before", value: week },
    ],
  };
  return {
    overdue: { view: "overdue", filter: due("before", "today"), list: useList(due("before", day)) },
    today: { view: "today", filter: due("is", "today"), list: useList(due("is", day)) },
    soon: { view: "mine", filter: soon, list: useList(soon) },
  };
}

function useList(filter: Filter) {
  return useRead("open_customer_list", {
    filter,
    sort: { field: "next_follow_up", descending: false },
    archived: false,
    limit: SHOWN,
  });
}
