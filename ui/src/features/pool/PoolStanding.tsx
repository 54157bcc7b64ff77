import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { CommandButton, useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import type { Action, Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import classes from "./pool.module.css";
import { ReleaseDialog } from "./ReleaseDialog";

interface Props {
  record: "customer" | "lead";
  id: Id;
  name: string;
  owner: Id | null;
  locked: boolean;
  /** What the reader may do to the record. */
  actions: readonly Action[];
}

/** As far ahead as any rule reaches. */
const EVER = 3650;
const SOON = 7;

/** When the record goes back to the pool, and the way to give it back at once. */
export function PoolStanding({ record, id, name, owner, locked, actions }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const [releasing, setReleasing] = useState(false);
  const { data } = useRead("list_reclaims", { within_days: EVER, ids: [id] }, { enabled: owner !== null && !locked });
  useCommands([
    { id: "pool.release", run: () => setReleasing(true), enabled: owner !== null && actions.includes("assign") },
  ]);
  const days = data?.reclaims[0]?.days_left;
  return (
    <p className={classes.standing}>
      {owner === null && t("pool.standing.pooled")}
      {owner !== null && locked && t("pool.standing.locked")}
      {days !== undefined && !locked && (
        <span className={days <= SOON ? classes.warn : undefined}>
          {days < 0 ? t("pool.standing.due") : t("pool.standing.returns", { count: days })}
        </span>
      )}
      <CommandButton id="pool.release" variant="subtle" size="compact-sm" label={t("pool.release.run")} />
      {releasing && (
        <ReleaseDialog
          record={record}
          id={id}
          name={name}
          onClose={() => setReleasing(false)}
          onDone={() => void navigate({ to: record === "customer" ? "/customers" : "/leads" })}
        />
      )}
    </p>
  );
}
