import IconBackspace from "@tabler/icons-react/dist/esm/icons/IconBackspace.mjs";
import { type PointerEvent, useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import classes from "./NumberField.module.css";

interface Props {
  label: string;
  /** What stands before the digits, for the eye. */
  prefix?: string;
  /** Digits only. */
  value: string;
  max: number;
  /** How the digits are grouped for reading. */
  shown?: (digits: string) => string;
  /** A PIN: dots instead of digits. */
  secret?: boolean;
  onChange: (digits: string) => void;
  onEnter: () => void;
}

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Digits by a pad on the page: no keyboard of the system opens, a real one works all the same. */
export function NumberField({ label, prefix, value, max, shown, secret = false, onChange, onEnter }: Props) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const put = (text: string) => onChange(text.replace(/\D/g, "").slice(0, max));
  // Pressing a key of the pad leaves the focus in the field.
  const keepFocus = (event: PointerEvent) => event.preventDefault();
  const key = (words: string, next: string, name?: string, icon?: React.ReactNode) => (
    <button
      key={words}
      type="button"
      className={icon || words.length > 1 ? `${classes.key} ${classes.function}` : classes.key}
      aria-label={name}
      onPointerDown={keepFocus}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => put(next)}
    >
      {icon ?? words}
    </button>
  );
  return (
    <div className={classes.whole}>
      <div className={classes.field}>
        {prefix && (
          <span className={classes.prefix} aria-hidden="true">
            {prefix}
          </span>
        )}
        <input
          ref={field}
          type={secret ? "password" : "text"}
          aria-label={label}
          inputMode="none"
          autoComplete="off"
          value={shown ? shown(value) : value}
          onChange={(event) => put(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && onEnter()}
        />
      </div>
      <div className={classes.pad} role="group" aria-label={t("shared.pad.label")}>
        {DIGITS.map((digit) => key(digit, value + digit))}
        {key(t("shared.pad.clear"), "")}
        {key("0", `${value}0`)}
        {key(
          "back",
          value.slice(0, -1),
          t("shared.pad.back"),
          <IconBackspace size="1.25em" stroke={1.5} aria-hidden />,
        )}
      </div>
    </div>
  );
}
