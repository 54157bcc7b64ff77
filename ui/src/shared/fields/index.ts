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
