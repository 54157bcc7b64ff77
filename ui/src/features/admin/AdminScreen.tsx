import { Link, Navigate, Outlet } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { sideLink } from "@/shared/ui";
import classes from "./admin.module.css";
import { pagesFor } from "./pages";

export function AdminScreen() {
  const t = useT();
  const { rights } = useSession();
  return (
    <div className={classes.screen}>
      <div className={classes.side}>
        <h1>{t("admin.title")}</h1>
        <nav aria-label={t("admin.pages")}>
          {pagesFor(rights).map(({ to, title, icon: Icon }) => (
            <Link key={to} to={to} className={sideLink} activeProps={{ "aria-current": "page" }}>
              <Icon size={16} stroke={1.5} aria-hidden />
              {t(title)}
            </Link>
          ))}
        </nav>
      </div>
      <Outlet />
    </div>
  );
}

/** The first page one may open. */
export function AdminIndex() {
  const [first] = pagesFor(useSession().rights);
  return first ? <Navigate to={first.to} replace /> : null;
}
