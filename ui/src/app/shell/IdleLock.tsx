import { useIdle } from "@mantine/hooks";
import { useEffect } from "react";
import { lock } from "@/app/session";
import { toAppError } from "@/backend/transport";
import { notifyError } from "@/shared/errors";

const MINUTE_MS = 60_000;

/** Nobody there for so long: the door closes by itself. */
export function IdleLock({ minutes }: { minutes: number }) {
  const idle = useIdle(minutes * MINUTE_MS, { initialState: false });
  useEffect(() => {
    if (idle) lock(true).catch((failure) => notifyError(toAppError(failure)));
  }, [idle]);
  return null;
}
