// Who worked at this computer last, and how they opened the door: the next time begins there. Who may try stands beside the workspace
// in plain text anyway.
import type { UnlockMethod } from "@/backend/bindings";

const STORED = "waystation.lastWay";

interface Way {
  login: string | null;
  /** Null: they took over an open window. */
  method: UnlockMethod | null;
}

/** A recovery code opens in need; it is nobody's usual way. */
export function rememberWay({ login, method }: Way) {
  if (method !== "recovery_code") localStorage.setItem(STORED, JSON.stringify({ login, method }));
}

export function rememberTakeover(login: string) {
  if (lastWay()?.login !== login) rememberWay({ login, method: null });
}

export function lastWay(): Way | null {
  try {
    return JSON.parse(localStorage.getItem(STORED) ?? "null");
  } catch {
    return null;
  }
}
