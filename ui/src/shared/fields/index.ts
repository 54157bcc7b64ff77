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
