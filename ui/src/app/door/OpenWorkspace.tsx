import { RouterProvider } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useMemo } from "react";
import type { Preferences } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { setLook } from "../look";
import { createAppRouter } from "../routes/router";
import { followRights, isForVisitors, SessionProvider } from "../session";
import { DoorFailure } from "./DoorFailure";

const KioskScreen = lazy(() => import("@/features/kiosk/KioskScreen"));

/** Everything behind the door, anew for each member: nothing shown to one outlives the switch to another. */
export default function OpenWorkspace() {
  const session = useRead("session", {});
  useFollowedLook(session.data?.preferences);
  useEffect(followRights, []);
  if (session.error) return <DoorFailure error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return null;
  const { member, rights } = session.data;
  return (
    <SessionProvider session={session.data}>
      <Suspense key={member.id}>{isForVisitors(rights) ? <KioskScreen /> : <Rooms />}</Suspense>
    </SessionProvider>
  );
}

/** The screens of a member, and a router of its own for each time the door opens. */
function Rooms() {
  const router = useMemo(createAppRouter, []);
  useEffect(() => {
    // The list is where most ways lead: its code is at hand before the first click.
    const timer = setTimeout(() => void router.preloadRoute({ to: "/customers" }), 800);
    return () => clearTimeout(timer);
  }, [router]);
  return <RouterProvider router={router} />;
}

/** The member's own look takes over when the door opens, and stays for the next time it is locked. */
function useFollowedLook(preferences: Preferences | undefined) {
  const { theme, language, density } = preferences ?? {};
  useEffect(() => {
    if (theme && language && density) setLook({ theme, language, density });
  }, [theme, language, density]);
}
