import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from "@mantine/core";
import dayjs from "dayjs";
import { type FormEvent, useMemo, useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { AppError, ExportFormat, Selection } from "@/backend/bindings";
import { TRANSFERRED, type Transferred } from "@/features/imports";
import { ErrorNotice } from "@/shared/errors";
import { useFieldLabels, useRecordLabel } from "@/shared/fields";
import { PlaceInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";
import { exportableFields, inOrder } from "./columns";
import classes from "./exports.module.css";

interface Props {
  record: Transferred;
  selection: Selection;
  /** Rows of the selection, in words. */
  count: string;
  /** Columns the list shows, in its order: ticked to begin with. */
  shown: readonly string[];
  onClose(): void;
}

/** Writes a list to a table: which columns, which format, where. */
export function ExportDialog({ record, selection, count, shown, onClose }: Props) {
  const t = useT();
  const label = useFieldLabels(record);
  const name = useRecordLabel(record);
  const language = useLanguage();
  const { rights } = useSession();
  const all = useMemo(() => exportableFields(rights, record), [rights, record]);
  const [ticked, setTicked] = useState(() => all.filter((field) => shown.includes(field)));
  const [format, setFormat] = useState<ExportFormat>("csv");
  const [path, setPath] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite(TRANSFERRED[record].export, {
    toast: ({ rows, left_out }) => {
      const done = t("exports.done", { count: rows, shown: formatCount(rows) });
      return left_out > 0 ? `${done} ${t("exports.leftOut", { count: left_out })}` : done;
    },
    onError: setError,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const columns = inOrder(ticked, shown, all);
    const to = { path: path.trim(), format, language: language === "en" ? "en" : "zh-CN" } as const;
    if (await mutateAsync({ selection, columns, ...to }).catch(() => null)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t("exports.title", { shown: count, record: name })}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorNotice error={error} takeFocus />}
          <Checkbox.Group label={t("exports.columns")} value={ticked} onChange={setTicked}>
            <div className={classes.columns}>
              {all.map((field) => (
                <Checkbox key={field} value={field} label={label(field)} />
              ))}
            </div>
          </Checkbox.Group>
          <Group gap="xs">
            <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => setTicked(all)}>
              {t("exports.all")}
            </Button>
            <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => setTicked([])}>
              {t("exports.none")}
            </Button>
          </Group>
          <SegmentedControl
            aria-label={t("exports.format")}
            data={[
              { value: "csv", label: t("exports.csv") },
              { value: "xlsx", label: t("exports.xlsx") },
            ]}
            value={format}
            onChange={(chosen) => setFormat(chosen as ExportFormat)}
          />
          <PlaceInput
            label={t("exports.file")}
            description={t("exports.outside")}
            suggested={`${name} ${dayjs().format("YYYY-MM-DD")}`}
            kind={format}
            value={path}
            onChange={setPath}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared.cancel")}
            </Button>
            <Button type="submit" loading={pending} disabled={ticked.length === 0 || !path.trim()}>
              {t("exports.run")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
