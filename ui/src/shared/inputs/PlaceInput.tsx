import { Button, Group, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import { choosePlace, type FileKind } from "@/backend/transport";

interface Props {
  label: string;
  description?: string;
  error?: string;
  /** The name the system's dialog begins with, without its ending. */
  suggested: string;
  kind: FileKind;
  value: string;
  onChange(path: string): void;
}

/** Where a new file will lie: typed, or chosen in the system's dialog. */
export function PlaceInput({ label, description, error, suggested, kind, value, onChange }: Props) {
  const t = useT();
  const browse = async () => {
    const chosen = await choosePlace(suggested, kind);
    if (chosen) onChange(chosen);
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <TextInput
        style={{ flex: 1 }}
        label={label}
        description={description}
        error={error}
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => void browse()}>
        {t("shared.choosePlace")}
      </Button>
    </Group>
  );
}
