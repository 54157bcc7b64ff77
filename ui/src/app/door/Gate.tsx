import { lazy, Suspense, useEffect } from "react";
import { useRead } from "@/shared/query";
import { DoorFailure } from "./DoorFailure";

const openWorkspace = () => import("./OpenWorkspace");
const OpenWorkspace = lazy(openWorkspace);
const unlockScreen = () => import("@/features/workspace/UnlockScreen");
const UnlockScreen = lazy(unlockScreen);
const FirstRunScreen = lazy(() => import("@/features/workspace/FirstRunScreen"));

/** First run, locked or open: what the window shows before anything else. */
export function Gate() {
  const door = useRead("workspace_state", {});
  useEffect(() => {
    // Both sides of the door are at hand before it opens or shuts.
    const timer = setTimeout(() => void Promise.all([openWorkspace(), unlockScreen()]), 300);
    return () => clearTimeout(timer);
  }, []);
  if (door.error) return <DoorFailure error={door.error} onRetry={() => void door.refetch()} />;
  if (!door.data) return null;
  const { state } = door.data;
  if (state === "open") {
    return (
      <Suspense>
        <OpenWorkspace />
      </Suspense>
    );
  }
  return (
    <Suspense>{state === "locked" ? <UnlockScreen door={door.data} /> : <FirstRunScreen door={door.data} />}</Suspense>
  );
}
