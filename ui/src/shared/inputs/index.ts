export { DayInput, parseDay } from "./DayInput";
export { listbox } from "./listbox";
export { PlaceInput } from "./PlaceInput";
export { codeAt, RegionInput } from "./RegionInput";
