import { useEffect, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import { isAskedFirst, takeFileDrags } from "@/shared/drop";
import { type ChosenFile, fromPaste, fromPath, hasFiles } from "./source";

/** Files dropped onto the window, and pictures pasted into it, while what asks for them is there. Tells what is dragged now. */
export function useFilesIn(enabled: boolean, take: (files: ChosenFile[]) => void): string[] {
  const t = useT();
  const [dragged, setDragged] = useState<string[]>([]);
  const taker = useRef(take);
  taker.current = take;
  useEffect(() => {
    if (!enabled) return;
    const target = {
      over: setDragged,
      left: () => setDragged([]),
      dropped: (paths: string[]) => {
        setDragged([]);
        taker.current(paths.map(fromPath));
      },
    };
    const stop = takeFileDrags(target);
    const paste = (event: ClipboardEvent) => {
      if (!isAskedFirst(target) || !hasFiles(event.clipboardData)) return;
      event.preventDefault();
      void fromPaste(t, event.clipboardData).then((files) => taker.current(files));
    };
    window.addEventListener("paste", paste);
    return () => {
      stop();
      window.removeEventListener("paste", paste);
    };
  }, [enabled, t]);
  return dragged;
}
