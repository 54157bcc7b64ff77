import { useCallback, useState } from "react";
import { useLockedDown } from "./useLockedDown";
import { Visit } from "./Visit";

/** What visitors see instead of the shell. Each visit is a tree of its own: ended, everything it held goes with it. */
export default function KioskScreen() {
  const [visit, setVisit] = useState(0);
  useLockedDown();
  const end = useCallback(() => setVisit((count) => count + 1), []);
  return <Visit key={visit} onEnd={end} />;
}
