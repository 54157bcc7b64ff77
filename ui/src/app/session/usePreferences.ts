import { useCallback } from "react";
import type { Preferences, SessionView } from "@/backend/bindings";
import { queryClient, readOptions, useWrite } from "@/shared/query";
import { useSession } from "./SessionProvider";

/** The member's preferences and a way to change some of them; seen at once, put back if the core refuses. */
export function usePreferences(): [Preferences, (changes: Partial<Preferences>) => Promise<void>] {
  const { preferences } = useSession();
  const { mutateAsync } = useWrite("save_preferences");
  const change = useCallback(
    async (changes: Partial<Preferences>) => {
      // Read at the moment of the change, not of the render: two quick changes must not undo each other.
      const current = latest() ?? preferences;
      const next = { ...current, ...changes };
      show(next);
      try {
        await mutateAsync({ preferences: next });
      } catch {
        show(current);
      }
    },
    [preferences, mutateAsync],
  );
  return [preferences, change];
}

const { queryKey } = readOptions("session", {});

const latest = () => queryClient.getQueryData(queryKey)?.answer.preferences;

function show(preferences: Preferences) {
  queryClient.setQueryData(queryKey, (outcome) => {
    if (!outcome) return outcome;
    const answer: SessionView = { ...outcome.answer, preferences };
    return { ...outcome, answer };
  });
}
