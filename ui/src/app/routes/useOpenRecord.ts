import { useRouter } from "@tanstack/react-router";
import { useCallback } from "react";

/** Where a record of each type is read. */
const PAGES: Record<string, string> = {
  customer: "/customers/$id",
  contact: "/contacts/$id",
  activity: "/activities/$id",
  task: "/tasks/$id",
  opportunity: "/opportunities/$id",
  lead: "/leads/$id",
};

export function useOpenRecord(): (record: string, id: string) => void {
  const router = useRouter();
  return useCallback(
    (record, id) => {
      const to = PAGES[record];
      if (to) void router.navigate({ to, params: { id } });
    },
    [router],
  );
}
