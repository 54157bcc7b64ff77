import { Link, Outlet } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { sideLink } from "@/shared/ui";
import classes from "./settings.module.css";

const PAGES = ["look", "keys", "security", "workspace", "kiosk", "about"] as const;

export function SettingsScreen() {
  const t = useT();
  const configuresKiosk = useMay("kiosk", "configure");
  const pages = PAGES.filter((page) => page !== "kiosk" || configuresKiosk);
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <h1>{t("settings.title")}</h1>
        <nav aria-label={t("settings.pages.label")}>
          {pages.map((page) => (
            <Link key={page} to={`/settings/${page}`} className={sideLink} activeProps={{ "aria-current": "page" }}>
              {t(`settings.pages.${page}`)}
            </Link>
          ))}
        </nav>
      </div>
      <section className={classes.page} aria-label={t("settings.title")}>
        <div className={classes.column}>
          <Outlet />
        </div>
      </section>
    </div>
  );
}
