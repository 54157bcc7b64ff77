import { useEffect, useState } from "react";
import { refreshDoor } from "@/app/session";

/** Time left as m:ss, null when over; then the core is asked again. */
export function useCountdown(milliseconds: number | null): string | null {
  const [left, setLeft] = useState(milliseconds);
  useEffect(() => {
    setLeft(milliseconds);
    if (!milliseconds) return;
    const end = Date.now() + milliseconds;
    const timer = setInterval(() => {
      const rest = end - Date.now();
      setLeft(rest);
      if (rest > 0) return;
      clearInterval(timer);
      void refreshDoor();
    }, 250);
    return () => clearInterval(timer);
  }, [milliseconds]);
  if (!left || left <= 0) return null;
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
