import { ActionIcon, Button } from "@mantine/core";
import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import IconShieldX from "@tabler/icons-react/dist/esm/icons/IconShieldX.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { JournalProof } from "@/backend/bindings";
import { copyText } from "@/backend/transport";
import { formatCount } from "@/shared/values";
import classes from "./audit.module.css";

/** What the proof came to: how far the chain holds, its head to keep elsewhere, or where it breaks. */
export function ProofNotice({ proof, onClose }: { proof: JournalProof; onClose(): void }) {
  const t = useT();
  const [copied, setCopied] = useState(false);
  const { entries, head, hash, fault } = proof;
  const copy = async () => {
    await copyText(`${head} ${hash}`);
    setCopied(true);
  };
  const Icon = fault ? IconShieldX : IconShieldCheck;
  return (
    <div className={classes.proof} role={fault ? "alert" : "status"} data-fault={fault !== null || undefined}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <div>
        <p>
          {fault
            ? t(`audit.prove.${fault.code}`, { sequence: fault.sequence })
            : t("audit.prove.whole", { count: entries, shown: formatCount(entries) })}
        </p>
        {!fault && (
          <p className={classes.hash}>
            {t("audit.prove.head", { head })} <code>{hash}</code>
          </p>
        )}
      </div>
      {!fault && (
        <Button variant="subtle" size="compact-sm" onClick={() => void copy()}>
          {t(copied ? "shared.copied" : "audit.prove.copy")}
        </Button>
      )}
      <ActionIcon size={28} aria-label={t("audit.closeProof")} onClick={onClose}>
        <IconX size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    </div>
  );
}
