import { Button, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { ActivityView } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useFieldErrorText } from "@/shared/errors";
import { CustomFields, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import classes from "./activities.module.css";
import { RECORD, useVisitActions } from "./queries";

interface Props {
  activity: ActivityView;
  onClose(): void;
}

/** What was noted, put right; the history keeps what it said before. */
export function CorrectDialog({ activity, onClose }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const mayArchive = useMay(RECORD, "archive");
  const { change } = useVisitActions();
  const archive = useWrite("archive_activity", { toast: () => t("activities.done.archived") });
  const [content, setContent] = useState(activity.content);
  const [result, setResult] = useState(activity.result ?? "");
  const [step, setStep] = useState(activity.next_step ?? "");
  const added = useCustomForm(RECORD, activity.custom);
  const fault = (field: string) => (change.error?.field === field ? errorText(change.error) : undefined);
  const submit = () =>
    void change
      .mutateAsync({
        id: activity.id,
        revision: activity.revision,
        changes: { content, result: result || null, next_step: step || null, ...added.changes },
      })
      .then(onClose)
      .catch(() => undefined);
  const withdraw = () =>
    void archive
      .mutateAsync({ id: activity.id })
      .then(onClose)
      .catch(() => undefined);
  return (
    <FormDialog
      title={t("activities.correct.title")}
      lead={t("activities.correct.lead")}
      submit={t("activities.save")}
      ready={content.trim() !== "" && added.ready}
      pending={change.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t("activities.line")}
        autosize
        minRows={2}
        value={content}
        error={fault("content")}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      <Textarea
        label={t("activities.result")}
        autosize
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <TextInput
        label={t("activities.nextStep")}
        value={step}
        onChange={(event) => setStep(event.currentTarget.value)}
      />
      <CustomFields form={added} fault={fault} />
      {mayArchive && (
        <Button className={classes.withdraw} variant="subtle" color="danger" size="compact-sm" onClick={withdraw}>
          {t("activities.correct.withdraw")}
        </Button>
      )}
    </FormDialog>
  );
}
