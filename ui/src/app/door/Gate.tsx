import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { Preferences } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { setLook } from "../look";
import { createAppRouter } from "../routes/router";
import { SessionProvider } from "../session";
import { DoorFailure } from "./DoorFailure";

const UnlockScreen = lazy(() => import("@/features/workspace/UnlockScreen"));
const FirstRunScreen = lazy(() => import("@/features/workspace/FirstRunScreen"));

/** First run, locked or open: what the window shows before anything else. */
export function Gate() {
  const door = useRead("workspace_state", {});
  if (door.error) return <DoorFailure error={door.error} onRetry={() => void door.refetch()} />;
  if (!door.data) return null;
  const { state } = door.data;
  if (state === "open") return <OpenWorkspace />;
  return (
    <Suspense>{state === "locked" ? <UnlockScreen door={door.data} /> : <FirstRunScreen door={door.data} />}</Suspense>
  );
}

function OpenWorkspace() {
  const session = useRead("session", {});
  useFollowedLook(session.data?.preferences);
  const router = useMemo(createAppRouter, []);
  if (session.error) return <DoorFailure error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return null;
  return (
    <SessionProvider session={session.data}>
      <RouterProvider router={router} />
    </SessionProvider>
  );
}

/** The member's own look takes over when the door opens, and stays for the next time it is locked. */
function useFollowedLook(preferences: Preferences | undefined) {
  const { theme, language, density } = preferences ?? {};
  useEffect(() => {
    if (theme && language && density) setLook({ theme, language, density });
  }, [theme, language, density]);
}
