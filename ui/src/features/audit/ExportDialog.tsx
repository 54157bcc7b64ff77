import { Button, Group, Modal, Stack } from "@mantine/core";
import dayjs from "dayjs";
import { type FormEvent, useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { AppError, AuditFilter } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { PlaceInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";

/** Writes the entries of the filter to a file; the export is an entry itself. */
export function ExportDialog({ filter, onClose }: { filter: AuditFilter; onClose(): void }) {
  const t = useT();
  const language = useLanguage();
  const [path, setPath] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("export_audit", {
    toast: ({ rows }) => t("audit.export.done", { count: rows, shown: formatCount(rows) }),
    onError: setError,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const request = { filter, path: path.trim(), language: language === "en" ? "en" : "zh-CN" } as const;
    if (await mutateAsync(request).catch(() => null)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("audit.export.title")}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorNotice error={error} takeFocus />}
          <PlaceInput
            label={t("audit.export.file")}
            description={t("audit.export.outside")}
            suggested={`${t("audit.title")} ${dayjs().format("YYYY-MM-DD")}`}
            kind="csv"
            value={path}
            onChange={setPath}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared.cancel")}
            </Button>
            <Button type="submit" loading={pending} disabled={!path.trim()}>
              {t("audit.export.submit")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
