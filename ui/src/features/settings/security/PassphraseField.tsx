import { PasswordInput } from "@mantine/core";
import { useT } from "@/app/i18n";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  autoFocus?: boolean;
  isNew?: boolean;
}

export function PassphraseField({ label, value, onChange, error, autoFocus, isNew = false }: Props) {
  const t = useT();
  return (
    <PasswordInput
      label={label}
      required
      value={value}
      data-autofocus={autoFocus || undefined}
      autoComplete={isNew ? "new-password" : "current-password"}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ "aria-label": t("workspace.unlock.show"), tabIndex: 0 }}
    />
  );
}
