// The one place where 写跟进 can be opened from anywhere: what is in front says for which customer.
import { useSyncExternalStore } from "react";
import type { Id } from "@/backend/bindings";

export interface CustomerRef {
  id: Id;
  name: string;
}

export interface Opening {
  customer: CustomerRef | null;
  /** Words to begin with: a plan for a day. */
  line: string;
}

let opening: Opening | null = null;
const listeners = new Set<() => void>();

function set(next: Opening | null) {
  opening = next;
  for (const listener of listeners) listener();
}

export const openCapture = (customer: CustomerRef | null, line = "") => set({ customer, line });
export const closeCapture = () => set(null);

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const useOpening = () => useSyncExternalStore(subscribe, () => opening);
