import { SegmentedControl } from "@mantine/core";
import type { ReactNode } from "react";
import { useT } from "@/app/i18n";
import { usePreferences } from "@/app/session";
import classes from "./settings.module.css";

export function LookPage() {
  const t = useT();
  const [preferences, change] = usePreferences();
  return (
    <>
      <header>
        <h2 className={classes.head}>{t("settings.pages.look")}</h2>
        <p className={classes.lead}>{t("settings.look.hint")}</p>
      </header>
      <div className={classes.rows}>
        <Row label={t("settings.look.language")}>
          <SegmentedControl
            aria-label={t("settings.look.language")}
            value={preferences.language}
            onChange={(language) => void change({ language })}
            data={[
              { value: "system", label: t("settings.look.languages.system") },
              { value: "zh-CN", label: t("settings.look.languages.zh") },
              { value: "en", label: t("settings.look.languages.en") },
            ]}
          />
        </Row>
        <Row label={t("settings.look.theme")}>
          <SegmentedControl
            aria-label={t("settings.look.theme")}
            value={preferences.theme}
            onChange={(theme) => void change({ theme })}
            data={(["system", "light", "dark"] as const).map((value) => ({
              value,
              label: t(`settings.look.themes.${value}`),
            }))}
          />
        </Row>
        <Row label={t("settings.look.density")}>
          <SegmentedControl
            aria-label={t("settings.look.density")}
            value={preferences.density}
            onChange={(density) => void change({ density })}
            data={(["dense", "normal", "roomy"] as const).map((value) => ({
              value,
              label: t(`settings.look.densities.${value}`),
            }))}
          />
        </Row>
      </div>
    </>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className={classes.row}>
      <span className={classes.name}>{label}</span>
      {children}
    </div>
  );
}
