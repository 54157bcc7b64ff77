import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { useT } from "@/app/i18n";
import type { AppError, UnlockMethod } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import classes from "./card.module.css";

/** From here on the tries left are said before anything went wrong. */
const FEW = 3;

interface Props {
  method: UnlockMethod;
  error: AppError | null;
  attemptsLeft: number;
  /** Asked to unlock with nothing typed. */
  missing: boolean;
}

/** Below the field: a slip is said quietly with the tries left, anything else in full. */
export function UnlockNote({ method, error, attemptsLeft, missing }: Props) {
  const t = useT();
  if (error?.code === "missing_tail") return null;
  const slip = error === null || ["wrong_key", "recovery_code_mismatch", "too_many_attempts"].includes(error.code);
  if (!slip) {
    return (
      <div style={{ marginTop: 8, marginBottom: 12 }}>
        <ErrorNotice error={error} />
      </div>
    );
  }
  const words = () => {
    if (missing) return t(`workspace.unlock.${method === "passphrase" ? "needPassphrase" : "needCode"}`);
    if (method === "recovery_code") return error && t("workspace.unlock.wrongCode");
    if (method === "keyring") return null;
    if (attemptsLeft === 0) return t("workspace.unlock.tooMany");
    if (error) return t("workspace.unlock.wrongLeft", { count: attemptsLeft });
    return attemptsLeft <= FEW ? t("workspace.unlock.left", { count: attemptsLeft }) : null;
  };
  const said = words();
  if (!said) return null;
  return (
    <p className={classes.note} role="status">
      <IconAlertCircle size={14} stroke={1.5} aria-hidden />
      {said}
    </p>
  );
}
