export {
  fieldMeta,
  recordMeta,
  useChoiceLabel,
  useFieldLabel,
  useFieldLabels,
  useLabel,
  useRecordLabel,
} from "./records";
