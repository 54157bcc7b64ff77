import type { Icon } from "@tabler/icons-react";
import IconAddressBook from "@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs";
import IconAdjustmentsHorizontal from "@tabler/icons-react/dist/esm/icons/IconAdjustmentsHorizontal.mjs";
import IconBuilding from "@tabler/icons-react/dist/esm/icons/IconBuilding.mjs";
import IconChecklist from "@tabler/icons-react/dist/esm/icons/IconChecklist.mjs";
import IconFilter from "@tabler/icons-react/dist/esm/icons/IconFilter.mjs";
import IconHelp from "@tabler/icons-react/dist/esm/icons/IconHelp.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconMagnet from "@tabler/icons-react/dist/esm/icons/IconMagnet.mjs";
import IconRoute from "@tabler/icons-react/dist/esm/icons/IconRoute.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import { administers } from "@/features/admin/pages";
import { Mark } from "@/shared/ui/Mark";
import classes from "./shell.module.css";

export function Rail() {
  const t = useT();
  const customers = useMay("customer", "see");
  const contacts = useMay("contact", "see");
  const activities = useMay("activity", "see");
  const tasks = useMay("task", "see");
  const leads = useMay("lead", "see");
  const sales = useMay("opportunity", "see");
  const { rights } = useSession();
  return (
    <nav className={classes.rail} aria-label={t("app.rail.label")} data-region>
      <div className={classes.mark}>
        <Mark size={32} />
      </div>
      <RailLink to="/" exact icon={IconHome} label={t("app.rail.home")} />
      {customers && <RailLink to="/customers" icon={IconUsers} label={t("app.rail.customers")} />}
      {contacts && <RailLink to="/contacts" icon={IconAddressBook} label={t("app.rail.contacts")} />}
      {leads && <RailLink to="/leads" icon={IconMagnet} label={t("app.rail.leads")} />}
      {sales && <RailLink to="/opportunities" icon={IconFilter} label={t("app.rail.sales")} />}
      {activities && <RailLink to="/visits" icon={IconRoute} label={t("app.rail.visits")} />}
      {tasks && <RailLink to="/tasks" icon={IconChecklist} label={t("app.rail.tasks")} />}
      <span className={classes.grow} />
      {administers(rights) && <RailLink to="/admin" icon={IconBuilding} label={t("app.rail.admin")} />}
      <RailLink to="/settings" icon={IconAdjustmentsHorizontal} label={t("app.rail.settings")} />
      <RailLink to="/help" icon={IconHelp} label={t("app.rail.help")} />
    </nav>
  );
}

interface LinkProps {
  to: string;
  exact?: boolean;
  icon: Icon;
  label: string;
}

function RailLink({ to, exact = false, icon: Icon, label }: LinkProps) {
  return (
    <Link to={to} activeOptions={{ exact, includeSearch: false }} activeProps={{ "aria-current": "page" }}>
      <Icon size={20} stroke={1.5} aria-hidden />
      {label}
    </Link>
  );
}
