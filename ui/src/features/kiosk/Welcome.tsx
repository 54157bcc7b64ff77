import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import IconUserSearch from "@tabler/icons-react/dist/esm/icons/IconUserSearch.mjs";
import { useT } from "@/app/i18n";
import { StepHead } from "./KioskParts";
import classes from "./kiosk.module.css";
import type { Place } from "./Visit";

export function Welcome({ onChoose }: { onChoose: (place: Place) => void }) {
  const t = useT();
  return (
    <>
      <StepHead title={t("kiosk.welcome.title")} lead={t("kiosk.welcome.lead")} />
      <button type="button" className={classes.choice} onClick={() => onChoose("find")}>
        <IconUserSearch size="2em" stroke={1.5} aria-hidden />
        <span>
          <b>{t("kiosk.welcome.find")}</b>
          <small>{t("kiosk.welcome.findHint")}</small>
        </span>
      </button>
      <button type="button" className={classes.choice} onClick={() => onChoose("register")}>
        <IconUserPlus size="2em" stroke={1.5} aria-hidden />
        <span>
          <b>{t("kiosk.welcome.register")}</b>
          <small>{t("kiosk.welcome.registerHint")}</small>
        </span>
      </button>
    </>
  );
}
