import { PasswordInput, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import classes from "./card.module.css";

interface Props {
  label: string;
  /** A code is read while typed, a passphrase is hidden. */
  isCode: boolean;
  value: string;
  onChange: (value: string) => void;
  failed: boolean;
}

export function SecretInput({ label, isCode, value, onChange, failed }: Props) {
  const t = useT();
  const shared = {
    value,
    "aria-label": label,
    "aria-invalid": failed || undefined,
    autoComplete: "off",
    spellCheck: false,
    styles: { input: { height: 40, minHeight: 40 } },
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => onChange(event.currentTarget.value),
  };
  if (isCode) return <TextInput {...shared} className={classes.code} placeholder={label} />;
  return (
    <PasswordInput
      {...shared}
      visibilityToggleButtonProps={{ "aria-label": t("workspace.unlock.show"), tabIndex: 0 }}
    />
  );
}
