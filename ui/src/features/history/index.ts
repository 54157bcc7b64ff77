export { HistoryDrawer } from "./HistoryDrawer";
export { RecentHistory } from "./RecentHistory";
export { Timeline } from "./Timeline";
