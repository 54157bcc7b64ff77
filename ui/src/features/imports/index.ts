export { isExport, isImport, TRANSFERRED, type Transferred, transferredBy } from "./records";
