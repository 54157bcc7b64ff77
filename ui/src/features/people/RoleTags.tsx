import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import { useT } from "@/app/i18n";
import type { MemberView } from "@/backend/bindings";
import { Tag } from "@/shared/ui";
import classes from "./people.module.css";
import { useRoleName } from "./queries";
import { momentText } from "./times";

/** The roles of a member; one lent for a time says until when. */
export function RoleTags({ member }: { member: MemberView }) {
  const t = useT();
  const roleName = useRoleName();
  if (member.roles.length + member.lent.length === 0)
    return <span className={classes.faint}>{t("people.noRole")}</span>;
  return (
    <span className={classes.tags}>
      {member.roles.map((key) => (
        <Tag key={key} name={roleName(key)} />
      ))}
      {member.lent.map(({ role, until_ms }) => (
        <span key={`${role} ${until_ms}`} className={classes.lent}>
          <IconClock size={12} stroke={1.5} aria-hidden />
          {t("people.lent", { role: roleName(role), time: momentText(until_ms) })}
        </span>
      ))}
    </span>
  );
}
