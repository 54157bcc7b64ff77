import { useCallback, useRef, useState } from "react";
import { openDoor, refreshDoor } from "@/app/session";
import type { AppError, UnlockMethod } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";
import { rememberWay } from "./lastWay";

export interface Unlock {
  busy: boolean;
  error: AppError | null;
  try: (method: UnlockMethod, secret: string | null) => Promise<void>;
  /** The same attempt again, this time opening a database that has lost its last work. */
  acceptLoss: () => Promise<void>;
  forget: () => void;
}

interface Attempt {
  method: UnlockMethod;
  secret: string | null;
}

export function useUnlock(login: string | null): Unlock {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const last = useRef<Attempt | null>(null);

  const run = useCallback(
    async (attempt: Attempt, accept_lost_tail: boolean) => {
      setBusy(true);
      setError(null);
      try {
        const opened = await call("unlock", { login, ...attempt, accept_lost_tail });
        rememberWay({ login, method: attempt.method });
        openDoor(opened);
      } catch (failure) {
        const refusal = toAppError(failure);
        // The secret is kept only for the one question that may follow.
        last.current = refusal.code === "missing_tail" ? attempt : null;
        setError(refusal);
        await refreshDoor(); // tries left and the wait are the core's to know
      } finally {
        setBusy(false);
      }
    },
    [login],
  );

  return {
    busy,
    error,
    try: (method, secret) => run({ method, secret }, false),
    acceptLoss: async () => {
      if (last.current) await run(last.current, true);
    },
    forget: () => {
      last.current = null;
      setError(null);
    },
  };
}
