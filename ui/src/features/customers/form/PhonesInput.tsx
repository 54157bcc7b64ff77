import { ActionIcon, Button, Input, TextInput } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useId, useRef } from "react";
import { useT } from "@/app/i18n";
import classes from "./form.module.css";

interface Props {
  label: string;
  value: string[];
  onChange(phones: string[]): void;
  error?: string;
  most: number;
  required?: boolean;
}

/** Any number of phone lines; Enter in the last one opens another. */
export function PhonesInput({ label, value, onChange, error, most, required }: Props) {
  const t = useT();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const add = () => {
    if (value.length >= most) return;
    onChange([...value, ""]);
    requestAnimationFrame(() => box.current?.querySelectorAll("input")[value.length]?.focus());
  };
  const type = (at: number, text: string) => onChange(value.with(at, text));
  return (
    <Input.Wrapper label={label} error={error} labelElement="div" labelProps={{ id }} required={required}>
      <div ref={box} role="group" aria-labelledby={id} className={classes.phones}>
        {value.map((phone, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place only
          <div key={at} className={classes.phone}>
            <TextInput
              type="tel"
              inputMode="tel"
              aria-label={t("customers.form.phoneLine", { number: at + 1 })}
              error={Boolean(error)}
              value={phone}
              onChange={(event) => type(at, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (
                  event.key === "Enter" &&
                  !event.ctrlKey &&
                  !event.metaKey &&
                  phone.trim() &&
                  at === value.length - 1
                ) {
                  event.preventDefault();
                  add();
                }
              }}
            />
            {value.length > 1 && (
              <ActionIcon
                size={32}
                aria-label={t("customers.form.removePhone", { number: at + 1 })}
                onClick={() => onChange(value.toSpliced(at, 1))}
              >
                <IconX size={16} stroke={1.5} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {value.length < most && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
            onClick={add}
            style={{ alignSelf: "flex-start" }}
          >
            {t("customers.form.addPhone")}
          </Button>
        )}
      </div>
    </Input.Wrapper>
  );
}
