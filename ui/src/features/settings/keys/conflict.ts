import { RESERVED_BY_INPUT_METHODS } from "@/app/commands/keys";

interface Keyed {
  id: string;
  label: string;
  keysNow: string | undefined;
}

export type Conflict = { kind: "reserved" } | { kind: "taken" | "prefix"; other: string };

/** Why a command cannot have these keys: an input method needs them, or another command does. */
export function conflictOf(id: string, keys: string, commands: readonly Keyed[]): Conflict | null {
  if (keys.split(" ").some((stroke) => RESERVED_BY_INPUT_METHODS.includes(stroke))) return { kind: "reserved" };
  for (const other of commands) {
    if (other.id === id || !other.keysNow) continue;
    if (other.keysNow === keys) return { kind: "taken", other: other.label };
    const begins = other.keysNow.startsWith(`${keys} `) || keys.startsWith(`${other.keysNow} `);
    if (begins) return { kind: "prefix", other: other.label };
  }
  return null;
}
