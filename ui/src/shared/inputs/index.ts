export { CustomField, CustomFields, type CustomForm, useCustomForm } from "./CustomFields";
export { CustomInput } from "./CustomInput";
export { DayInput, parseDay } from "./DayInput";
export { listbox } from "./listbox";
export { NumberField } from "./NumberField";
export { PlaceInput } from "./PlaceInput";
export { codeAt, RegionInput } from "./RegionInput";
