import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { act, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { queryClient } from "@/shared/query";
import { type ColumnLayout, type GridColumn, useGridColumns } from "./columns";
import { RecordGrid } from "./RecordGrid";
import { SPACER_LIMIT } from "./scale";
import { toRequest } from "./selection";
import { type GridState, useGridState } from "./useGridState";
import { type ListRequest, type ListSource, useRecordList, WINDOW } from "./windows";

interface Row {
  id: string;
  name: string;
}

configure({ asyncUtilTimeout: 10_000 }); // a busy machine takes its time
vi.setConfig({ testTimeout: 30_000 });

const TOTAL = 1_000_000;
const asked: string[] = [];
let failure: AppError | null = null;

const rowsFrom = (offset: number, limit: number): Row[] =>
  Array.from({ length: Math.min(limit, TOTAL - offset) }, (_, at) => ({
    id: `r${offset + at}`,
    name: `Row ${offset + at}`,
  }));

const source: ListSource<Row> = {
  open: (request) => ({
    queryKey: ["open", request],
    queryFn: () => {
      if (failure) throw failure;
      return {
        answer: { list: "L", offset: 0, rows: rowsFrom(0, WINDOW), more: true, total: null },
        reads: [],
        undo: null,
      };
    },
  }),
  window: (list, offset, limit) => ({
    queryKey: ["window", list, offset],
    queryFn: () => {
      asked.push(`${offset}+${limit}`);
      return {
        answer: { list, offset, rows: rowsFrom(offset, limit), more: true, total: null },
        reads: [],
        undo: null,
      };
    },
  }),
  count: (list, exact) => ({
    queryKey: ["count", list, exact],
    queryFn: () => ({ answer: { at_least: exact ? TOTAL : 2_000, exact }, reads: [], undo: null }),
  }),
};

const REQUEST: ListRequest = { filter: null, sort: null, archived: false, limit: WINDOW };
const COLUMNS: GridColumn<Row>[] = [
  { field: "name", label: "Name", width: 200, sortable: true, naming: true, cell: (row) => row.name },
  { field: "id", label: "Id", width: 100, sortable: false, cell: (row) => row.id },
];
const LAYOUT: ColumnLayout = [
  { field: "name", width: null },
  { field: "id", width: null },
];
let place = { offset: 0, keep: (_offset: number) => undefined };
const opened = vi.fn();
let grid: GridState;

function Screen() {
  const list = useRecordList(source, REQUEST);
  grid = useGridState(list, "all");
  const columns = useGridColumns(COLUMNS, LAYOUT, () => undefined);
  return (
    <RecordGrid
      label="Rows"
      list={list}
      grid={grid}
      columns={columns}
      rowHeight={36}
      sort={{ field: "name", descending: false }}
      onSort={() => undefined}
      onPoint={grid.moveTo}
      onOpen={opened}
      peeked={null}
      nameOf={(row) => row.name}
      empty="nothing"
      place={place}
    />
  );
}

const show = () =>
  render(
    <MantineProvider>
      <QueryClientProvider client={queryClient}>
        <Screen />
      </QueryClientProvider>
    </MantineProvider>,
  );

beforeEach(() => {
  // happy-dom lays nothing out: the scroller is given the size of a window.
  vi.spyOn(HTMLElement.prototype, "clientHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetHeight", "get").mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockReturnValue(800);
  queryClient.clear();
  asked.length = 0;
  failure = null;
  place = { offset: 0, keep: () => undefined };
  opened.mockClear();
});

describe("the record grid", () => {
  it("tells a screen reader how many rows there are and which are drawn", async () => {
    show();
    await screen.findByText("Row 0");
    await waitFor(() => expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "1000001"));
    expect(screen.getByText("Row 0").closest("[role=row]")).toHaveAttribute("aria-rowindex", "2");
    expect(screen.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
    expect(screen.getAllByRole("row").length).toBeLessThan(60);
  });

  it("moves by arrow keys and names the active row", async () => {
    show();
    await screen.findByText("Row 0");
    const element = screen.getByRole("grid");
    fireEvent.keyDown(element, { key: "ArrowDown" });
    fireEvent.keyDown(element, { key: "ArrowDown" });
    const active = element.getAttribute("aria-activedescendant");
    expect(document.getElementById(active ?? "")).toHaveAttribute("aria-rowindex", "3");
  });

  it("asks only for windows on screen, of 200 rows, however far one jumps", async () => {
    show();
    await screen.findByText("Row 0");
    await waitFor(() => expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "1000001"));
    const element = screen.getByRole("grid");
    for (const [share, row] of [
      [0.3, 300_000],
      [0.7, 700_000],
    ] as const) {
      element.scrollTop = share * (SPACER_LIMIT - 568);
      fireEvent.scroll(element);
      await screen.findByText(`Row ${row}`);
    }
    expect(asked.every((window) => window.endsWith("+200"))).toBe(true);
    expect(asked.length).toBeLessThanOrEqual(4);
  });

  it("ticks a row by its box and the rows between with shift", async () => {
    show();
    await screen.findByText("Row 0");
    fireEvent.click(screen.getByRole("checkbox", { name: /Row 2$/ }));
    await act(async () => {
      fireEvent.click(screen.getByRole("checkbox", { name: /Row 5$/ }), { shiftKey: true });
    });
    expect(toRequest(grid.selection)).toEqual({ ids: ["r2", "r3", "r4", "r5"] });
  });

  it("ticks rows by keyboard as one moves with shift", async () => {
    show();
    await screen.findByText("Row 0");
    const element = screen.getByRole("grid");
    fireEvent.keyDown(element, { key: "ArrowDown" });
    await act(async () => {
      fireEvent.keyDown(element, { key: "ArrowDown", shiftKey: true });
    });
    await act(async () => {
      fireEvent.keyDown(element, { key: "ArrowDown", shiftKey: true });
    });
    expect(toRequest(grid.selection)).toEqual({ ids: ["r0", "r1", "r2"] });
  });

  it("means the query, not its ids, when everything is ticked", async () => {
    show();
    await screen.findByText("Row 0");
    await waitFor(() => expect(screen.getByRole("grid")).toHaveAttribute("aria-rowcount", "1000001"));
    fireEvent.click(screen.getAllByRole("checkbox")[0] as HTMLElement);
    fireEvent.click(screen.getByRole("checkbox", { name: /Row 3$/ }));
    expect(toRequest(grid.selection)).toEqual({ list: "L", except: ["r3"] });
    expect(grid.count).toBe(TOTAL - 1);
  });

  it("opens a row by double click", async () => {
    show();
    fireEvent.doubleClick(await screen.findByText("Row 4"));
    expect(opened).toHaveBeenCalledWith(4);
  });

  it("comes back to the place it was left at", async () => {
    place = { offset: 18_000_000, keep: () => undefined };
    show();
    const element = await screen.findByRole("grid");
    await waitFor(() => expect(element.scrollTop).toBeGreaterThan(0));
    fireEvent.scroll(element); // happy-dom is silent when a script scrolls
    await screen.findByText("Row 500000");
  });

  it("shows a failure in place of the rows and keeps its head", async () => {
    failure = { code: "internal", field: null, params: {}, incident: "7F3K" };
    show();
    expect(await screen.findByRole("alert")).toHaveTextContent("7F3K");
    expect(screen.getByRole("columnheader", { name: "Name" })).toBeInTheDocument();
  });
});
