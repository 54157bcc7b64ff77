// What can be taken back, newest last. Undo is a command of the core; its own outcome carries the redo.
import { useSyncExternalStore } from "react";
import type { UndoRef } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";

export interface UndoStep {
  undo: UndoRef;
  /** What was done, in the words of the toast. */
  message: string | null;
}

export interface UndoResult {
  step: UndoStep;
  changed: number;
  /** Records changed since by someone else, left as they are. */
  kept: number;
}

const DEPTH = 20;
let done: UndoStep[] = [];
let undone: UndoStep[] = [];
const listeners = new Set<() => void>();

function set(nextDone: UndoStep[], nextUndone: UndoStep[]) {
  done = nextDone.slice(-DEPTH);
  undone = nextUndone.slice(-DEPTH);
  for (const listener of listeners) listener();
}

const without = (steps: UndoStep[], step: UndoStep) => steps.filter((candidate) => candidate !== step);

async function take(step: UndoStep): Promise<{ result: UndoResult; back: UndoStep | null }> {
  try {
    const { answer, undo } = await call("undo", { undo: step.undo });
    return { result: { step, ...answer }, back: undo && { undo, message: step.message } };
  } catch (failure) {
    if (toAppError(failure).code === "cannot_undo") set(without(done, step), without(undone, step));
    throw failure;
  }
}

export const undoStack = {
  push(step: UndoStep) {
    set([...done, step], []);
  },
  clear() {
    set([], []);
  },
  sizes: () => ({ undo: done.length, redo: undone.length }),
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  },
};

const same = (a: UndoRef, b: UndoRef) => a.kind === b.kind && a.id === b.id;

/** Takes back one given step (the button of its toast, a finished job), wherever it lies in the stack or if it left it. */
export async function undoStep(undo: UndoRef): Promise<UndoResult> {
  const step = done.find((candidate) => same(candidate.undo, undo)) ?? { undo, message: null };
  const { result, back } = await take(step);
  set(without(done, step), back ? [...undone, back] : undone);
  return result;
}

/** Takes back the last step; null when there is none. */
export async function undoLast(): Promise<UndoResult | null> {
  const step = done.at(-1);
  return step ? undoStep(step.undo) : null;
}

export async function redoLast(): Promise<UndoResult | null> {
  const step = undone.at(-1);
  if (!step) return null;
  const { result, back } = await take(step);
  set(back ? [...done, back] : done, without(undone, step));
  return result;
}

export const useCanUndo = () => useSyncExternalStore(undoStack.subscribe, () => done.length > 0);
export const useCanRedo = () => useSyncExternalStore(undoStack.subscribe, () => undone.length > 0);
