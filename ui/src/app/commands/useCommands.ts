import { useEffect, useLayoutEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useT } from "@/app/i18n";
import { hasRight, useOptionalSession } from "@/app/session";
import { type CommandId, catalogue, declarationOf } from "./catalogue";
import type { CommandDeclaration } from "./declaration";
import { type CommandBinding, isBound, registry, runCommand } from "./registry";

/** Binds commands while the component is mounted. `inDialog` for those of a form that stands in a dialog. */
export function useCommands(bindings: readonly CommandBinding[], options: { inDialog?: boolean } = {}) {
  const { inDialog = false } = options;
  const layer = useRef({ bindings, inDialog });
  useLayoutEffect(() => {
    layer.current.bindings = bindings;
  });
  const offered = bindings.map(({ id, enabled }) => `${id}:${enabled !== false}`).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: announces anew when what is offered changes, not at each render.
  useEffect(() => {
    registry.changed();
  }, [offered]);
  useEffect(() => {
    const mine = layer.current;
    registry.add(mine);
    return () => registry.remove(mine);
  }, []);
}

export interface ShownCommand extends CommandDeclaration {
  id: CommandId;
  label: string;
  /** Keys in force: the person's own, else the default. */
  keysNow: string | undefined;
  /** Bound and allowed. */
  available: boolean;
  run: () => void;
}

/** Every declared command with its words, its keys and whether it can run now. */
export function useCommandList(): ShownCommand[] {
  const t = useT();
  const session = useOptionalSession();
  const version = useSyncExternalStore(registry.subscribe, registry.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `version` stands for the bindings read below.
  return useMemo(
    () =>
      catalogue.map((command) => ({
        ...command,
        id: command.id as CommandId,
        label: t(command.title),
        keysNow: keysOf(command, session?.preferences.keys),
        available:
          isBound(command.id) && (!command.needs || (session !== null && hasRight(session.rights, command.needs))),
        run: () => void runCommand(command.id as CommandId),
      })),
    [t, session, version],
  );
}

export function useCommand(id: CommandId): ShownCommand {
  const command = useCommandList().find((candidate) => candidate.id === id);
  if (!command) throw new Error(`BUG: command ${id} is not declared`);
  return command;
}

/** The person's own keys win; an empty text means none. */
export function keysOf(command: CommandDeclaration, own: Record<string, string> | undefined): string | undefined {
  return (own?.[command.id] ?? command.keys) || undefined;
}

export const commandTitle = (id: string) => declarationOf(id)?.title;
