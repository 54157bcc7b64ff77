import { Modal } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { Action, CustomerView, Id } from "@/backend/bindings";
import { HistoryDrawer, Timeline } from "@/features/history";
import { ErrorNotice } from "@/shared/errors";
import { SkeletonRows } from "@/shared/ui";
import classes from "../customers.module.css";
import { PersonFileDialog } from "../export/PersonFileDialog";
import { MemberPicker } from "../MemberPicker";
import { RECORD, useCustomer, useNeighbours } from "../queries";
import { useCustomerActions } from "../useCustomerActions";
import { BackToList, CustomerHeader } from "./CustomerHeader";
import { Details } from "./Details";
import { ErasePersonDialog } from "./ErasePersonDialog";
import { KeyFields } from "./KeyFields";
import { Related } from "./Related";

export function CustomerPage() {
  const { id } = useParams({ from: "/customers/$id" });
  const { data: customer, error, refetch } = useCustomer(id);
  if (error) {
    return (
      <div className={classes.message}>
        <ErrorNotice error={error} onRetry={() => void refetch()} takeFocus>
          <BackToList />
        </ErrorNotice>
      </div>
    );
  }
  if (!customer) return <SkeletonRows rows={12} widths={["12%", "30%", "20%"]} />;
  return <Record key={customer.id} customer={customer} />;
}

function Record({ customer }: { customer: CustomerView }) {
  const t = useT();
  const navigate = useNavigate();
  const { list } = useSearch({ from: "/customers/$id" });
  const neighbours = useNeighbours(list, customer.id);
  const [journal, setJournal] = useState<{ sequence: string | null } | null>(null);
  const [assigning, setAssigning] = useState(false);
  const [personal, setPersonal] = useState<"file" | "erase" | null>(null);
  const person = customer.kind === "person";
  const { archive, restore, assign } = useCustomerActions();
  const selection = { ids: [customer.id] };
  const archived = Boolean(customer.archived_at);
  const may = (action: Action) => customer.actions.includes(action);
  const go = (id: Id) => void navigate({ to: "/customers/$id", params: { id }, search: { list }, replace: true });
  const { previous, next } = neighbours ?? { previous: null, next: null };
  useCommands([
    {
      id: "customers.edit",
      run: () => void navigate({ to: "/customers/$id/edit", params: { id: customer.id }, search: { list } }),
      enabled: may("edit") && !archived,
    },
    { id: "customers.previous", run: () => previous && go(previous), enabled: previous !== null },
    { id: "customers.next", run: () => next && go(next), enabled: next !== null },
    { id: "customers.assign", run: () => setAssigning(true), enabled: may("assign") && !archived },
    { id: "customers.archive", run: () => void archive(selection, 1), enabled: may("archive") && !archived },
    { id: "customers.restore", run: () => void restore(selection, 1), enabled: may("archive") && archived },
    { id: "customers.exportPerson", run: () => setPersonal("file"), enabled: may("export") && person },
    { id: "customers.erasePerson", run: () => setPersonal("erase"), enabled: may("erase") && person },
    {
      id: "people.explain",
      run: () =>
        void navigate({ to: "/admin/explain", search: { record: RECORD, id: customer.id, name: customer.name } }),
    },
    { id: "history.open", run: () => setJournal({ sequence: null }) },
  ]);
  return (
    <div className={classes.record}>
      <CustomerHeader customer={customer} neighbours={neighbours} onGo={go} />
      <KeyFields customer={customer} />
      <div className={classes.columns}>
        <aside aria-label={t("customers.record.details")}>
          <Details customer={customer} />
        </aside>
        <div className={classes.timeline}>
          <Timeline record={RECORD} id={customer.id} onDetails={(sequence) => setJournal({ sequence })} />
        </div>
        <aside className={classes.side} aria-label={t("customers.record.related")}>
          <Related customer={customer} />
        </aside>
      </div>
      {journal && (
        <HistoryDrawer
          record={RECORD}
          id={customer.id}
          name={customer.name}
          sequence={journal.sequence}
          onClose={() => setJournal(null)}
        />
      )}
      {personal === "file" && <PersonFileDialog person={customer} onClose={() => setPersonal(null)} />}
      {personal === "erase" && (
        <ErasePersonDialog
          person={customer}
          onClose={() => setPersonal(null)}
          onErased={() => void navigate({ to: "/customers", replace: true })}
        />
      )}
      {assigning && (
        <Modal
          opened
          onClose={() => setAssigning(false)}
          title={t("customers.commands.assign")}
          closeButtonProps={{ "aria-label": t("shared.close") }}
          styles={{ body: { minHeight: 320 } }}
        >
          <MemberPicker
            onChoose={(owner) => {
              setAssigning(false);
              void assign(selection, 1, owner);
            }}
          />
        </Modal>
      )}
    </div>
  );
}
