import { useEffect, useRef, useState } from "react";
import { isComposing, strokeOf } from "@/app/commands/keys";

/** How long a lone letter waits for a second one: "G C". */
const SECOND_STROKE_MS = 900;

/** Listens for the next keys while on; Esc gives up, Backspace means none. */
export function useRecorder(on: boolean, onKeys: (keys: string | null) => void) {
  const [first, setFirst] = useState<string | null>(null);
  const deliver = useRef(onKeys);
  useEffect(() => {
    deliver.current = onKeys;
  });
  useEffect(() => {
    if (!on) return;
    let waiting: { stroke: string; timer: ReturnType<typeof setTimeout> } | null = null;
    const press = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      const stroke = isComposing(event) ? null : strokeOf(event);
      if (!stroke) return;
      if (waiting) {
        clearTimeout(waiting.timer);
        deliver.current(`${waiting.stroke} ${stroke}`);
      } else if (stroke === "Escape") deliver.current(null);
      else if (stroke === "Backspace") deliver.current("");
      else if (/^[A-Z]$/.test(stroke)) {
        setFirst(stroke);
        waiting = { stroke, timer: setTimeout(() => deliver.current(stroke), SECOND_STROKE_MS) };
      } else deliver.current(stroke);
    };
    // In the capture phase: neither a command nor a dialog may act on these keys.
    window.addEventListener("keydown", press, true);
    return () => {
      window.removeEventListener("keydown", press, true);
      if (waiting) clearTimeout(waiting.timer);
      setFirst(null);
    };
  }, [on]);
  return first;
}
