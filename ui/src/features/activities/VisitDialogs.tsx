import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { ActivityView, IsoDate } from "@/backend/bindings";
import { PendingFiles, usePendingFiles } from "@/features/attachments";
import { FormDialog } from "@/shared/dialogs";
import { useFieldErrorText } from "@/shared/errors";
import { NextDay } from "./NextDay";
import { RECORD, useVisitActions } from "./queries";

interface Props {
  visit: ActivityView;
  onClose(): void;
}

/** Arriving: now, at the place typed; the customer's address to begin with. */
export function CheckInDialog({ visit, onClose }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const { checkIn } = useVisitActions();
  const [place, setPlace] = useState(visit.place ?? visit.customer_address ?? "");
  const files = usePendingFiles();
  const submit = () =>
    void checkIn
      .mutateAsync({ id: visit.id, place, coordinates: null })
      .then(() => void files.attachTo(RECORD, visit.id))
      .then(onClose)
      .catch(() => undefined);
  return (
    <FormDialog
      title={t("activities.visits.checkInOf", { name: visit.customer_name ?? "" })}
      submit={t("activities.visits.checkIn")}
      ready={place.trim() !== ""}
      pending={checkIn.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        label={t("activities.place")}
        value={place}
        error={checkIn.error?.field && errorText(checkIn.error)}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <PendingFiles pending={files} />
    </FormDialog>
  );
}

/** What came of it, and what is next. */
export function CompleteDialog({ visit, onClose }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const { complete } = useVisitActions();
  const [result, setResult] = useState(visit.result ?? "");
  const [step, setStep] = useState(visit.next_step ?? "");
  const [next, setNext] = useState<IsoDate | null>(visit.next_follow_up);
  const files = usePendingFiles();
  const submit = () =>
    void complete
      .mutateAsync({ id: visit.id, result, next_step: step, next_follow_up: next })
      .then(() => void files.attachTo(RECORD, visit.id))
      .then(onClose)
      .catch(() => undefined);
  return (
    <FormDialog
      title={t("activities.visits.completeOf", { name: visit.customer_name ?? "" })}
      submit={t("activities.visits.complete")}
      ready={result.trim() !== ""}
      pending={complete.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      <Textarea
        data-autofocus
        label={t("activities.result")}
        autosize
        minRows={2}
        value={result}
        error={complete.error?.field && errorText(complete.error)}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <TextInput
        label={t("activities.nextStep")}
        value={step}
        onChange={(event) => setStep(event.currentTarget.value)}
      />
      <NextDay value={next} words={null} onChange={setNext} />
      <PendingFiles pending={files} />
    </FormDialog>
  );
}
