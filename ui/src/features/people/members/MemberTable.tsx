import { Link } from "@tanstack/react-router";
import { useT } from "@/app/i18n";
import type { MemberView } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { Avatar } from "@/shared/ui";
import classes from "../people.module.css";
import { RoleTags } from "../RoleTags";
import { MemberState } from "./MemberState";

const COLUMNS = ["name", "login", "team", "manager", "roles"] as const;

export function MemberTable({ members }: { members: readonly MemberView[] }) {
  const t = useT();
  const label = useFieldLabels("member");
  return (
    <div className={`${classes.frame} ${classes.scroller}`}>
      <table className={classes.table} aria-label={t("people.members.title")}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {label(column)}
              </th>
            ))}
            <th scope="col">{t("people.members.state")}</th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} data-quiet={!member.active || undefined}>
              <th scope="row">
                <span className={classes.person}>
                  <Avatar name={member.name} />
                  <Link to="/admin/members/$id" params={{ id: member.id }} className={classes.link}>
                    {member.name}
                  </Link>
                </span>
              </th>
              <td>{member.login}</td>
              <td className={classes.nowrap}>{member.team_name ?? <Nothing />}</td>
              <td className={classes.nowrap}>{member.manager_name ?? <Nothing />}</td>
              <td>
                <RoleTags member={member} />
              </td>
              <td>
                <MemberState active={member.active} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Nothing = () => <span className={classes.faint}>—</span>;
