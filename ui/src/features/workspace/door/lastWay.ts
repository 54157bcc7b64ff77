// Who opened the door on this computer last, and how: the next time begins there. Who may try stands beside the workspace
// in plain text anyway.
import type { UnlockMethod } from "@/backend/bindings";

const STORED = "waystation.lastWay";

interface Way {
  login: string | null;
  method: UnlockMethod;
}

/** A recovery code opens in need; it is nobody's usual way. */
export function rememberWay({ login, method }: Way) {
  if (method !== "recovery_code") localStorage.setItem(STORED, JSON.stringify({ login, method }));
}

export function lastWay(): Way | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "null");
  } catch {
    return null;
  }
}
