import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { Link, useParams } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useLabel } from "@/shared/fields";
import { useRead } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { RoleEditor } from "./RoleEditor";

const GONE: AppError = { code: "unknown_role", field: null, params: {}, incident: null };

export function RolePage() {
  const t = useT();
  const label = useLabel();
  const { key } = useParams({ from: "/admin/roles/$key" });
  const { data, error, refetch } = useRead("list_roles", {});
  const role = data?.roles.find((candidate) => candidate.key === key);
  const failure = error ?? (data && !role ? GONE : null);
  const head = (
    <nav className={classes.crumbs} aria-label={t("people.roles.path")}>
      <Link to="/admin/roles">{t("people.roles.title")}</Link>
      {role && <IconChevronRight size={12} stroke={1.5} aria-hidden />}
      {role && <span>{label(role.name)}</span>}
    </nav>
  );
  return (
    <Page title={t("people.roles.title")} head={head}>
      {failure && <ErrorNotice error={failure} onRetry={() => void refetch()} takeFocus />}
      {!data && !error && <SkeletonRows rows={10} />}
      {data && role && <RoleEditor key={role.key} role={role} subjects={data.subjects} />}
    </Page>
  );
}
