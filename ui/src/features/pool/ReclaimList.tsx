import { Button, Checkbox, SegmentedControl } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { confirm } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useRecordLabels } from "@/shared/fields";
import { useRead, useWrite } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import classes from "./pool.module.css";
import { useCursor } from "./useCursor";

const SOON = 7;
const PAGES = { customer: "/customers/$id", lead: "/leads/$id" } as const;

/** What goes back to the pool, now or soon: a proposal, until somebody who may assign settles it. */
export function ReclaimList() {
  const t = useT();
  const [within, setWithin] = useState(0);
  const { data, error, pending, refetch } = useRead(
    "list_reclaims",
    { within_days: within, ids: null },
    { keepPrevious: true },
  );
  const recordLabel = useRecordLabels();
  const rows = data?.reclaims ?? [];
  const due = rows.filter(({ days_left }) => days_left < 0 || within === 0);
  const cursor = useCursor(due.map(({ id }) => id));
  const settle = useWrite("settle_reclaims", {
    toast: ({ changed, left_out }) =>
      left_out > 0
        ? t("pool.done.settledSome", { count: changed, left: left_out })
        : t("pool.done.settled", { count: changed }),
  });
  const run = async () => {
    const ids = cursor.ticked.size > 0 ? cursor.meant : null;
    const count = ids?.length ?? due.length;
    const sure = await confirm({
      title: t("pool.settle.title", { count }),
      body: t("pool.settle.body"),
      confirm: t("pool.settle.run", { count }),
    });
    if (sure) await settle.mutateAsync({ ids }).then(cursor.clear, () => undefined);
  };
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={t("pool.reclaims.when")}
          data={[
            { value: "0", label: t("pool.reclaims.now") },
            { value: String(SOON), label: t("pool.reclaims.soon", { days: SOON }) },
          ]}
          value={String(within)}
          onChange={(days) => setWithin(Number(days))}
        />
        {data && (
          <p className={classes.quota}>
            {t(data.settles ? "pool.reclaims.settles" : "pool.reclaims.proposal", { at: formatTime(data.as_of) })}
          </p>
        )}
        <span className={classes.grow} />
        {data?.settles && due.length > 0 && (
          <Button loading={settle.pending} onClick={() => void run()}>
            {t("pool.settle.run", { count: cursor.ticked.size > 0 ? cursor.meant.length : due.length })}
          </Button>
        )}
      </div>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {pending && <SkeletonRows rows={8} />}
      {data && rows.length === 0 && <EmptyState title={t("pool.reclaims.none")} />}
      {rows.length > 0 && (
        <div className={classes.scroll}>
          <table className={classes.table} aria-label={t("pool.show.reclaims")}>
            <thead>
              <tr>
                <td />
                {(["name", "kind", "owner", "team", "left", "because"] as const).map((field) => (
                  <th key={field} scope="col">
                    {t(`pool.reclaims.columns.${field}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => {
                const at = due.indexOf(row);
                return (
                  <tr
                    key={row.id}
                    ref={at < 0 ? null : cursor.row(at)}
                    aria-current={(at >= 0 && cursor.cursor === at) || undefined}
                  >
                    <td>
                      {at >= 0 && data?.settles && (
                        <Checkbox
                          aria-label={t("pool.tick", { name: row.name })}
                          checked={cursor.ticked.has(row.id)}
                          onChange={() => cursor.toggle(row.id)}
                        />
                      )}
                    </td>
                    <th scope="row">
                      <Link to={PAGES[row.record]} params={{ id: row.id }}>
                        {row.name}
                      </Link>{" "}
                      <small>{row.number}</small>
                    </th>
                    <td>{recordLabel(row.record)}</td>
                    <td>{row.owner_name}</td>
                    <td>{row.team_name}</td>
                    <td>
                      <span className={row.days_left < 0 ? classes.warn : undefined}>
                        {row.days_left < 0
                          ? t("pool.reclaims.over", { count: -row.days_left })
                          : t("pool.reclaims.left", { count: row.days_left })}
                      </span>
                    </td>
                    <td>{t(`pool.reclaims.because.${row.because}`)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
