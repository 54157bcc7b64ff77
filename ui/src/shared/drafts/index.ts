export { useDraft } from "./useDraft";
