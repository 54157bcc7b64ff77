import { Button } from "@mantine/core";
import IconId from "@tabler/icons-react/dist/esm/icons/IconId.mjs";
import { lazy, Suspense, useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import classes from "./UnconfirmedCode.module.css";

const RenewCode = lazy(() => import("./RenewCode").then((file) => ({ default: file.RenewCode })));

/** Stays until a recovery code was checked: a code nobody kept is found out too late. */
export function UnconfirmedCode() {
  const t = useT();
  const { recovery_code_confirmed } = useSession();
  const [renewing, setRenewing] = useState(false);
  return (
    <>
      {!recovery_code_confirmed && (
        <section className={classes.bar} aria-label={t("settings.security.methods.recovery_code")} data-region>
          <IconId size={16} stroke={1.5} aria-hidden />
          <p>{t("settings.security.unconfirmed")}</p>
          <Button size="compact-sm" variant="default" onClick={() => setRenewing(true)}>
            {t("settings.security.renewNow")}
          </Button>
        </section>
      )}
      <Suspense>{renewing && <RenewCode onClose={() => setRenewing(false)} />}</Suspense>
    </>
  );
}
