export { daysBetween, formatPhone, formatTime, today } from "./format";
export { countText, formatBytes, formatCount, formatDuration, formatMoney, formatSum } from "./measures";
export { isMeant, useMemberFilter } from "./members";
export { useMembers, useNames, useRegionNames, useTags, useValuesInUse } from "./names";
export { useToday } from "./today";
export { useKnownValue, useRecordText, useValueText } from "./useValueText";
