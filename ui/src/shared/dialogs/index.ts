export { confirm } from "./confirm";
export { FormDialog } from "./FormDialog";
export { useFocusBack } from "./useFocusBack";
