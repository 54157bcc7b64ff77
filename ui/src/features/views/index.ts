export { FilterBar } from "./FilterBar";
export { type FieldCondition, type FilterParts, filterOf, partsOf } from "./filter";
export { type ListView, ViewTabs } from "./ViewTabs";
