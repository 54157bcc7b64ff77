import { ActionIcon, Button } from "@mantine/core";
import IconArrowsMaximize from "@tabler/icons-react/dist/esm/icons/IconArrowsMaximize.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useNavigate } from "@tanstack/react-router";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { CustomerView, Id } from "@/backend/bindings";
import { RecentHistory } from "@/features/history";
import { ErrorNotice } from "@/shared/errors";
import { Avatar, Keys, SkeletonRows } from "@/shared/ui";
import { formatCount, useKnownValue } from "@/shared/values";
import { type CustomerField, FactList } from "../CustomerFacts";
import { CustomerTags } from "../CustomerTags";
import classes from "../customers.module.css";
import { FollowUpCall } from "../FollowUpCall";
import { RECORD, useCustomer } from "../queries";

const KEY_FACTS: CustomerField[] = [
  "owner",
  "main_contact",
  "phones",
  "next_follow_up",
  "source",
  "number",
  "address",
  "remark",
];

interface Props {
  id: Id;
  list: Id | null;
  position: { index: number; total: string; last: boolean } | null;
  onMove(by: number): void;
  onClose(): void;
}

/** The record beside its list: who it is, what is due, key facts, tags, what happened last, what to do. */
export function PeekPanel({ id, list, position, onMove, onClose }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { data: customer, error, refetch } = useCustomer(id);
  const mayEdit = customer?.actions.includes("edit") && !customer.archived_at;
  const open = () => void navigate({ to: "/customers/$id", params: { id }, search: { list: list ?? undefined } });
  const edit = () => void navigate({ to: "/customers/$id/edit", params: { id }, search: { list: list ?? undefined } });
  useCommands([{ id: "customers.edit", run: edit, enabled: mayEdit === true }]);
  return (
    <aside className={classes.peek} aria-label={t("customers.peek.label", { name: customer?.name ?? "" })}>
      <header className={classes.peekHead}>
        <ActionIcon
          size={28}
          aria-label={t("customers.commands.previous")}
          disabled={!position || position.index === 0}
          onClick={() => onMove(-1)}
        >
          <IconChevronUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon
          size={28}
          aria-label={t("customers.commands.next")}
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
          {t("customers.peek.open")}
        </Button>
        <ActionIcon size={28} aria-label={t("shared.close")} onClick={onClose}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.peekBody}>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!customer && !error && <SkeletonRows rows={6} widths={["30%", "50%"]} />}
        {customer && <Summary customer={customer} onAll={open} />}
      </div>
      <footer className={classes.peekFoot}>
        {mayEdit && (
          <Button
            variant="default"
            leftSection={<IconPencil size={16} stroke={1.5} aria-hidden />}
            rightSection={<Keys keys="E" />}
            onClick={edit}
          >
            {t("customers.actions.edit")}
          </Button>
        )}
      </footer>
    </aside>
  );
}

function Summary({ customer, onAll }: { customer: CustomerView; onAll(): void }) {
  const t = useT();
  const known = useKnownValue(RECORD);
  const region = [customer.province_name, customer.city_name]
    .filter((name, at, all) => name && all.indexOf(name) === at)
    .join("");
  const what = [
    customer.industry && known("industry", customer.industry),
    region,
    customer.level && known("level", customer.level),
  ].filter(Boolean);
  return (
    <>
      <div className={classes.identity}>
        <Avatar name={customer.name} company={customer.kind === "company"} size="xl" />
        <div>
          <h2 title={customer.name}>{customer.name}</h2>
          <p>{what.join(" · ") || known("kind", customer.kind)}</p>
        </div>
      </div>
      {customer.archived_at && <p className={classes.archived}>{t("customers.archived")}</p>}
      <FollowUpCall customer={customer} />
      <FactList customer={customer} fields={KEY_FACTS} givenOnly />
      {customer.tags.length > 0 && (
        <section className={classes.section}>
          <h3>{t("customers.peek.tags")}</h3>
          <CustomerTags ids={customer.tags} />
        </section>
      )}
      <section className={classes.section}>
        <h3>
          {t("customers.peek.recent")}
          <Button variant="subtle" color="neutral" size="compact-sm" onClick={onAll}>
            {t("customers.peek.all")}
          </Button>
        </h3>
        <RecentHistory record={RECORD} id={customer.id} />
      </section>
    </>
  );
}
