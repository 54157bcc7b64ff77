import { Link, Outlet } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { JournalProof } from "@/backend/bindings";
import classes from "./audit.module.css";
import { ProofNotice } from "./ProofNotice";
import { ProveButton } from "./ProveButton";

/** The audit: the journal, what in it deserves a look, and the proof that nobody rewrote it. */
export function AuditScreen() {
  const t = useT();
  const [proof, setProof] = useState<JournalProof | null>(null);
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h2>{t("audit.title")}</h2>
        <nav aria-label={t("audit.tabs.label")}>
          <Link to="/admin/audit" activeOptions={{ exact: true }} activeProps={{ "aria-current": "page" }}>
            {t("audit.tabs.entries")}
          </Link>
          <Link to="/admin/audit/anomalies" activeProps={{ "aria-current": "page" }}>
            {t("audit.tabs.anomalies")}
          </Link>
        </nav>
        <ProveButton onProved={setProof} />
      </header>
      {proof && <ProofNotice proof={proof} onClose={() => setProof(null)} />}
      <Outlet />
    </div>
  );
}
