import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import IconWorld from "@tabler/icons-react/dist/esm/icons/IconWorld.mjs";
import type { ReactNode } from "react";
import { useLanguage, useT } from "@/app/i18n";
import { setLookAtDoor } from "@/app/look";
import { Mark } from "@/shared/ui/Mark";
import classes from "./DoorFrame.module.css";

interface Props {
  /** The line under the name: where one stands. */
  caption?: string;
  version?: string;
  children: ReactNode;
}

/** The page before the open workspace: the mark as a stop on a road, one card, a quiet foot. */
export function DoorFrame({ caption, version, children }: Props) {
  const t = useT();
  const language = useLanguage();
  return (
    <div className={classes.page}>
      <main className={classes.middle}>
        <div className={classes.column}>
          <div className={classes.brand}>
            <Road />
            <div className={classes.mark}>
              <Mark size={56} />
            </div>
            <h1>{t("app.name")}</h1>
            {caption && <p>{caption}</p>}
          </div>
          {children}
        </div>
      </main>
      <footer className={classes.foot}>
        <span>
          <IconShieldCheck size={14} stroke={1.5} aria-hidden />
          {t("app.door.cipher")}
        </span>
        <span className={classes.grow} />
        {version && <span>{t("app.door.version", { version })}</span>}
        <button
          type="button"
          aria-label={t("app.door.language")}
          onClick={() => setLookAtDoor({ language: language === "en" ? "zh-CN" : "en" })}
        >
          <IconWorld size={14} stroke={1.5} aria-hidden />
          {t("app.door.languageName")}
        </button>
      </footer>
    </div>
  );
}

const STOPS = [-20, 140, 300, 460, 980, 1140, 1300, 1460];

function Road() {
  return (
    <svg className={classes.road} viewBox="0 0 1440 8" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
      <path d="M0 4H1440" stroke="currentColor" />
      {STOPS.map((at) => (
        <circle key={at} cx={at} cy="4" r="2.5" fill="var(--chrome)" stroke="currentColor" />
      ))}
    </svg>
  );
}
