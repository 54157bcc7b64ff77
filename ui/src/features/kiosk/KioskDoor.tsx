import { Button } from "@mantine/core";
import { type ReactNode, useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import { openDoor } from "@/app/session";
import type { AppError } from "@/backend/bindings";
import { call, toAppError } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import classes from "./door.module.css";

/** The login of the member a kiosk runs as. */
const LOGIN = "kiosk";

let opening: Promise<void> | null = null;

/** One attempt at a time, however often the page asks. */
function openForVisitors(): Promise<void> {
  opening ??= call("unlock", { login: LOGIN, method: "keyring", secret: null })
    .then(openDoor)
    .finally(() => {
      opening = null;
    });
  return opening;
}

interface Props {
  /** The door for staff, with a notice above it. */
  usual: (notice: ReactNode) => ReactNode;
}

/** On a machine for visitors the door opens by itself; where it cannot, staff find the usual one and why. */
export default function KioskDoor({ usual }: Props) {
  const t = useT();
  const [error, setError] = useState<AppError | null>(null);
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt is one.
  useEffect(() => {
    setError(null);
    openForVisitors().catch((failure) => setError(toAppError(failure)));
  }, [attempt]);
  if (!error) return <p className={classes.opening}>{t("kiosk.door.opening")}</p>;
  return usual(
    <div className={classes.notice}>
      <ErrorNotice error={error}>
        <Button size="compact-sm" variant="default" onClick={() => setAttempt(attempt + 1)}>
          {t("shared.retry")}
        </Button>
      </ErrorNotice>
      <p>{t("kiosk.door.failed")}</p>
    </div>,
  );
}
