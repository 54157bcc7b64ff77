export { FilterBar } from "./FilterBar";
export { type FieldCondition, type FilterParts, filterOf, partsOf } from "./filter";
export { usePlace } from "./place";
export { QuickSearch } from "./QuickSearch";
export { SortMenu } from "./SortMenu";
export { type ListSearch, readListSearch } from "./search";
export { type ListState, nextSort, useListState } from "./useListState";
export { type ListView, ViewTabs } from "./ViewTabs";
