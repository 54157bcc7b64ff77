import { ActionIcon } from "@mantine/core";
import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import { type KeyboardEvent, useRef } from "react";
import { useT } from "@/app/i18n";
import type { CustomFieldView } from "@/backend/bindings";
import { fieldMeta, useLabel } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { Tag } from "@/shared/ui";
import classes from "./customFields.module.css";
import { moved } from "./form";

interface Props {
  record: string;
  fields: readonly CustomFieldView[];
  onEdit(field: CustomFieldView): void;
}

/** The fields of a record type, one to a row: Enter opens one, Alt+↑↓ moves it. */
export function FieldRows({ record, fields, onEdit }: Props) {
  const t = useT();
  const list = useRef<HTMLOListElement>(null);
  const order = useWrite("order_custom_fields");
  const archive = useWrite("archive_custom_field", {
    toast: ({ label, archived }) => t(archived ? "customFields.archived" : "customFields.restored", { label }),
  });
  const move = async (at: number, by: 1 | -1) => {
    const id = fields[at]?.id;
    if (at + by < 0 || at + by >= fields.length) return;
    await order.mutateAsync({ record, ids: moved(fields, at, by).map((field) => field.id) }).catch(() => null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-id="${id}"] button`)?.focus());
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (by === null) return;
    event.preventDefault();
    if (event.altKey) void move(at, by);
    else {
      const rows = list.current?.querySelectorAll<HTMLElement>("[data-open]");
      rows?.[Math.min(Math.max(at + by, 0), fields.length - 1)]?.focus();
    }
  };
  return (
    <ol ref={list} className={classes.rows} aria-label={t("customFields.title")}>
      {fields.map((field, at) => (
        <li
          key={field.id}
          data-id={field.id}
          data-archived={field.archived || undefined}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          <button type="button" data-open className={classes.open} onClick={() => onEdit(field)}>
            <b>{field.label}</b>
            <span className={classes.english}>{field.label_en}</span>
          </button>
          <Facts field={field} />
          <span className={classes.tools}>
            <Tool
              text={t("customFields.up", { label: field.label })}
              icon={IconChevronUp}
              run={() => void move(at, -1)}
              off={at === 0}
            />
            <Tool
              text={t("customFields.down", { label: field.label })}
              icon={IconChevronDown}
              run={() => void move(at, 1)}
              off={at === fields.length - 1}
            />
            <Tool
              text={t(field.archived ? "customFields.restore" : "customFields.archive", { label: field.label })}
              icon={field.archived ? IconArchiveOff : IconArchive}
              run={() => archive.mutate({ id: field.id, archived: !field.archived })}
            />
          </span>
        </li>
      ))}
    </ol>
  );
}

interface ToolProps {
  text: string;
  icon: typeof IconArchive;
  run(): void;
  off?: boolean;
}

function Tool({ text, icon: Icon, run, off }: ToolProps) {
  return (
    <ActionIcon size={28} aria-label={text} title={text} disabled={off} onClick={run}>
      <Icon size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
}

function Facts({ field }: { field: CustomFieldView }) {
  const t = useT();
  const wording = useLabel();
  const word = (of: "kind" | "required", value: string) => {
    const choice = fieldMeta("custom_field", of)?.choices.find((one) => one.value === value);
    return choice ? wording(choice.label) : value;
  };
  const offered = field.options.filter(({ retired }) => !retired).map(({ label }) => label);
  const marks = [
    field.required !== "never" && word("required", field.required),
    field.seen_by.length > 0 && t("customFields.limited"),
    field.searchable && t("customFields.searchable"),
    field.listed && t("customFields.listed"),
    field.sensitive && t("customFields.sensitive"),
    field.archived && t("customFields.isArchived"),
  ].filter((mark): mark is string => typeof mark === "string");
  return (
    <>
      <span className={classes.kind}>
        {word("kind", field.kind)}
        {field.unit && `（${field.unit}）`}
      </span>
      <span className={classes.offered} title={offered.join("、")}>
        {offered.join("、")}
      </span>
      <span className={classes.marks}>
        {marks.map((mark) => (
          <Tag key={mark} name={mark} />
        ))}
      </span>
    </>
  );
}
