import { Modal } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id, TaskView } from "@/backend/bindings";
import { RecentHistory } from "@/features/history";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { CustomFields, useCustomForm } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { RECORD, useTask } from "../queries";
import classes from "../tasks.module.css";
import { Actions } from "./Actions";
import { Fields } from "./Fields";
import { changesOf, type Values, valuesOf } from "./fields";

/** One task: what it says, what can be done with it, what happened to it. */
export function TaskDialog({ id, onClose }: { id: Id; onClose(): void }) {
  const t = useT();
  const { data: task, error, refetch } = useTask(id);
  if (task) return <Form key={task.revision} task={task} onClose={onClose} />;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("tasks.one")}
      size={560}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      {error ? <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus /> : <SkeletonRows rows={6} />}
    </Modal>
  );
}

function Form({ task, onClose }: { task: TaskView; onClose(): void }) {
  const t = useT();
  const mayEdit = useMay(RECORD, "edit") && !task.archived;
  const [before] = useState<Values>(() => valuesOf(task));
  const [values, setValues] = useState(before);
  const errorText = useFieldErrorText();
  const added = useCustomForm(RECORD, task.custom);
  const save = useWrite("update_task", { toast: ({ title }) => t("tasks.saved", { title }), onError: () => undefined });
  const submit = () => {
    const changes = { ...changesOf(before, values), ...added.changes };
    if (Object.keys(changes).length === 0) return onClose();
    save.mutateAsync({ id: task.id, revision: task.revision, changes }).then(onClose, () => undefined);
  };
  const fault = (field: string) => (save.error?.field === field ? errorText(save.error) : undefined);
  const given = task.assigned_by_name && t("tasks.givenBy", { name: task.assigned_by_name });
  const lead = [t(`tasks.status.${task.status}`), task.owner_name, given].filter(Boolean).join(" · ");
  return (
    <FormDialog
      title={task.title}
      lead={lead}
      submit={t("shared.save")}
      size={560}
      ready={mayEdit && values.title.trim() !== "" && added.ready}
      pending={save.pending}
      onSubmit={submit}
      onClose={onClose}
    >
      {save.error && save.error.field === null && <ErrorNotice error={save.error} takeFocus />}
      <Fields
        values={values}
        disabled={!mayEdit}
        onChange={(changed) => setValues((old) => ({ ...old, ...changed }))}
        fault={fault}
      />
      <CustomFields form={added} fault={fault} disabled={!mayEdit} />
      <Actions task={task} onDone={onClose} />
      <section className={classes.recent} aria-label={t("tasks.recent")}>
        <h3>{t("tasks.recent")}</h3>
        <RecentHistory record={RECORD} id={task.id} />
      </section>
    </FormDialog>
  );
}
