import type { AppError } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { DoorFrame } from "./DoorFrame";

/** The core could not even say in which state the workspace is. */
export function DoorFailure({ error, onRetry }: { error: AppError; onRetry: () => void }) {
  return (
    <DoorFrame>
      <ErrorNotice error={error} onRetry={onRetry} takeFocus />
    </DoorFrame>
  );
}
