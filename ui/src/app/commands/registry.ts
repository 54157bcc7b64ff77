// Which commands can run just now. A binding lives as long as the component that made it; the newest binding of an id wins,
// so that "edit" means the record in front.
import type { CommandId } from "./catalogue";

export interface CommandBinding {
  id: CommandId;
  run: () => void;
  /** False: not possible just now (nothing selected); the command is not offered. */
  enabled?: boolean;
}

interface Layer {
  bindings: readonly CommandBinding[];
  /** Bound inside a dialog: works while one is open, as nothing behind it does. */
  inDialog: boolean;
}

const layers: Layer[] = [];
const listeners = new Set<() => void>();
let version = 0;

function changed() {
  version += 1;
  for (const listener of listeners) listener();
}

export const registry = {
  add(layer: Layer) {
    layers.push(layer);
    changed();
  },
  remove(layer: Layer) {
    const at = layers.indexOf(layer);
    if (at >= 0) layers.splice(at, 1);
    changed();
  },
  changed,
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
  version: () => version,
};

function find(id: string, onlyInDialog: boolean): CommandBinding | undefined {
  for (const layer of layers.toReversed()) {
    if (onlyInDialog && !layer.inDialog) continue;
    const binding = layer.bindings.find((candidate) => candidate.id === id && candidate.enabled !== false);
    if (binding) return binding;
  }
  return undefined;
}

export const isBound = (id: string) => find(id, false) !== undefined;

export const runnable = (id: string, dialogOpen: boolean) => find(id, dialogOpen);

/** Runs a command if it is bound; false when it is not. */
export function runCommand(id: CommandId): boolean {
  const binding = find(id, false);
  binding?.run();
  return binding !== undefined;
}
