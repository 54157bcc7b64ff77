import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";

interface Place {
  offset: number;
  cursor: number | null;
}

const START: Place = { offset: 0, cursor: null };
const KEPT_MS = 3_600_000;

/** Where a list stood when it was left. Kept with the answers of the core, so that a lock forgets it with them. */
export function usePlace(list: string) {
  const client = useQueryClient();
  return useMemo(() => {
    const key = ["place", list];
    client.setQueryDefaults(["place"], { gcTime: KEPT_MS });
    const now = () => client.getQueryData<Place>(key) ?? START;
    const keep = (changes: Partial<Place>) => void client.setQueryData<Place>(key, { ...now(), ...changes });
    return {
      ...now(),
      keep: (offset: number) => keep({ offset }),
      keepCursor: (cursor: number) => keep({ cursor }),
    };
  }, [client, list]);
}
