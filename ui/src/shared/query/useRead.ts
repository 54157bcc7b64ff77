import { useQuery } from "@tanstack/react-query";
import type { AppError } from "@/backend/bindings";
import type { Answer, CommandName, Request } from "@/backend/transport";
import { readOptions } from "./client";

export interface ReadOptions {
  enabled?: boolean;
  /** Show the last answer while the next one is on its way (search as you type, another page). */
  keepPrevious?: boolean;
  /** Ask anew each time the component mounts, and keep nothing (drafts). */
  fresh?: boolean;
}

/** Asks a read command; `data` is its answer. Refreshed by what the answer was made from, cancelled when unmounted. */
export function useRead<N extends CommandName>(name: N, request: Request<N>, options: ReadOptions = {}) {
  const query = useQuery({
    ...readOptions(name, request),
    enabled: options.enabled ?? true,
    ...(options.fresh ? { staleTime: 0, gcTime: 0 } : {}),
    placeholderData: options.keepPrevious ? (previous) => previous : undefined,
  });
  return {
    data: query.data?.answer as Answer<N> | undefined,
    error: query.error as AppError | null,
    pending: query.isPending && query.fetchStatus !== "idle",
    fetching: query.isFetching,
    refetch: query.refetch,
  };
}
