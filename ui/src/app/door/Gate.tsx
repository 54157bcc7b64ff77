import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { startsAsKiosk } from "@/backend/transport";
import { useRead } from "@/shared/query";
import { DoorFailure } from "./DoorFailure";

const openWorkspace = () => import("./OpenWorkspace");
const OpenWorkspace = lazy(openWorkspace);
const unlockScreen = () => import("@/features/workspace/UnlockScreen");
const UnlockScreen = lazy(unlockScreen);
const FirstRunScreen = lazy(() => import("@/features/workspace/FirstRunScreen"));
const KioskDoor = lazy(() => import("@/features/kiosk/KioskDoor"));

/** First run, locked or open: what the window shows before anything else. */
export function Gate() {
  const door = useRead("workspace_state", {});
  const asked = useStartsAsKiosk();
  useEffect(() => {
    // Both sides of the door are at hand before it opens or shuts.
    const timer = setTimeout(() => void Promise.all([openWorkspace(), unlockScreen()]), 300);
    return () => clearTimeout(timer);
  }, []);
  if (door.error) return <DoorFailure error={door.error} onRetry={() => void door.refetch()} />;
  if (!door.data || asked === null) return null;
  const { state, kiosk } = door.data;
  if (state === "open") {
    return (
      <Suspense>
        <OpenWorkspace />
      </Suspense>
    );
  }
  if (state !== "locked") {
    return (
      <Suspense>
        <FirstRunScreen door={door.data} />
      </Suspense>
    );
  }
  const { data } = door;
  const usual = (notice?: ReactNode) => <UnlockScreen door={data} notice={notice} />;
  return <Suspense>{kiosk || asked ? <KioskDoor usual={usual} /> : usual()}</Suspense>;
}

/** Null until the host has said so: the door for staff must not flash up before visitors. */
function useStartsAsKiosk(): boolean | null {
  const [asked, setAsked] = useState<boolean | null>(null);
  useEffect(() => {
    startsAsKiosk().then(setAsked, () => setAsked(false));
  }, []);
  return asked;
}
