import { Button, Group, Modal, Stack, Text, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, CustomerView } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import classes from "../customers.module.css";

interface Props {
  person: CustomerView;
  onClose(): void;
  onErased(): void;
}

const DESTROYED = ["record", "history", "search", "drafts"] as const;

/** Names what is destroyed, says that nobody can bring it back, and wants the name typed. */
export function ErasePersonDialog({ person, onClose, onErased }: Props) {
  const t = useT();
  const [name, setName] = useState("");
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("erase_person", {
    toast: () => t("customers.erase.done"),
    onError: setError,
  });
  const same = name.trim() === person.name;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!same || pending) return;
    setError(null);
    const erased = await mutateAsync({ id: person.id, confirm: name }).then(
      () => true,
      () => false,
    );
    if (erased) onErased();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size={480}
      title={t("customers.erase.title", { name: person.name })}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          {error && <ErrorNotice error={error} takeFocus />}
          <Text size="sm">{t("customers.erase.body")}</Text>
          <ul className={classes.destroyed}>
            {DESTROYED.map((what) => (
              <li key={what}>{t(`customers.erase.${what}`)}</li>
            ))}
          </ul>
          <Text size="sm" fw={600}>
            {t("customers.erase.forGood")}
          </Text>
          <TextInput
            data-autofocus
            required
            label={t("customers.erase.type", { name: person.name })}
            autoComplete="off"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t("shared.cancel")}
            </Button>
            <Button type="submit" color="danger" loading={pending} disabled={!same}>
              {t("customers.erase.confirm")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
