import { ActionIcon, Button, TextInput } from "@mantine/core";
import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { useT } from "@/app/i18n";
import classes from "./customFields.module.css";
import { type DrawnOption, moved, newOption } from "./form";

interface Props {
  options: readonly DrawnOption[];
  onChange(options: DrawnOption[]): void;
}

/** The choices of a field, typed one below the other: Enter goes on to the next, Alt+↑↓ moves one. */
export function OptionRows({ options, onChange }: Props) {
  const t = useT();
  const box = useRef<HTMLFieldSetElement>(null);
  /** Whoever types on at once types into the row the focus goes to: it is drawn before the next key comes. */
  const change = (next: DrawnOption[], at: number) => {
    flushSync(() => onChange(next));
    box.current?.querySelectorAll<HTMLInputElement>("input[data-label]")[at]?.focus();
  };
  const put = (at: number, change: Partial<DrawnOption>) =>
    onChange(options.map((one, index) => (index === at ? { ...one, ...change } : one)));
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    if (event.nativeEvent.isComposing) return;
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
    if (event.altKey && by !== null) {
      change(moved(options, at, by), Math.min(Math.max(at + by, 0), options.length - 1));
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      change(at === options.length - 1 ? [...options, newOption()] : [...options], at + 1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset ref={box} className={classes.options}>
      <legend>{t("customFields.options.title")}</legend>
      {options.map((option, at) => {
        const number = at + 1;
        const Icon = option.retired ? IconArchiveOff : IconArchive;
        const retire = t(option.retired ? "customFields.options.bringBack" : "customFields.options.retire", { number });
        return (
          // biome-ignore lint/a11y/noStaticElementInteractions: keys of the inputs inside bubble to here
          <div key={option.id} className={classes.option} onKeyDown={(event) => onKeyDown(event, at)}>
            <TextInput
              data-label
              size="sm"
              maxLength={40}
              disabled={option.retired}
              aria-label={t("customFields.options.label", { number })}
              placeholder={t("customFields.options.label", { number })}
              value={option.label}
              onChange={(event) => put(at, { label: event.currentTarget.value })}
            />
            <TextInput
              size="sm"
              maxLength={40}
              disabled={option.retired}
              aria-label={t("customFields.options.labelEn", { number })}
              placeholder={t("customFields.options.english")}
              value={option.label_en ?? ""}
              onChange={(event) => put(at, { label_en: event.currentTarget.value || null })}
            />
            {option.key !== "" && (
              <ActionIcon
                size={28}
                aria-label={retire}
                title={retire}
                onClick={() => put(at, { retired: !option.retired })}
              >
                <Icon size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
            <ActionIcon
              size={28}
              aria-label={t("customFields.options.remove", { number })}
              title={t("customFields.options.remove", { number })}
              disabled={options.length === 1}
              onClick={() => onChange(options.filter((one) => one.id !== option.id))}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => change([...options, newOption()], options.length)}
      >
        {t("customFields.options.add")}
      </Button>
    </fieldset>
  );
}
