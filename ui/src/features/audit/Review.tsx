import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { AppError, AuditEntry } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { formatTime } from "@/shared/values";
import classes from "./audit.module.css";
import { RECORD } from "./queries";

/** Who looked at the entry and what they said of it, or the way to say so oneself. */
export function Review({ entry }: { entry: AuditEntry }) {
  const t = useT();
  const may = useMay(RECORD, "approve");
  const { review } = entry;
  if (review) {
    return (
      <section className={classes.review} aria-label={t("audit.review.title")}>
        <h3>{t("audit.review.title")}</h3>
        <p>
          {review.by_name} · {formatTime(review.at)}
        </p>
        {review.remark && <p className={classes.remark}>{review.remark}</p>}
      </section>
    );
  }
  if (!may) return <p className={classes.quiet}>{t("audit.review.none")}</p>;
  if (entry.own) return <p className={classes.quiet}>{t("audit.review.own")}</p>;
  return <ReviewForm sequence={entry.sequence} />;
}

function ReviewForm({ sequence }: { sequence: string }) {
  const t = useT();
  const [remark, setRemark] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("review_audit_entries", {
    toast: () => t("audit.review.done"),
    onError: setError,
  });
  const submit = () => {
    setError(null);
    mutateAsync({ sequences: [sequence], remark: remark.trim() || null }).catch(() => undefined);
  };
  return (
    <form
      className={classes.review}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {error && <ErrorNotice error={error} takeFocus />}
      <Textarea
        label={t("audit.review.remark")}
        rows={3}
        maxLength={1000}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <Button type="submit" loading={pending}>
        {t("audit.review.submit")}
      </Button>
    </form>
  );
}
