import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLanguage, useT } from "@/app/i18n";
import type { AppError, CustomerView } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { PlaceInput } from "@/shared/inputs";
import { useWrite } from "@/shared/query";

/** Everything the workspace holds about one person, as a file to hand to them. */
export function PersonFileDialog({ person, onClose }: { person: CustomerView; onClose(): void }) {
  const t = useT();
  const language = useLanguage();
  const [path, setPath] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("export_person", {
    toast: () => t("customers.personFile.done", { name: person.name }),
    onError: setError,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setError(null);
    const request = { id: person.id, path: path.trim(), language: language === "en" ? "en" : "zh-CN" } as const;
    if (await mutateAsync(request).catch(() => null)) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t("customers.personFile.title", { name: person.name })}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorNotice error={error} takeFocus />}
          <Text size="sm">{t("customers.personFile.body")}</Text>
          <PlaceInput
            label={t("customers.export.file")}
            description={t("customers.export.outside")}
            suggested={person.name}
            kind="json"
            value={path}
            onChange={setPath}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared.cancel")}
            </Button>
            <Button type="submit" loading={pending} disabled={!path.trim()}>
              {t("customers.actions.export")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
