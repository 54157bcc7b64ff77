export { ColumnChooser } from "./ColumnChooser";
export { type ColumnLayout, type GridColumn, type GridColumns, useGridColumns } from "./columns";
export { RecordGrid } from "./RecordGrid";
export { type GridSelection, toRequest } from "./selection";
export { useColumnLayout } from "./useColumnLayout";
export { useGridCommands } from "./useGridCommands";
export { type GridState, useGridState } from "./useGridState";
export { useRowHeight } from "./useRowHeight";
export { type ListRequest, type ListSource, type RecordList, useRecordList, WINDOW } from "./windows";
