import { useEffect, useRef } from "react";
import { hasRight, useOptionalSession } from "@/app/session";
import { catalogue } from "./catalogue";
import { belongsToControl, isComposing, isTextTarget, strokeOf, worksInText } from "./keys";
import { runnable } from "./registry";
import { keysOf } from "./useCommands";

const SEQUENCE_MS = 1_500;

/** Runs commands by their keys. Mounted once, in the shell. */
export function useKeyboard() {
  const session = useOptionalSession();
  const prefix = useRef<{ stroke: string; at: number } | null>(null);
  useEffect(() => {
    const own = session?.preferences.keys;
    const allowed = catalogue.filter(({ needs }) => !needs || (session !== null && hasRight(session.rights, needs)));
    const byKeys = new Map<string, string[]>();
    const prefixes = new Set<string>();
    for (const command of allowed) {
      const keys = keysOf(command, own);
      if (!keys) continue;
      byKeys.set(keys, [...(byKeys.get(keys) ?? []), command.id]);
      const [first, second] = keys.split(" ");
      if (first && second) prefixes.add(first);
    }
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const stroke = strokeOf(event);
      if (!stroke || belongsToControl(stroke, event.target)) return;
      if (isTextTarget(event.target) && !worksInText(stroke)) return;
      const before = prefix.current;
      prefix.current = null;
      const keys = before && event.timeStamp - before.at < SEQUENCE_MS ? `${before.stroke} ${stroke}` : stroke;
      const dialogOpen = document.querySelector('[aria-modal="true"]') !== null;
      const binding = byKeys
        .get(keys)
        ?.map((id) => runnable(id, dialogOpen))
        .find((candidate) => candidate !== undefined);
      if (binding) {
        event.preventDefault();
        binding.run();
      } else if (prefixes.has(stroke) && keys === stroke) {
        prefix.current = { stroke, at: event.timeStamp };
      }
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [session]);
}
