import { Button, Textarea } from "@mantine/core";
import IconCalendarEvent from "@tabler/icons-react/dist/esm/icons/IconCalendarEvent.mjs";
import type { KeyboardEvent, ReactNode, Ref } from "react";
import { isComposing } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import { PendingFiles } from "@/features/attachments";
import { useErrorText } from "@/shared/errors";
import { Keys } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./activities.module.css";
import { KINDS, KindIcon } from "./kinds";
import { NextDay } from "./NextDay";
import type { CaptureForm } from "./useCaptureForm";

interface Props {
  form: CaptureForm;
  /** Enter saves too; Shift+Enter begins a new line. */
  enterSaves?: boolean;
  /** The dialog begins here. */
  autoFocus?: boolean;
  onSave(): void;
  /** Files dropped and pasted are meant for it even before a word is typed. */
  takesFiles?: boolean;
  text?: Ref<HTMLTextAreaElement>;
  foot?: ReactNode;
}

/** Kinds, the line, what was read in it, and save: the same beside a customer and in the dialog. */
export function CaptureFields({
  form,
  enterSaves = false,
  autoFocus = false,
  takesFiles = false,
  onSave,
  text,
  foot,
}: Props) {
  const t = useT();
  const errorText = useErrorText();
  const { read } = form;
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const wanted = event.ctrlKey || event.metaKey || (enterSaves && !event.shiftKey);
    if (event.key === "Enter" && wanted) {
      event.preventDefault();
      onSave();
      return;
    }
    const kind = event.altKey ? KINDS[Number(event.key) - 1] : undefined;
    if (kind) {
      event.preventDefault();
      form.setKind(kind);
    }
  };
  return (
    <>
      <Kinds form={form} />
      <Textarea
        ref={text}
        data-autofocus={autoFocus || undefined}
        variant="unstyled"
        className={classes.line}
        aria-label={t("activities.line")}
        placeholder={t("activities.placeholder")}
        autosize
        minRows={2}
        maxRows={10}
        value={form.line}
        error={form.error && errorText(form.error).what}
        onChange={(event) => form.setLine(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.foot}>
        {read.planned && read.at ? (
          <span className={classes.chip} aria-live="polite">
            <IconCalendarEvent size={14} stroke={1.5} aria-hidden />
            {t("activities.plannedFor", { at: formatTime(read.at) })}
          </span>
        ) : (
          <NextDay
            value={form.next}
            words={form.next === read.next_follow_up ? read.day_words : null}
            onChange={form.setNext}
          />
        )}
        <PendingFiles pending={form.files} listens={takesFiles || form.line.trim() !== ""} />
        <span className={classes.grow} />
        {foot}
        <Button
          size="compact-md"
          disabled={!form.ready}
          loading={form.pending}
          rightSection={<Keys keys={enterSaves ? "Enter" : "Mod+Enter"} />}
          onClick={onSave}
        >
          {t("activities.save")}
        </Button>
      </div>
    </>
  );
}

/** One of five: the arrows choose, Tab goes past. */
function Kinds({ form }: { form: CaptureForm }) {
  const t = useT();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    const at = (KINDS.indexOf(form.kind) + by + KINDS.length) % KINDS.length;
    form.setKind(KINDS[at] ?? form.kind);
    event.currentTarget.querySelectorAll<HTMLElement>("[role=radio]")[at]?.focus();
  };
  return (
    <div className={classes.kinds} role="radiogroup" aria-label={t("activities.kind")} onKeyDown={onKeyDown}>
      {KINDS.map((kind, at) => (
        <button
          key={kind}
          type="button"
          role="radio"
          aria-checked={form.kind === kind}
          aria-keyshortcuts={`Alt+${at + 1}`}
          tabIndex={form.kind === kind ? 0 : -1}
          onClick={() => form.setKind(kind)}
        >
          <KindIcon kind={kind} />
          {t(`activities.kinds.${kind}`)}
        </button>
      ))}
    </div>
  );
}
