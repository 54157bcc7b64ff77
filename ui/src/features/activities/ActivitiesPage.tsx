import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { useActivities, useCreateActivity } from "./queries";

export function ActivitiesPage() {
  const t = useT();
  const errorText = useFieldErrorText();
  const { data, error, pending, refetch } = useActivities();
  const create = useCreateActivity();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create
      .mutateAsync({ activity: { name } })
      .then(() => setName(""))
      .catch(() => undefined);
  };
  return (
    <Stack p={24} gap={16}>
      <h1>{t("activities.title")}</h1>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t("activities.name")}
            value={name}
            error={create.error?.field === "name" ? errorText(create.error) : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.pending} disabled={!name.trim()}>
            {t("activities.create")}
          </Button>
        </Group>
      </form>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data?.length === 0 && <EmptyState title={t("activities.none")} />}
      {data && data.length > 0 && (
        <ul>
          {data.map((one) => (
            <li key={one.id}>{one.name}</li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
