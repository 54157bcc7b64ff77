import { Button, Group, Stack, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { use{{Module}}, useCreate{{Record}} } from "./queries";

export function {{Module}}Page() {
  const t = useT();
  const errorText = useFieldErrorText();
  const { data, error, pending, refetch } = use{{Module}}();
  const create = useCreate{{Record}}();
  const [name, setName] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create
      .mutateAsync({ {{record}}: { name } })
      .then(() => setName(""))
      .catch(() => undefined);
  };
  return (
    <Stack p={24} gap={16}>
      <h1>{t("{{moduleCamel}}.title")}</h1>
      <form onSubmit={submit}>
        <Group align="flex-end">
          <TextInput
            label={t("{{moduleCamel}}.name")}
            value={name}
            error={create.error?.field === "name" ? errorText(create.error) : null}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" loading={create.pending} disabled={!name.trim()}>
            {t("{{moduleCamel}}.create")}
          </Button>
        </Group>
      </form>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data?.length === 0 && <EmptyState title={t("{{moduleCamel}}.none")} />}
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
