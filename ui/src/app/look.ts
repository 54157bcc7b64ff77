// Theme, language and density of the window. The last look is remembered outside the workspace, so that the locked door
// looks as the room behind it; it says nothing about anyone.
import { useSyncExternalStore } from "react";
import type { Preferences } from "@/backend/bindings";
import { setLanguage } from "./i18n";

export type Look = Pick<Preferences, "theme" | "language" | "density">;
type Scheme = "light" | "dark";

const STORED = "waystation.look";
const DEFAULT: Look = { theme: "system", language: "system", density: "normal" };
const systemDark = window.matchMedia("(prefers-color-scheme: dark)");
const listeners = new Set<() => void>();
let look: Look = remembered();

function remembered(): Look {
  try {
    return { ...DEFAULT, ...JSON.parse(localStorage.getItem(STORED) ?? "{}") };
  } catch {
    return DEFAULT;
  }
}

const schemeNow = (): Scheme => {
  if (look.theme !== "system") return look.theme;
  return systemDark.matches ? "dark" : "light";
};

function apply() {
  document.documentElement.dataset.theme = schemeNow();
  document.documentElement.dataset.density = look.density;
  for (const listener of listeners) listener();
}

export function setLook(changes: Partial<Look>) {
  look = { ...look, ...changes };
  localStorage.setItem(STORED, JSON.stringify(look));
  void setLanguage(look.language);
  apply();
}

let chosenAtDoor: Partial<Look> = {};

/** Chosen before anyone is signed in: it becomes the preference of who opens the door next. */
export function setLookAtDoor(changes: Partial<Look>) {
  chosenAtDoor = { ...chosenAtDoor, ...changes };
  setLook(changes);
}

export function takeLookFromDoor(): Partial<Look> {
  const chosen = chosenAtDoor;
  chosenAtDoor = {};
  return chosen;
}

systemDark.addEventListener("change", apply);
void setLanguage(look.language);
apply();

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The colour scheme in force. */
export const useLook = () => useSyncExternalStore(subscribe, schemeNow);
