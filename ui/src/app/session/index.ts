export { closeDoor, followLocks, followRights, lock, lockReason, openDoor, refreshDoor, refreshRights } from "./door";
export { type Action, type FieldAccess, fieldAccess, may, useFieldAccess, useMay } from "./rights";
export { SessionProvider, useOptionalSession, useSession } from "./SessionProvider";
export { usePreferences } from "./usePreferences";
