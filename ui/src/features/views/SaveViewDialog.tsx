import { Button, Group, Modal, Stack, Switch, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Filter, Id, SavedView, Sort } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";

interface Props {
  record: string;
  shown: { filter: Filter | null; sort: Sort | null; columns: string[] };
  /** Renames this one; without it, a new view is made of what is shown. */
  view?: SavedView;
  onClose(): void;
  onSaved(id: Id): void;
}

export function SaveViewDialog({ record, shown, view, onClose, onSaved }: Props) {
  const t = useT();
  const [name, setName] = useState(view?.name ?? "");
  const [shared, setShared] = useState(view?.shared ?? false);
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("save_view", {
    toast: (saved) => t("views.saved", { name: saved.name }),
    onError: setError,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { filter, sort, columns } = shown;
    const request = { id: view?.id ?? null, record, name: name.trim(), shared, filter, sort, columns };
    const saved = await mutateAsync(request).catch(() => null);
    if (saved) onSaved(saved.id);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={view ? t("views.rename") : t("views.saveAs")}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorNotice error={error} takeFocus />}
          <TextInput
            data-autofocus
            required
            maxLength={60}
            label={t("views.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Switch
            label={t("views.shared")}
            description={t("views.sharedHint")}
            checked={shared}
            onChange={(event) => setShared(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared.cancel")}
            </Button>
            <Button type="submit" loading={pending} disabled={!name.trim()}>
              {name.trim() ? t("shared.save") : t("views.nameMissing")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
