import { Modal } from "@mantine/core";
import { useRef, useState } from "react";
import { useT } from "@/app/i18n";
import { useFocusBack } from "@/shared/dialogs";
import { useDraft } from "@/shared/drafts";
import classes from "./activities.module.css";
import { CaptureFields } from "./CaptureFields";
import { CustomerPicker } from "./CustomerPicker";
import { type CustomerRef, closeCapture, type Opening } from "./capture";
import { useCaptureForm } from "./useCaptureForm";

interface Kept {
  line: string;
  customer: CustomerRef | null;
}

/** 写跟进 from anywhere: whom, one line, Enter. Esc keeps what was typed. */
export default function CaptureDialog({ opening }: { opening: Opening }) {
  const t = useT();
  useFocusBack();
  const text = useRef<HTMLTextAreaElement>(null);
  const [customer, setCustomer] = useState(opening.customer);
  const form = useCaptureForm(customer, opening.line);
  const value: Kept = { line: form.line, customer };
  const draft = useDraft<Kept>("activity:new", value, {
    dirty: form.line.trim() !== "" && form.line !== opening.line,
    restore: (kept) => {
      setCustomer(kept.customer);
      form.setLine(kept.line);
    },
  });
  const choose = (chosen: CustomerRef) => {
    setCustomer(chosen);
    text.current?.focus();
  };
  const save = async () => {
    if (!(await form.save())) return;
    draft.finish();
    closeCapture();
  };
  return (
    <Modal
      opened
      onClose={closeCapture}
      title={t("activities.commands.log")}
      size={560}
      closeButtonProps={{ "aria-label": t("shared.close") }}
      styles={{ content: { overflow: "visible" }, body: { overflow: "visible" } }}
    >
      <div className={classes.dialog}>
        {draft.offer}
        <CustomerPicker key={customer?.id ?? ""} value={customer} onChoose={choose} />
        <div className={classes.composer}>
          <CaptureFields
            form={form}
            text={text}
            autoFocus={opening.customer !== null}
            enterSaves
            takesFiles
            onSave={() => void save()}
          />
        </div>
        <p className={classes.quiet}>{t("activities.hint")}</p>
      </div>
    </Modal>
  );
}
