import { Button } from "@mantine/core";
import IconAlertCircle from "@tabler/icons-react/dist/esm/icons/IconAlertCircle.mjs";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { copyText } from "@/backend/transport";
import classes from "./ErrorNotice.module.css";
import { presentations } from "./presentation";
import { useErrorText } from "./useErrorText";

interface Props {
  error: AppError;
  onRetry?: () => void;
  /** Take the focus when it appears: for the summary of a form or a screen that could not open. */
  takeFocus?: boolean;
  /** Without its own ground, inside a toast. */
  bare?: boolean;
  children?: ReactNode;
}

/** What happened, whether data is safe, what next, and a code to copy. */
export function ErrorNotice({ error, onRetry, takeFocus = false, bare = false, children }: Props) {
  const t = useT();
  const text = useErrorText()(error);
  const { severity, remedy } = presentations[error.code];
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takeFocus) box.current?.focus();
  }, [takeFocus]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={[classes.notice, classes[severity], bare && classes.bare].filter(Boolean).join(" ")}
    >
      <IconAlertCircle size={16} stroke={1.5} aria-label={t(`errors.severity.${severity}`)} />
      <div>
        <div className={classes.what}>{text.what}</div>
        <div>{t("errors.inline", { what: text.data, next: text.next })}</div>
        <div className={classes.foot}>
          <CopyCode error={error} />
          {onRetry && remedy === "retry" && (
            <Button size="compact-sm" variant="default" onClick={onRetry}>
              {t("shared.retry")}
            </Button>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

function CopyCode({ error }: { error: AppError }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const code = [error.code, error.field, error.incident].filter(Boolean).join(" · ");
  const copy = async () => {
    await copyText(code);
    setCopied(true);
  };
  return (
    <>
      <span>
        {t("errors.code", { code: "" })}
        <span className={classes.code}>{code}</span>
      </span>
      <Button size="compact-sm" variant="subtle" color="neutral" onClick={() => void copy()}>
        {copied ? t("shared.copied") : t("errors.copyCode")}
      </Button>
    </>
  );
}
