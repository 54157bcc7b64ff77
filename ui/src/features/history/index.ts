export { EntryChanges } from "./EntryChanges";
export { EntryIcon } from "./EntryIcon";
export { HistoryDrawer } from "./HistoryDrawer";
export { RecentHistory } from "./RecentHistory";
export { type Moment, Timeline } from "./Timeline";
export { useActorName } from "./useActorName";
