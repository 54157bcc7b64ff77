import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { useLeads, useCreateLead } from "./queries";

export function LeadsPage() {
  const t = useT();
  const errorText = useFieldErrorText();
  const { data, error, pending, refetch } = useLeads();
  const create = useCreateLead();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create
      .mutateAsync({ lead: { name } })
      .then(() => setName(""))
      .catch(() => undefined);
  };
  return (
    <Stack p={24} gap={16}>
      <h1>{t("leads.title")}</h1>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t("leads.name")}
            value={name}
            error={create.error?.field === "name" ? errorText(create.error) : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.pending} disabled={!name.trim()}>
            {t("leads.create")}
          </Button>
        </Group>
      </form>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data?.length === 0 && <EmptyState title={t("leads.none")} />}
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
