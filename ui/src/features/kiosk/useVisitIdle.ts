import { useCallback, useEffect, useRef, useState } from "react";

/** Without a touch for so long, the visitor is asked; so long after that, their visit ends. */
export const ASK_AFTER_S = 90;
export const END_AFTER_S = 20;
const BEAT_MS = 250;
const TOUCHES = ["pointerdown", "keydown", "input", "wheel"] as const;

interface VisitIdle {
  /** Seconds left to answer; null while the visitor is busy. */
  left: number | null;
  stay: () => void;
}

/** Looks at the clock instead of waiting for one long timer: a machine that stood still ends the visit when it goes on. */
export function useVisitIdle(onEnd: () => void): VisitIdle {
  const [left, setLeft] = useState<number | null>(null);
  const touched = useRef(performance.now());
  const asking = useRef(false);
  const stay = useCallback(() => {
    touched.current = performance.now();
    asking.current = false;
    setLeft(null);
  }, []);
  useEffect(() => {
    // While it asks, only its answer counts: the touch that presses "end" must not first mean "stay".
    const touch = () => {
      if (!asking.current) touched.current = performance.now();
    };
    const beat = () => {
      const rest = ASK_AFTER_S + END_AFTER_S - (performance.now() - touched.current) / 1000;
      asking.current = rest <= END_AFTER_S;
      setLeft(asking.current ? Math.ceil(rest) : null);
      if (rest <= 0) onEnd();
    };
    const timer = setInterval(beat, BEAT_MS);
    for (const kind of TOUCHES) window.addEventListener(kind, touch, true);
    return () => {
      clearInterval(timer);
      for (const kind of TOUCHES) window.removeEventListener(kind, touch, true);
    };
  }, [onEnd]);
  return { left, stay };
}
