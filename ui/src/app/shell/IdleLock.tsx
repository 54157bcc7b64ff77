import { useIdle } from "@mantine/hooks";
import { useEffect } from "react";
import { lock } from "@/app/session";
import { toAppError } from "@/backend/transport";
import { useJobs } from "@/features/jobs";
import { notifyError } from "@/shared/errors";

const MINUTE_MS = 60_000;
const KIOSK_MINUTES = 2;

/** A machine for visitors does not stay with staff who walked away, whatever they prefer; 0 is never. */
export const idleMinutesOf = (preferred: number, kiosk: boolean) => (kiosk ? KIOSK_MINUTES : preferred);

/** Nobody there for so long: the door closes by itself. Locking would cut off a running job, so its end is waited for. */
export function IdleLock({ minutes }: { minutes: number }) {
  const idle = useIdle(minutes * MINUTE_MS, { initialState: false });
  const working = useJobs().some(({ state }) => state === "running");
  useEffect(() => {
    if (idle && !working) lock(true).catch((failure) => notifyError(toAppError(failure)));
  }, [idle, working]);
  return null;
}
