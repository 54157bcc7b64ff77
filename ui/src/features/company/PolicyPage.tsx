import { Button, Modal, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { PolicyView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { Avatar, EmptyState, SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./company.module.css";

/** The policy in force, and, for who publishes it, who has acknowledged it. */
export function PolicyPage() {
  const t = useT();
  const mayPublish = useMay("policy", "create");
  const [publishing, publish] = useDisclosure(false);
  const { data, error, refetch, pending } = useRead("get_policy", {});
  return (
    <Page
      title={t("company.policy.title")}
      lead={t("company.policy.lead")}
      actions={mayPublish && <Button onClick={publish.open}>{t("company.policy.publish")}</Button>}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={4} />}
      {data === null && <EmptyState title={t("company.policy.none")} hint={t("company.policy.noneHint")} />}
      {data && <PolicyText policy={data} />}
      {data && mayPublish && <Readers />}
      {publishing && <PublishDialog before={data ?? null} onClose={publish.close} />}
    </Page>
  );
}

export function PolicyText({ policy }: { policy: PolicyView }) {
  const t = useT();
  const told = [
    t("company.policy.edition", { edition: policy.edition }),
    t("company.policy.published", { time: formatTime(policy.published_at) }),
    policy.acknowledged_at && t("company.policy.acknowledgedAt", { time: formatTime(policy.acknowledged_at) }),
  ];
  return (
    <article className={classes.policy}>
      <h3>{policy.title}</h3>
      <p className={classes.quiet}>{told.filter(Boolean).join(" · ")}</p>
      <p className={classes.body}>{policy.body}</p>
    </article>
  );
}

function Readers() {
  const t = useT();
  const { data } = useRead("list_policy_acknowledgements", {});
  if (!data) return null;
  const done = data.filter((reader) => reader.acknowledged_at !== null).length;
  return (
    <section className={classes.readers} aria-label={t("company.policy.readers")}>
      <h3>{t("company.policy.confirmed", { done, total: data.length })}</h3>
      <ul>
        {data.map((reader) => (
          <li key={reader.member}>
            <Avatar name={reader.name} size="sm" />
            <span>{reader.name}</span>
            <span className={classes.quiet}>
              {reader.acknowledged_at ? formatTime(reader.acknowledged_at) : t("company.policy.notYet")}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PublishDialog({ before, onClose }: { before: PolicyView | null; onClose: () => void }) {
  const t = useT();
  const [title, setTitle] = useState(before?.title ?? "");
  const [body, setBody] = useState(before?.body ?? "");
  const { mutateAsync, pending, error } = useWrite("publish_policy", {
    toast: ({ edition }) => t("company.policy.publishedToast", { edition }),
    onError: () => undefined,
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    await mutateAsync({ title, body }).then(onClose, () => undefined);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t("company.policy.publishing")}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        {error && <ErrorNotice error={error} />}
        <TextInput
          data-autofocus
          required
          maxLength={80}
          label={t("company.policy.heading")}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          required
          autosize
          minRows={8}
          maxRows={16}
          maxLength={10_000}
          label={t("company.policy.body")}
          description={t("company.policy.bodyHint")}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <Button type="submit" loading={pending}>
          {t("company.policy.publish")}
        </Button>
      </form>
    </Modal>
  );
}
