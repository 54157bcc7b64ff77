import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { useOpportunities, useCreateOpportunity } from "./queries";

export function OpportunitiesPage() {
  const t = useT();
  const errorText = useFieldErrorText();
  const { data, error, pending, refetch } = useOpportunities();
  const create = useCreateOpportunity();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create
      .mutateAsync({ opportunity: { name } })
      .then(() => setName(""))
      .catch(() => undefined);
  };
  return (
    <Stack p={24} gap={16}>
      <h1>{t("opportunities.title")}</h1>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t("opportunities.name")}
            value={name}
            error={create.error?.field === "name" ? errorText(create.error) : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.pending} disabled={!name.trim()}>
            {t("opportunities.create")}
          </Button>
        </Group>
      </form>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data?.length === 0 && <EmptyState title={t("opportunities.none")} />}
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
