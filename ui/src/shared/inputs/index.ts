export { DayInput, parseDay } from "./DayInput";
export { listbox } from "./listbox";
export { codeAt, RegionInput } from "./RegionInput";
