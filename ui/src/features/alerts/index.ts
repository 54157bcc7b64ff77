export { Bell } from "./Bell";
export { MyAlertsCard } from "./MyAlertsCard";
export { useIsAlerted, useLeads } from "./queries";
export { TeamAlertsCard } from "./TeamAlertsCard";
