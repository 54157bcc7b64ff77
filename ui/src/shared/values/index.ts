export { daysBetween, formatMoney, formatPhone, formatTime, today } from "./format";
export { formatBytes, formatCount, formatDuration } from "./measures";
export { useMembers, useNames, useRegionNames, useTags } from "./names";
export { useKnownValue, useValueText } from "./useValueText";
