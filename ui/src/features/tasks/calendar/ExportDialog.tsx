import { Group } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { AppError, Id, IsoDate } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { DayInput, PlaceInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";

interface Props {
  from: IsoDate;
  to: IsoDate;
  /** Null: of everybody one sees. */
  member: Id | null;
  onClose(): void;
}

/** Writes days of the calendar to a file that other calendars read. */
export function ExportDialog({ member, onClose, ...shown }: Props) {
  const t = useT();
  const language = useLanguage();
  const errorText = useFieldErrorText();
  const [from, setFrom] = useState<IsoDate | null>(shown.from);
  const [to, setTo] = useState<IsoDate | null>(shown.to);
  const [path, setPath] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("export_calendar", {
    toast: ({ entries, left_out }) => {
      const done = t("tasks.export.done", { count: entries });
      const kinds = left_out.map((kind) => t(`tasks.calendar.kinds.${kind}`)).join(t("tasks.export.between"));
      return left_out.length > 0 ? `${done} ${t("tasks.export.leftOut", { kinds })}` : done;
    },
    onError: setError,
  });
  const submit = () => {
    if (!from || !to) return;
    setError(null);
    const where = { path: path.trim(), language: language === "en" ? "en" : "zh-CN" } as const;
    mutateAsync({ from, to, member, kinds: [], ...where }).then(onClose, () => undefined);
  };
  const at = (field: string) => (error?.field === field ? errorText(error) : undefined);
  return (
    <FormDialog
      title={t("tasks.export.title")}
      submit={t("tasks.export.submit")}
      ready={Boolean(from && to && path.trim())}
      pending={pending}
      onSubmit={submit}
      onClose={onClose}
    >
      {error && error.field !== "to" && error.field !== "from" && <ErrorNotice error={error} takeFocus />}
      <Group grow>
        <DayInput label={t("tasks.export.from")} value={from} error={at("from")} onChange={setFrom} />
        <DayInput label={t("tasks.export.to")} value={to} error={at("to")} onChange={setTo} />
      </Group>
      <PlaceInput
        label={t("tasks.export.file")}
        description={t("tasks.export.outside")}
        suggested={`${t("tasks.calendar.title")} ${from ?? ""}`}
        kind="ics"
        value={path}
        onChange={setPath}
      />
    </FormDialog>
  );
}
