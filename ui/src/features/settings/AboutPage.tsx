import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Mark } from "@/shared/ui/Mark";
import classes from "./settings.module.css";

export function AboutPage() {
  const t = useT();
  const door = useRead("workspace_state", {});
  return (
    <>
      <header className={classes.section}>
        <Mark size={48} />
        <div>
          <h2 className={classes.head}>{t("app.name")}</h2>
          <p className={classes.lead}>{t("settings.about.lead")}</p>
        </div>
      </header>
      <dl className={classes.facts}>
        <dt>{t("settings.about.version")}</dt>
        <dd>{door.data?.version}</dd>
        <dt>{t("settings.about.license")}</dt>
        <dd>{t("settings.about.licenses")}</dd>
      </dl>
      <p className={classes.lead}>{t("settings.about.parts")}</p>
    </>
  );
}
