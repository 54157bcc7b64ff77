import { ActionIcon, Button } from "@mantine/core";
import IconArrowsMaximize from "@tabler/icons-react/dist/esm/icons/IconArrowsMaximize.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { RecentHistory } from "@/features/history";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, Keys, SkeletonRows } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import { ContactFacts, type ContactField } from "./ContactFacts";
import classes from "./contacts.module.css";
import { RECORD, useContact } from "./queries";
import { useContactText } from "./useContactText";

const FACTS: ContactField[] = [
  "customer",
  "phones",
  "emails",
  "wechat",
  "decision_role",
  "attitude",
  "reports_to",
  "birthday",
  "owner",
  "remark",
];

interface Props {
  id: Id;
  position: { index: number; total: string; last: boolean } | null;
  onMove(by: number): void;
  onClose(): void;
}

/** The contact beside the list: who it is, how they are reached, what happened last. */
export function ContactPeek({ id, position, onMove, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { data: contact, error, refetch } = useContact(id);
  const { place } = useContactText();
  const open = () =>
    contact && void navigate({ to: "/customers/$id", params: { id: contact.customer }, search: { contact: id } });
  return (
    <aside className={classes.peek} aria-label={t("contacts.peek.label", { name: contact?.name ?? "" })}>
      <header className={classes.peekHead}>
        <ActionIcon
          size={28}
          aria-label={t("contacts.commands.previous")}
          disabled={!position || position.index === 0}
          onClick={() => onMove(-1)}
        >
          <IconChevronUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={t("contacts.commands.next")}
          disabled={!position || position.last}
          onClick={() => onMove(1)}
        >
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        {position && (
          <span>
            {formatCount(position.index + 1)} / {position.total}
          </span>
        )}
        <Button
          ml="auto"
          variant="subtle"
          color="neutral"
          size="compact-sm"
          h={28}
          leftSection={<IconArrowsMaximize size={16} stroke={1.5} aria-hidden />}
          rightSection={<Keys keys="Enter" />}
          onClick={open}
        >
          {t("contacts.peek.open")}
        </Button>
        <ActionIcon size={28} aria-label={t("shared.close")} onClick={onClose}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.peekBody}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!contact && !error && <SkeletonRows rows={6} widths={["30%", "50%"]} />}
        {contact && (
          <>
            <div className={classes.identity}>
              <Avatar name={contact.name} size="xl" />
              <div>
                <h2>{contact.name}</h2>
                <p>{place(contact)}</p>
              </div>
            </div>
            <ContactFacts contact={contact} fields={FACTS} />
            <section>
              <h3>{t("contacts.peek.recent")}</h3>
              <RecentHistory record={RECORD} id={id} />
            </section>
          </>
        )}
      </div>
    </aside>
  );
}
