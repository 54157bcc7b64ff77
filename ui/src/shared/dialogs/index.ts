export { confirm } from "./confirm";
export { FormDialog } from "./FormDialog";
