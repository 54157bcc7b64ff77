import { useEffect } from "react";
import { setFullScreen } from "@/backend/transport";

/** Keys that a webview takes for itself: reload, print, find, back, menus. Copying is among them on purpose. */
const isWayOut = (event: KeyboardEvent) =>
  event.ctrlKey || event.metaKey || event.altKey || /^F\d+$|^Browser|^ContextMenu$/.test(event.key);

/** The whole screen, and nothing on it that leads elsewhere: no context menu, no keys of the webview, nothing dragged. */
export function useLockedDown() {
  useEffect(() => {
    const refuse = (event: Event) => event.preventDefault();
    const refuseWayOut = (event: KeyboardEvent) => {
      if (isWayOut(event)) event.preventDefault();
    };
    const menus = ["contextmenu", "dragstart", "drop"] as const;
    for (const kind of menus) window.addEventListener(kind, refuse, true);
    window.addEventListener("keydown", refuseWayOut, true);
    void setFullScreen(true);
    return () => {
      for (const kind of menus) window.removeEventListener(kind, refuse, true);
      window.removeEventListener("keydown", refuseWayOut, true);
      void setFullScreen(false);
    };
  }, []);
}
