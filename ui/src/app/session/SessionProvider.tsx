import { createContext, type ReactNode, useContext } from "react";
import type { SessionView } from "@/backend/bindings";

const SessionContext = createContext<SessionView | null>(null);

export function SessionProvider({ session, children }: { session: SessionView; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** Who is signed in. Only below the unlocked shell. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error("BUG: useSession outside an open workspace");
  return session;
}

export const useOptionalSession = () => useContext(SessionContext);
