import { Button, SegmentedControl } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { CustomFieldView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRecordLabels } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { EmptyState, Keys, SkeletonRows, Tabs } from "@/shared/ui";
import classes from "./customFields.module.css";
import { FieldDialog } from "./FieldDialog";
import { FieldRows } from "./FieldRows";
import { RECORDS_WITH_FIELDS } from "./form";
import { LayoutDesigner } from "./LayoutDesigner";

/** What the company adds to its records: fields, by record type, in the order in which forms show them. */
export function FieldsPage() {
  const t = useT();
  const recordLabel = useRecordLabels();
  const { data, error, refetch } = useRead("list_custom_fields", {});
  const [record, setRecord] = useState<string>(RECORDS_WITH_FIELDS[0]);
  const [side, setSide] = useState<"fields" | "layout">("fields");
  const [editing, setEditing] = useState<{ field: CustomFieldView | null } | null>(null);
  const create = () => setEditing({ field: null });
  useCommands([{ id: "customFields.create", run: create, enabled: editing === null }]);
  const fields = (data ?? []).filter((field) => field.record === record);
  const add = (
    <Button
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys keys="N" />}
      onClick={create}
    >
      {t("customFields.create")}
    </Button>
  );
  const countOf = (name: string) =>
    (data ?? []).filter((field) => field.record === name && !field.archived).length || null;
  return (
    <Page title={t("customFields.title")} lead={t("customFields.lead")} actions={add}>
      <Tabs
        label={t("customFields.records")}
        tabs={RECORDS_WITH_FIELDS.map((name) => ({ id: name, name: recordLabel(name), note: countOf(name) }))}
        chosen={record}
        onChoose={setRecord}
      />
      <SegmentedControl
        size="xs"
        aria-label={t("customFields.title")}
        data={[
          { value: "fields", label: t("customFields.fields") },
          { value: "layout", label: t("customFields.layout.name") },
        ]}
        value={side}
        onChange={(chosen) => setSide(chosen as typeof side)}
        className={classes.sides}
      />
      {side === "layout" && <LayoutDesigner key={record} record={record} />}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {side === "fields" && data && fields.length === 0 && (
        <EmptyState title={t("customFields.none", { record: recordLabel(record) })} hint={t("customFields.noneHint")} />
      )}
      {side === "fields" && fields.length > 0 && (
        <FieldRows record={record} fields={fields} onEdit={(field) => setEditing({ field })} />
      )}
      {editing && <FieldDialog record={record} field={editing.field} onClose={() => setEditing(null)} />}
    </Page>
  );
}
