import { Button, Checkbox, Popover, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { useState } from "react";
import { CommandButton, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { PoolRow } from "@/backend/bindings";
import { MemberSelect } from "@/features/people";
import { ErrorNotice } from "@/shared/errors";
import { useFieldLabels } from "@/shared/fields";
import { useRead, useWrite } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { useKnownValue } from "@/shared/values";
import classes from "./pool.module.css";
import { Quota } from "./Quota";
import { useCursor } from "./useCursor";

const PAGE = 100;
const COMMANDS = {
  customers: { record: "customer", list: "list_pool_customers", claim: "claim_customers" },
  leads: { record: "lead", list: "list_pool_leads", claim: "claim_leads" },
} as const;

/** What may be claimed: as much of it as may be known before it is one's own. */
export function PoolList({ record: which }: { record: keyof typeof COMMANDS }) {
  const t = useT();
  const { record, list, claim } = COMMANDS[which];
  const [text, setText] = useState("");
  const [offset, setOffset] = useState(0);
  const [asked] = useDebouncedValue(text.trim(), 200);
  const { data, error, pending, refetch } = useRead(
    list,
    { text: asked || null, offset, limit: PAGE },
    { keepPrevious: true },
  );
  const rows = data?.rows ?? [];
  const cursor = useCursor(rows.map(({ id }) => id));
  const { mutateAsync, pending: claiming } = useWrite(claim, {
    toast: ({ changed }) => t("pool.done.claimed", { count: changed }),
  });
  const run = () => void mutateAsync({ ids: cursor.meant }).then(cursor.clear, () => undefined);
  useCommands([{ id: "pool.claim", run, enabled: cursor.meant.length > 0 && !claiming }]);
  const page = (to: number) => {
    setOffset(to);
    cursor.setAt(-1);
  };
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          size="xs"
          w={240}
          aria-label={t("pool.find")}
          placeholder={t("pool.find")}
          leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            page(0);
          }}
        />
        {data && <Quota quota={data.quota} />}
        <span className={classes.grow} />
        <Assign record={which} ids={cursor.meant} onDone={cursor.clear} />
        <CommandButton id="pool.claim" label={t("pool.claim", { count: cursor.meant.length })} showKeys />
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={8} />}
      {data && rows.length === 0 && <EmptyState title={t("pool.empty")} hint={t("pool.emptyHint")} />}
      {rows.length > 0 && (
        <div className={classes.scroll}>
          <Table record={record} rows={rows} cursor={cursor} />
          {(offset > 0 || data?.more) && (
            <div className={classes.pages}>
              <Button variant="default" size="xs" disabled={offset === 0} onClick={() => page(offset - PAGE)}>
                {t("pool.before")}
              </Button>
              <Button variant="default" size="xs" disabled={!data?.more} onClick={() => page(offset + PAGE)}>
                {t("pool.after")}
              </Button>
            </div>
          )}
        </div>
      )}
    </>
  );
}

interface TableProps {
  record: "customer" | "lead";
  rows: readonly PoolRow[];
  cursor: ReturnType<typeof useCursor>;
}

function Table({ record, rows, cursor }: TableProps) {
  const t = useT();
  const label = useFieldLabels(record);
  const known = useKnownValue(record);
  const leads = record === "lead";
  return (
    <table className={classes.table} aria-label={t("pool.title")}>
      <thead>
        <tr>
          <td />
          {["name", "city", "industry", ...(leads ? [] : ["level"]), "source", "phones", "team"].map((field) => (
            <th key={field} scope="col">
              {label(field)}
            </th>
          ))}
          <th scope="col" className={classes.whole}>
            {t("pool.days")}
          </th>
          <th scope="col">{t("pool.why")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id} ref={cursor.row(at)} aria-current={cursor.cursor === at || undefined}>
            <td>
              <Checkbox
                aria-label={t("pool.tick", { name: row.name })}
                checked={cursor.ticked.has(row.id)}
                onChange={() => {
                  cursor.setAt(at);
                  cursor.toggle(row.id);
                }}
              />
            </td>
            <th scope="row" title={row.name}>
              {row.name} <small>{row.number}</small>
            </th>
            <td>{row.city_name}</td>
            <td>{row.industry && known("industry", row.industry)}</td>
            {!leads && <td>{row.level && known("level", row.level)}</td>}
            <td>{known("source", row.source)}</td>
            <td>{row.phone}</td>
            <td className={classes.whole}>{row.team_name ?? t("pool.company")}</td>
            <td className={classes.whole}>{t("pool.dayCount", { count: row.days })}</td>
            <td>
              {[row.reason && known("pool_reason", row.reason), row.former_owner_name].filter(Boolean).join(" · ")}
              {row.cool_down_days > 0 && (
                <p>
                  <span className={classes.warn}>{t("pool.coolDown", { count: row.cool_down_days })}</span>
                </p>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A manager gives what is ticked to somebody at once. */
function Assign({ record, ids, onDone }: { record: keyof typeof COMMANDS; ids: string[]; onDone(): void }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const mayEverywhere = useMay("customer", "approve");
  const customers = useWrite("assign_customers", {
    toast: ({ changed }) => t("pool.done.assigned", { count: changed }),
  });
  const leads = useWrite("assign_leads", { toast: ({ changed }) => t("pool.done.assigned", { count: changed }) });
  if (!mayEverywhere || ids.length === 0) return null;
  const give = (owner: string) => {
    if (record === "customers") customers.mutate({ selection: { ids }, owner });
    else leads.mutate({ ids, owner });
    setOpen(false);
    onDone();
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" width={320} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" onClick={() => setOpen(true)}>
          {t("pool.assign")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MemberSelect autoFocus label={t("pool.assignTo")} value={null} onChange={(owner) => owner && give(owner)} />
      </Popover.Dropdown>
    </Popover>
  );
}
