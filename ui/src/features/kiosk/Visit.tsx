import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import IconWorld from "@tabler/icons-react/dist/esm/icons/IconWorld.mjs";
import { useEffect, useState } from "react";
import { setLanguage, useLanguage, useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { SwitchPanel } from "@/features/switching";
import { Mark } from "@/shared/ui/Mark";
import { FindMyself } from "./FindMyself";
import { IdlePrompt } from "./IdlePrompt";
import { StepHead } from "./KioskParts";
import classes from "./kiosk.module.css";
import { Register } from "./Register";
import { ASK_AFTER_S, END_AFTER_S, useVisitIdle } from "./useVisitIdle";
import { Welcome } from "./Welcome";

export type Place = "welcome" | "find" | "register" | "staff";

/**
 * One visitor, from the welcome to the end. What they type lives in this tree only: calls go past the cache, there are no
 * drafts, and nothing is stored.
 */
export function Visit({ onEnd }: { onEnd: () => void }) {
  const t = useT();
  const [place, setPlace] = useState<Place>("welcome");
  const { left, stay } = useVisitIdle(onEnd);
  useOwnLanguage();
  return (
    <div className={`${classes.scale} ${classes.page}`}>
      <Head />
      <main className={classes.middle}>
        <div className={classes.column}>
          {place === "welcome" && <Welcome onChoose={setPlace} />}
          {place === "find" && <FindMyself onEnd={onEnd} onRegister={() => setPlace("register")} />}
          {place === "register" && <Register onEnd={onEnd} />}
          {place === "staff" && (
            <>
              <StepHead title={t("kiosk.staff.title")} lead={t("kiosk.staff.lead")} />
              <SwitchPanel onBack={onEnd} />
            </>
          )}
        </div>
      </main>
      <footer className={classes.foot}>
        <IconClock size="1.15em" stroke={1.5} aria-hidden />
        <span>{t("kiosk.foot", { ask: ASK_AFTER_S, end: END_AFTER_S })}</span>
        {place === "welcome" && (
          <button type="button" className={classes.quiet} onClick={() => setPlace("staff")}>
            <IconLock size="1.15em" stroke={1.5} aria-hidden />
            {t("kiosk.staff.enter")}
          </button>
        )}
      </footer>
      {left !== null && place !== "welcome" && <IdlePrompt left={left} onStay={stay} onEnd={onEnd} />}
    </div>
  );
}

function Head() {
  const t = useT();
  const language = useLanguage();
  const { company } = useSession();
  return (
    <header className={classes.head}>
      <span className={classes.mark}>
        <Mark size={40} />
      </span>
      <div className={classes.grow}>
        <b>{company}</b>
        <small>{t("kiosk.title")}</small>
      </div>
      <button
        type="button"
        className={classes.plain}
        onClick={() => void setLanguage(language === "en" ? "zh-CN" : "en")}
        lang={language === "en" ? "zh-CN" : "en"}
      >
        <IconWorld size="1.25em" stroke={1.5} aria-hidden />
        {t("kiosk.otherLanguage")}
      </button>
    </header>
  );
}

/** A visitor's language is for their visit; the next one finds the machine's own. */
function useOwnLanguage() {
  const { language } = useSession().preferences;
  useEffect(() => () => void setLanguage(language), [language]);
}
