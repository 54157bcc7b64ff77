import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { CommandButton } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { RoleView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useFieldLabel, useLabel } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { SkeletonRows, Tag } from "@/shared/ui";
import classes from "../people.module.css";
import { NewRole } from "./NewRole";

export function RolesPage() {
  const t = useT();
  const navigate = useNavigate();
  const { new: making } = useSearch({ from: "/admin/roles" });
  const mayConfigure = useMay("role", "configure");
  const { data, error, refetch } = useRead("list_roles", {});
  const open = (key: string) => void navigate({ to: "/admin/roles/$key", params: { key } });
  return (
    <Page title={t("people.roles.title")} lead={t("people.roles.lead")} actions={<CommandButton id="people.newRole" />}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && <RoleTable roles={data.roles} />}
      {making && mayConfigure && data && (
        <NewRole
          roles={data.roles}
          onClose={() => void navigate({ to: "/admin/roles", replace: true })}
          onMade={open}
        />
      )}
    </Page>
  );
}

function RoleTable({ roles }: { roles: readonly RoleView[] }) {
  const t = useT();
  const label = useLabel();
  const described = useFieldLabel("role", "description");
  return (
    <div className={`${classes.frame} ${classes.scroller}`}>
      <table className={classes.table} aria-label={t("people.roles.title")}>
        <thead>
          <tr>
            <th scope="col">{t("people.roles.name")}</th>
            <th scope="col">{t("people.roles.kind")}</th>
            <th scope="col">{described}</th>
            <th scope="col" className={classes.end}>
              {t("people.roles.members")}
            </th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role.key}>
              <th scope="row" className={classes.nowrap}>
                <Link to="/admin/roles/$key" params={{ key: role.key }} className={classes.link}>
                  {label(role.name)}
                </Link>
              </th>
              <td>
                <RoleKind role={role} />
              </td>
              <td>{role.description ?? <span className={classes.faint}>—</span>}</td>
              <td className={classes.end}>{t("people.roles.count", { count: role.members })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Whether a role came with the product, and whether somebody changed it since. */
export function RoleKind({ role }: { role: RoleView }) {
  const t = useT();
  return (
    <span className={classes.tags}>
      <Tag name={t(role.ready_made ? "people.roles.readyMade" : "people.roles.own")} />
      {role.edited && <Tag name={t("people.roles.edited")} shape="ring" />}
    </span>
  );
}
