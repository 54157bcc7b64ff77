import { useCallback, useState } from "react";
import type { AppError } from "@/backend/bindings";
import { toAppError } from "@/backend/transport";

export interface Attempt {
  busy: boolean;
  error: AppError | null;
  /** One deed at a time; how it failed is kept until the next. */
  run: (deed: () => Promise<void>) => Promise<void>;
}

export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = useCallback(async (deed: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await deed();
    } catch (failure) {
      setError(toAppError(failure));
    } finally {
      setBusy(false);
    }
  }, []);
  return { busy, error, run };
}
