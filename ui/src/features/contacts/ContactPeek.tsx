import { useNavigate } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { AttachmentsSection } from "@/features/attachments";
import { RecentHistory } from "@/features/history";
import { Peek, type PeekPlace } from "@/features/views";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, SkeletonRows } from "@/shared/ui";
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

interface Props extends PeekPlace {
  id: Id;
}

/** The contact beside the list: who it is, how they are reached, what happened last. */
export function ContactPeek({ id, ...around }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { data: contact, error, refetch } = useContact(id);
  const { place } = useContactText();
  const open = () =>
    contact && void navigate({ to: "/customers/$id", params: { id: contact.customer }, search: { contact: id } });
  return (
    <Peek
      {...around}
      words={{
        label: t("contacts.peek.label", { name: contact?.name ?? "" }),
        previous: t("contacts.commands.previous"),
        next: t("contacts.commands.next"),
        open: t("contacts.peek.open"),
      }}
      onOpen={open}
    >
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!contact && !error && <SkeletonRows rows={6} widths={["30%", "50%"]} />}
      {contact && (
        <div className={classes.summary}>
          <div className={classes.identity}>
            <Avatar name={contact.name} size="xl" />
            <div>
              <h2>{contact.name}</h2>
              <p>{place(contact)}</p>
            </div>
          </div>
          <ContactFacts contact={contact} fields={FACTS} />
          <AttachmentsSection record={RECORD} id={id} name={contact.name} archived={contact.archived_at !== null} />
          <section>
            <h3>{t("contacts.peek.recent")}</h3>
            <RecentHistory record={RECORD} id={id} />
          </section>
        </div>
      )}
    </Peek>
  );
}
