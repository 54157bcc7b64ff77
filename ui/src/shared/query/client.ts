// The cache of answers. Every answer carries the record types it was made from (`reads`); after a commit the core names
// the record types it touched. Where the two meet, the answer is stale: nobody lists cache keys by hand.
import { QueryClient, queryOptions } from "@tanstack/react-query";
import type { CoreEvent, Outcome } from "@/backend/bindings";
import { type Answer, type CommandName, call, onCoreEvent, type Request } from "@/backend/transport";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false, networkMode: "always" },
    mutations: { retry: false, networkMode: "always" },
  },
});

/** How often each record type was seen to change: an answer older than a change that arrived meanwhile is asked again. */
const changes = new Map<string, number>();
const changesOf = (records: string[]) => records.reduce((sum, record) => sum + (changes.get(record) ?? 0), 0);
const allChanges = () => new Map(changes);

const changedSince = (before: Map<string, number>, records: string[]) =>
  records.reduce((sum, record) => sum + (before.get(record) ?? 0), 0) !== changesOf(records);

async function read<N extends CommandName>(name: N, request: Request<N>, signal: AbortSignal) {
  for (;;) {
    const before = allChanges();
    const outcome = await call(name, request, { signal });
    if (!changedSince(before, outcome.reads)) return outcome;
  }
}

/** The query of one read command; its data is the whole outcome. */
export function readOptions<N extends CommandName>(name: N, request: Request<N>) {
  return queryOptions<Outcome<Answer<N>>>({
    queryKey: [name, request],
    queryFn: ({ signal }) => read(name, request, signal),
  });
}

export function staleBy(outcome: unknown, records: string[]): boolean {
  const reads = (outcome as Outcome<unknown> | undefined)?.reads;
  return reads?.some((record) => records.includes(record)) ?? false;
}

export function applyChange(client: QueryClient, records: string[]): Promise<void> {
  for (const record of records) changes.set(record, (changes.get(record) ?? 0) + 1);
  return client.invalidateQueries({ predicate: (query) => staleBy(query.state.data, records) });
}

/** Keeps the cache true for as long as the window lives. */
export function followCore(client: QueryClient = queryClient): () => void {
  return onCoreEvent((event: CoreEvent) => {
    if (event.event === "changed") void applyChange(client, event.records);
  });
}
