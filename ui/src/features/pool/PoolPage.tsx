import { SegmentedControl } from "@mantine/core";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { PoolList } from "./PoolList";
import classes from "./pool.module.css";
import { ReclaimList } from "./ReclaimList";
import { SHOWN, type Shown } from "./search";

/** What belongs to nobody, and what is about to. */
export function PoolPage() {
  const t = useT();
  const { show } = useSearch({ from: "/pool" });
  const navigate = useNavigate({ from: "/pool" });
  const mayClaimLeads = useMay("lead", "claim");
  const offered = SHOWN.filter((one) => one !== "leads" || mayClaimLeads);
  const shown: Shown = show ?? "customers";
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1>{t("pool.title")}</h1>
        <SegmentedControl
          size="xs"
          aria-label={t("pool.what")}
          data={offered.map((one) => ({ value: one, label: t(`pool.show.${one}`) }))}
          value={shown}
          onChange={(next) => void navigate({ search: { show: next as Shown }, replace: true })}
        />
      </header>
      {shown === "reclaims" ? <ReclaimList /> : <PoolList key={shown} record={shown} />}
    </div>
  );
}
