import { PasswordInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";

interface Props {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | null;
  autoFocus?: boolean;
  isNew?: boolean;
}

/** A wrong passphrase is said at its field, anything else in full. */
export function usePassphraseRefusal(error: AppError | null): [atField: string | null, notice: AppError | null] {
  const t = useT();
  return error?.code === "wrong_key" ? [t("settings.security.wrong"), null] : [null, error];
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
