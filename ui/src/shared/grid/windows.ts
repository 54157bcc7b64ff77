import { useThrottledCallback } from "@mantine/hooks";
import type { UseQueryOptions } from "@tanstack/react-query";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { AppError, Filter, Id, ListCount, Outcome, Sort } from "@/backend/bindings";
import { queryClient } from "@/shared/query";

/** Rows asked for at once: the core never answers more. */
export const WINDOW = 200;
const PREFETCH_ROWS = 60;
const KEPT_WINDOWS = 50;

type Query<T> = Pick<UseQueryOptions<Outcome<T>>, "queryKey" | "queryFn">;

/** The question a list answers. */
export interface ListRequest {
  filter: Filter | null;
  sort: Sort | null;
  archived: boolean;
  limit: number;
}

/** Rows of a frozen order from `offset` on. */
export interface ListWindow<Row> {
  list: Id;
  offset: number;
  rows: Row[];
  more: boolean;
  total: number | null;
}

/** The three reads every list of the core offers. */
export interface ListSource<Row> {
  open(request: ListRequest): Query<ListWindow<Row>>;
  window(list: Id, offset: number, limit: number): Query<ListWindow<Row>>;
  count(list: Id, exact: boolean): Query<ListCount>;
}

export interface RecordList<Row> {
  /** The frozen order these rows come from; null until the first window is there. */
  id: Id | null;
  /** Rows the grid lays out: exact, or as many as are known to exist. */
  length: number;
  count: ListCount | null;
  rowAt(index: number): Row | undefined;
  /** Tells which rows are on screen; their windows are fetched, others abandoned. */
  show(first: number, last: number): void;
  /** Rows by position, fetched where they are not at hand. */
  fetchRows(first: number, last: number): Promise<Row[]>;
  error: AppError | null;
  pending: boolean;
  retry(): void;
}

/** The windows that hold the given rows. The first is left out: it comes with the opening of the list. */
export function windowsOf(first: number, last: number, length: number): number[] {
  const from = Math.max(Math.floor(first / WINDOW), 1);
  const to = Math.floor(Math.min(last, length - 1) / WINDOW);
  return Array.from({ length: Math.max(to - from + 1, 0) }, (_, step) => from + step);
}

/** Rows known so far for one request. They stay visible while the list is opened afresh after a change. */
class Rows<Row> {
  private windows = new Map<number, Row[]>();

  at(index: number): Row | undefined {
    return this.windows.get(Math.floor(index / WINDOW))?.[index % WINDOW];
  }
  keep(window: number, rows: Row[]) {
    this.windows.delete(window);
    this.windows.set(window, rows);
    if (this.windows.size <= KEPT_WINDOWS) return;
    const oldest = this.windows.keys().next().value;
    if (oldest !== undefined) this.windows.delete(oldest);
  }
}

function useCount(source: ListSource<unknown>, list: Id | null, known: number | null) {
  const enabled = list !== null && known === null;
  const rough = useQuery({ ...source.count(list ?? "", false), enabled });
  const exact = useQuery({ ...source.count(list ?? "", true), enabled: enabled && rough.data?.answer.exact === false });
  const counted = exact.data?.answer ?? rough.data?.answer ?? null;
  const count: ListCount | null = known === null ? counted : { at_least: known, exact: true };
  return { count, error: enabled ? (rough.error ?? exact.error) : null };
}

export function useRecordList<Row>(source: ListSource<Row>, request: ListRequest): RecordList<Row> {
  const requestKey = JSON.stringify(request);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another request is another set of rows
  const rows = useMemo(() => new Rows<Row>(), [requestKey]);
  const opened = useQuery(source.open(request));
  const first = opened.data?.answer;
  const list = first?.list ?? null;
  const whole = first && !first.more ? first.offset + first.rows.length : (first?.total ?? null);
  const { count, error: uncounted } = useCount(source as ListSource<unknown>, list, whole);
  const length = count?.exact ? count.at_least : Math.max(count?.at_least ?? 0, first?.rows.length ?? 0);

  // Known by its windows, not its rows: scrolling within them draws nothing anew but the rows themselves.
  const [shown, setShown] = useState("");
  const wanted = list === null || shown === "" ? [] : shown.split(",").map(Number);
  const windows = useQueries({
    queries: wanted.map((index) => ({ ...source.window(list ?? "", index * WINDOW, WINDOW), gcTime: 30_000 })),
  });

  if (first) rows.keep(0, first.rows);
  windows.forEach((query, position) => {
    const index = wanted[position];
    if (query.data && index !== undefined) rows.keep(index, query.data.answer.rows);
  });

  const failed = (opened.error ?? windows.find((query) => query.error)?.error ?? uncounted ?? null) as AppError | null;
  const { refetch } = opened;
  // The core keeps a number of lists open; one it let go is opened anew, and the rows stay where they are.
  const closed = failed?.code === "list_closed";
  useEffect(() => {
    if (closed) void refetch();
  }, [closed, refetch]);
  const retry = useCallback(() => void refetch(), [refetch]);
  // A dragged scroll bar passes hundreds of windows: only some on the way are asked for, and left again.
  const settle = useThrottledCallback(setShown, 120);
  const show = useCallback(
    (from: number, to: number) => settle(windowsOf(from - PREFETCH_ROWS, to + PREFETCH_ROWS, length).join()),
    [settle, length],
  );
  const fetchRows = async (from: number, to: number): Promise<Row[]> => {
    const answers = windowsOf(from, to, length).map(async (index) => {
      const outcome = await queryClient.fetchQuery(source.window(list ?? "", index * WINDOW, WINDOW));
      rows.keep(index, outcome.answer.rows);
    });
    await Promise.all(answers);
    const found = Array.from({ length: to - from + 1 }, (_, step) => rows.at(from + step));
    return found.filter((row): row is NonNullable<typeof row> => row !== undefined) as Row[];
  };
  return {
    id: list,
    length,
    count,
    rowAt: (index) => rows.at(index),
    show,
    fetchRows,
    error: failed,
    pending: opened.isPending,
    retry,
  };
}
