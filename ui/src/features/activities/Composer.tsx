import { useRef } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { useDraft } from "@/shared/drafts";
import classes from "./activities.module.css";
import { CaptureFields } from "./CaptureFields";
import type { CustomerRef } from "./capture";
import { RECORD } from "./queries";
import { useCaptureForm } from "./useCaptureForm";

/** 写跟进, always open at the top of a customer's timeline. */
export function Composer({ customer }: { customer: CustomerRef }) {
  return useMay(RECORD, "create") ? <OpenComposer key={customer.id} customer={customer} /> : null;
}

function OpenComposer({ customer }: { customer: CustomerRef }) {
  const t = useT();
  const text = useRef<HTMLTextAreaElement>(null);
  const form = useCaptureForm(customer, "");
  const draft = useDraft(`activity:${customer.id}`, form.line, {
    dirty: form.line.trim() !== "",
    restore: form.setLine,
  });
  useCommands([{ id: "activities.log", run: () => text.current?.focus() }]);
  const save = async () => {
    if (await form.save()) draft.saved();
  };
  return (
    <section className={classes.composer} aria-label={t("activities.commands.log")}>
      {draft.offer}
      <CaptureFields
        form={form}
        text={text}
        onSave={() => void save()}
        foot={
          draft.savedAt && form.line.trim() !== "" && <span className={classes.quiet}>{t("activities.draftKept")}</span>
        }
      />
    </section>
  );
}
