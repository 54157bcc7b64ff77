import IconDeviceTablet from "@tabler/icons-react/dist/esm/icons/IconDeviceTablet.mjs";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import classes from "./bar.module.css";

/** On a machine for visitors, staff are guests: one press hands it back. */
export function KioskBar() {
  const t = useT();
  return (
    <section className={classes.bar} aria-label={t("kiosk.bar.title")} data-region>
      <IconDeviceTablet size={16} stroke={1.5} aria-hidden />
      <p>
        <b>{t("kiosk.bar.title")}</b> · {t("kiosk.bar.lead")}
      </p>
      <CommandButton id="app.lock" label={t("kiosk.bar.back")} variant="default" size="compact-sm" />
    </section>
  );
}
