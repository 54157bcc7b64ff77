import { Button } from "@mantine/core";
import IconClockShield from "@tabler/icons-react/dist/esm/icons/IconClockShield.mjs";
import { useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import { refreshSession, useMay } from "@/app/session";
import type { BreakGlassView, Id } from "@/backend/bindings";
import { applyChange, queryClient, useRead } from "@/shared/query";
import { useRoleName } from "../queries";
import { momentText } from "../times";
import classes from "./grants.module.css";

const NOTHING: BreakGlassView[] = [];

/** Everybody is told of roles that are lent just now; each announcement can be put away until the window opens anew. */
export function RunningGrants() {
  const maySee = useMay("break_glass", "see");
  const running = (useRead("list_break_glass", {}, { enabled: maySee }).data ?? NOTHING).filter((one) => one.running);
  const [dismissed, setDismissed] = useState<ReadonlySet<Id>>(new Set());
  useEndings(running);
  return running
    .filter(({ id }) => !dismissed.has(id))
    .map((grant) => (
      <Announcement key={grant.id} grant={grant} onDismiss={() => setDismissed(new Set([...dismissed, grant.id]))} />
    ));
}

/** A grant ends by itself, and no event tells: what was made from it is asked again when its time is over. */
function useEndings(running: readonly BreakGlassView[]) {
  const next = running.length > 0 ? Math.min(...running.map(({ until_ms }) => until_ms)) : null;
  useEffect(() => {
    if (next === null) return;
    const timer = setTimeout(
      () => {
        void applyChange(queryClient, ["break_glass"]);
        void refreshSession();
      },
      Math.max(0, next - Date.now()) + 500,
    );
    return () => clearTimeout(timer);
  }, [next]);
}

function Announcement({ grant, onDismiss }: { grant: BreakGlassView; onDismiss(): void }) {
  const t = useT();
  const roleName = useRoleName();
  const { member_name: name, role, until_ms, reason } = grant;
  return (
    <section className={classes.bar} aria-label={t("people.grants.bannerLabel")} data-region>
      <IconClockShield size={16} stroke={1.5} aria-hidden />
      <p>{t("people.grants.banner", { name, role: roleName(role), time: momentText(until_ms), reason })}</p>
      <Button
        size="compact-sm"
        variant="default"
        aria-label={t("people.grants.dismissOf", { name })}
        onClick={onDismiss}
      >
        {t("people.grants.dismiss")}
      </Button>
    </section>
  );
}
