// Keys as text: "Mod+K", "Alt+ArrowUp", "?", "G C". `Mod` is Ctrl, ⌘ on macOS.

export const isMac = /mac/i.test(navigator.platform);

/** What Chinese input methods use to switch language, width and punctuation. Never ours. */
export const RESERVED_BY_INPUT_METHODS: readonly string[] = [
  "Ctrl+Space",
  "Mod+Space",
  "Shift+Space",
  "Ctrl+.",
  "Mod+.",
  "Ctrl+Shift+F",
  "Mod+Shift+F",
  "Shift",
  "Ctrl",
  "Mod+Shift",
];

/** In a text field these belong to the text. */
const NATIVE_IN_TEXT = new Set(["Mod+A", "Mod+Z", "Mod+Shift+Z", "Alt+ArrowLeft", "Alt+ArrowRight"]);

const MODIFIERS = new Set(["Control", "Shift", "Alt", "Meta", "CapsLock", "Process", "Dead"]);

/** Letters, digits and signs: with Shift they are another sign already, so Shift is not named again. */
const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase();

/** One stroke as text; null for a lone modifier. */
export function strokeOf(event: KeyboardEvent): string | null {
  if (MODIFIERS.has(event.key)) return null;
  const mod = isMac ? event.metaKey : event.ctrlKey;
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    isMac && event.ctrlKey && "Ctrl",
    mod && "Mod",
    event.altKey && "Alt",
    event.shiftKey && (key === "Space" || !isSign(event.key)) && "Shift",
    key,
  ]
    .filter(Boolean)
    .join("+");
}

/** While an input method composes, the keys are its own. */
export const isComposing = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;

export function isTextTarget(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return (
    target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range"].includes(target.type)
  );
}

const CONTROLS = "button, a[href], input, select, summary, [role=button], [role=menuitem], [role=option], [role=tab]";

/** Enter and Space press the button or follow the link that has the focus. */
export const belongsToControl = (stroke: string, target: EventTarget | null): boolean =>
  (stroke === "Enter" || stroke === "Space") && target instanceof Element && target.closest(CONTROLS) !== null;

/** Whether a stroke may run a command although the caret stands in a text. */
export const worksInText = (stroke: string) =>
  !NATIVE_IN_TEXT.has(stroke) && (/^(Mod|Alt|Ctrl)\+/.test(stroke) || /^(Shift\+)?F\d+$/.test(stroke));

const SHOWN: Record<string, string> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  Delete: "Del",
};

/** The caps to draw: one list per stroke. */
export function capsOf(keys: string): string[][] {
  return keys.split(" ").map((stroke) =>
    stroke.split(/\+(?=.)/).map((cap) => {
      if (cap === "Mod") return isMac ? "⌘" : "Ctrl";
      if (cap === "Alt" && isMac) return "⌥";
      if (cap === "Shift" && isMac) return "⇧";
      return SHOWN[cap] ?? cap;
    }),
  );
}

/** For `aria-keyshortcuts`; sequences have no notation there. */
export function ariaKeys(keys: string | undefined): string | undefined {
  if (!keys || keys.includes(" ")) return undefined;
  return keys.replace("Mod", isMac ? "Meta" : "Control");
}
