import { useDebouncedValue } from "@mantine/hooks";
import type { SearchHit } from "@/backend/bindings";
import { useRead } from "@/shared/query";

const PAUSE_MS = 60;

export interface Hits {
  hits: SearchHit[];
  more: boolean;
  /** The core wants more than was typed. */
  tooShort: boolean;
  /** Asked and answered for just this text. */
  settled: boolean;
  error: ReturnType<typeof useRead>["error"];
}

/** Search as you type: one question at a time, the one before is cancelled, the last answer stays until the next. */
export function useHits(text: string, limit: number): Hits {
  const [typed] = useDebouncedValue(text.trim(), PAUSE_MS);
  const enabled = typed !== "";
  const search = useRead("search", { text: typed, limit }, { enabled, keepPrevious: true });
  const tooShort = search.error?.code === "search_too_short";
  return {
    hits: enabled && !search.error ? (search.data?.hits ?? []) : [],
    more: enabled && (search.data?.more ?? false),
    tooShort,
    settled: enabled && !search.fetching && typed === text.trim(),
    error: tooShort ? null : search.error,
  };
}
