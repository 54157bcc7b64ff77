import { useSyncExternalStore } from "react";
import { today } from "./format";

const LOOK_EVERY_MS = 30_000;

function subscribe(look: () => void) {
  const timer = setInterval(look, LOOK_EVERY_MS);
  return () => clearInterval(timer);
}

/** The day it is, also after midnight. */
export const useToday = () => useSyncExternalStore(subscribe, today);
