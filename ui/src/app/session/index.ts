export {
  closeDoor,
  followLocks,
  followRights,
  lock,
  lockReason,
  openDoor,
  refreshDoor,
  refreshSession,
  switchMember,
} from "./door";
export {
  type Action,
  type FieldAccess,
  fieldAccess,
  hasRight,
  isForVisitors,
  may,
  readsInFull,
  useFieldAccess,
  useMay,
} from "./rights";
export { SessionProvider, useOptionalSession, useSession } from "./SessionProvider";
export { usePreferences } from "./usePreferences";
