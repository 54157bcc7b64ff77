import { ActionIcon, Checkbox, TextInput } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconEyeOff from "@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { useT } from "@/app/i18n";
import { fieldMeta, useFieldLabels } from "@/shared/fields";
import classes from "./customFields.module.css";
import type { DrawnSection } from "./layout";

interface Props {
  record: string;
  section: DrawnSection;
  number: number;
  only: boolean;
  onChange(change: Partial<DrawnSection>): void;
  onRemove(): void;
  onMove(field: string, by: 1 | -1): void;
  onHide(field: string): void;
  onRequire(field: string, required: boolean): void;
}

/** One section of a form: its titles and its fields. Alt+↑↓ moves the field one stands on, over the edge too. */
export function LayoutSection({ record, section, number, only, onChange, onRemove, onMove, onHide, onRequire }: Props) {
  const t = useT();
  const label = useFieldLabels(record);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, field: string) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (!event.altKey || by === null) return;
    event.preventDefault();
    flushSync(() => onMove(field, by));
    document.querySelector<HTMLElement>(`[data-layout-field="${field}"] input[type="checkbox"]`)?.focus();
  };
  const tool = (text: string, Icon: typeof IconX, run: () => void, off = false) => (
    <ActionIcon size={28} aria-label={text} title={text} disabled={off} onClick={run}>
      <Icon size={16} stroke={1.5} aria-hidden />
    </ActionIcon>
  );
  return (
    <section className={classes.layoutSection} aria-label={section.title}>
      <div className={classes.titles}>
        <TextInput
          size="sm"
          maxLength={40}
          aria-label={t("customFields.layout.title", { number })}
          value={section.title}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
        />
        <TextInput
          size="sm"
          maxLength={40}
          aria-label={t("customFields.layout.titleEn", { number })}
          placeholder={t("customFields.options.english")}
          value={section.title_en ?? ""}
          onChange={(event) => onChange({ title_en: event.currentTarget.value || null })}
        />
        {tool(t("customFields.layout.remove", { number }), IconX, onRemove, only)}
      </div>
      <ul className={classes.placed}>
        {section.fields.map(({ field, required }) => {
          const always = fieldMeta(record, field)?.required ?? false;
          const name = label(field);
          return (
            <li key={field} data-layout-field={field} onKeyDown={(event) => onKeyDown(event, field)}>
              <span>{name}</span>
              <Checkbox
                size="xs"
                label={t("customFields.layout.required")}
                aria-label={t("customFields.layout.requiredOf", { field: name })}
                checked={required || always}
                readOnly={always}
                onChange={(event) => !always && onRequire(field, event.currentTarget.checked)}
              />
              {tool(t("customFields.up", { label: name }), IconChevronUp, () => onMove(field, -1))}
              {tool(t("customFields.down", { label: name }), IconChevronDown, () => onMove(field, 1))}
              {tool(t("customFields.layout.hide", { field: name }), IconEyeOff, () => onHide(field), always)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
