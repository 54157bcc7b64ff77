export {
  type CustomMeta,
  type CustomName,
  customFields,
  customValuesOf,
  isCustom,
  setCustomFields,
  useCustomFields,
  useKnownFields,
} from "./custom";
export { type LaidOut, setLayouts, useAskedFields, useFormLayout, useLayout } from "./layout";
export {
  fieldMeta,
  recordMeta,
  useChoiceLabel,
  useFieldLabel,
  useFieldLabels,
  useLabel,
  useRecordLabel,
  useRecordLabels,
} from "./records";
