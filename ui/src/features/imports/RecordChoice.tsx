import { Button, Group, Select } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import IconFileDownload from "@tabler/icons-react/dist/esm/icons/IconFileDownload.mjs";
import { useNavigate } from "@tanstack/react-router";
import { useLanguage, useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { call, choosePlace, toAppError } from "@/backend/transport";
import { notifyError } from "@/shared/errors";
import { useRecordLabels } from "@/shared/fields";
import { importableRecords, isTransferred, TRANSFERRED, type Transferred } from "./records";

/** What the rows of the file are, and a file to begin with whose headings are known. */
export function RecordChoice({ record }: { record: Transferred }) {
  const t = useT();
  const label = useRecordLabels();
  const navigate = useNavigate();
  const language = useLanguage() === "en" ? "en" : "zh-CN";
  const records = importableRecords(useSession().rights);
  const choose = (chosen: string | null) => {
    if (isTransferred(chosen)) void navigate({ to: "/import", search: { record: chosen }, replace: true });
  };
  const download = async () => {
    const path = await choosePlace(t("imports.template.name", { record: label(record) }), "xlsx");
    if (!path) return;
    await call(TRANSFERRED[record].template, { path, format: "xlsx", language }).then(
      () => notifications.show({ message: t("imports.template.done") }),
      (error: unknown) => notifyError(toAppError(error)),
    );
  };
  return (
    <Group gap={16} align="flex-end">
      <Select
        label={t("imports.record")}
        data={records.map((value) => ({ value, label: label(value) }))}
        value={record}
        allowDeselect={false}
        onChange={choose}
      />
      <Button
        variant="default"
        leftSection={<IconFileDownload size={16} stroke={1.5} aria-hidden />}
        onClick={() => void download()}
      >
        {t("imports.template.download")}
      </Button>
    </Group>
  );
}
