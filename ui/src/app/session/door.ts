// Open and shut: what comes into the window at unlocking and what must be gone from it after locking.
import { modals } from "@mantine/modals";
import { notifications } from "@mantine/notifications";
import { takeLookFromDoor } from "@/app/look";
import type { LockReason, Outcome, SessionView, WorkspaceState } from "@/backend/bindings";
import { call, onCoreEvent, type Request, toAppError } from "@/backend/transport";
import { abandonDrafts, keepDrafts } from "@/shared/drafts/pending";
import { queryClient, readOptions } from "@/shared/query";
import { undoStack } from "@/shared/undo";

let lastReason: LockReason = "asked";

const stateKey = readOptions("workspace_state", {}).queryKey;
const sessionKey = readOptions("session", {}).queryKey;

function setState(state: WorkspaceState["state"]) {
  queryClient.setQueryData(stateKey, (outcome) => outcome && { ...outcome, answer: { ...outcome.answer, state } });
}

export function openDoor(outcome: Outcome<SessionView>) {
  // An older answer on its way must not shut it again.
  void queryClient.cancelQueries({ queryKey: stateKey });
  const chosen = takeLookFromDoor();
  const preferences = { ...outcome.answer.preferences, ...chosen };
  queryClient.setQueryData(sessionKey, { ...outcome, answer: { ...outcome.answer, preferences } });
  if (Object.keys(chosen).length > 0) void call("save_preferences", { preferences }).catch(() => undefined);
  setState("open");
}

/** Nothing read while it was open may stay in the window. */
export function closeDoor(reason: LockReason = "asked") {
  lastReason = reason;
  setState("locked");
  forget([stateKey]);
  void queryClient.invalidateQueries({ queryKey: stateKey });
}

function forget(except: readonly (readonly unknown[])[]) {
  undoStack.clear();
  modals.closeAll();
  notifications.clean();
  queryClient.removeQueries({ predicate: ({ queryKey }) => !except.some(([name]) => name === queryKey[0]) });
  queryClient.getMutationCache().clear();
}

/** Hands the open workspace to another member; what the one before was writing is kept first, as theirs. */
export async function switchMember(request: Request<"switch_member">) {
  await keepDrafts();
  const outcome = await call("switch_member", request);
  handOver(outcome.answer.member.id, outcome);
}

/** Nothing the one before read may stay in the window. The core says it twice: to who asked, and to all. */
function handOver(member: string, outcome?: Outcome<SessionView>) {
  if (queryClient.getQueryData(sessionKey)?.answer.member.id === member) return;
  abandonDrafts();
  forget([stateKey, sessionKey]);
  void queryClient.cancelQueries({ queryKey: sessionKey });
  if (outcome) queryClient.setQueryData(sessionKey, outcome);
  else void queryClient.resetQueries({ queryKey: sessionKey });
}

/** Keeps what is being typed, then locks; `idle` when nobody asked for it. */
export async function lock(idle = false) {
  await keepDrafts();
  await call("lock", { idle });
  closeDoor(idle ? "idle" : "asked");
}

/** Why it is locked; a window just started was not locked by anyone. */
export const lockReason = () => lastReason;

/** What decides over rights: when such a record changes, what the member may is asked anew. */
const RIGHTS_RECORDS = ["member", "team", "role", "break_glass"];

export const refreshSession = () => queryClient.invalidateQueries({ queryKey: sessionKey });

/** The session is not made from rows, so no answer of its own says when it is stale. */
export const followRights = (): (() => void) =>
  onCoreEvent((event) => {
    if (event.event === "changed" && event.records.some((record) => RIGHTS_RECORDS.includes(record)))
      void refreshSession();
  });

export const refreshDoor = () => queryClient.invalidateQueries({ queryKey: stateKey });

/** The core also locks by itself, when the computer goes to sleep; a refused read says so if the event was missed. */
export function followLocks(): () => void {
  const stopEvents = onCoreEvent((event) => {
    if (event.event === "locked") closeDoor(event.reason);
    if (event.event === "switched") handOver(event.member);
  });
  const stopReads = queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== "updated" || event.action.type !== "error") return;
    // A read refused on its way out must not close a closed door: that would call off the question who may open it.
    const open = queryClient.getQueryData(stateKey)?.answer.state === "open";
    if (open && toAppError(event.action.error).code === "workspace_locked") closeDoor();
  });
  return () => {
    stopEvents();
    stopReads();
  };
}
