import type { AuditFilter } from "@/backend/bindings";
import { useRead } from "@/shared/query";

export const RECORD = "audit";

const PAGE = 50;

export const useEntries = (filter: AuditFilter, before: string | null) =>
  useRead("list_audit", { filter, before, limit: PAGE }, { keepPrevious: true });

export const useEntryCount = (filter: AuditFilter): number | undefined =>
  useRead("count_audit", { filter }, { keepPrevious: true }).data?.count;

/** One entry by its sequence: the newest of those before the next. */
export function useEntry(sequence: string | null) {
  const before = sequence === null ? "1" : (BigInt(sequence) + 1n).toString();
  const { data, error } = useRead("list_audit", { filter: {}, before, limit: 1 }, { enabled: sequence !== null });
  return { entry: sequence === null ? undefined : data?.entries[0], error };
}

export const useAnomalies = (days: number) => useRead("list_anomalies", { days }, { keepPrevious: true });

export const useReveals = (days: number) => useRead("count_reveals", { days }, { keepPrevious: true });
