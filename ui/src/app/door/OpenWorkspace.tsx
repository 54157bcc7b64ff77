import { RouterProvider } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import type { Preferences } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import { setLook } from "../look";
import { createAppRouter } from "../routes/router";
import { followRights, SessionProvider } from "../session";
import { DoorFailure } from "./DoorFailure";

/** Everything behind the door: a session, and a router of its own for each time it is open. */
export default function OpenWorkspace() {
  const session = useRead("session", {});
  useFollowedLook(session.data?.preferences);
  useEffect(followRights, []);
  const router = useMemo(createAppRouter, []);
  useEffect(() => {
    // The list is where most ways lead: its code is at hand before the first click.
    const timer = setTimeout(() => void router.preloadRoute({ to: "/customers" }), 800);
    return () => clearTimeout(timer);
  }, [router]);
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
