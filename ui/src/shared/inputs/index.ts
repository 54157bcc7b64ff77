export { DayInput, parseDay } from "./DayInput";
export { codeAt, RegionInput } from "./RegionInput";
