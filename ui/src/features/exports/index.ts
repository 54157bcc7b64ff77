export { ExportDialog } from "./ExportDialog";
export { ListTransfer } from "./ListTransfer";
