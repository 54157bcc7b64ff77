import { Button } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconClock from "@tabler/icons-react/dist/esm/icons/IconClock.mjs";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { BreakGlassView } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import classes from "../people.module.css";
import { useRoleName } from "../queries";
import { momentText } from "../times";

export function GrantTable({ grants }: { grants: readonly BreakGlassView[] }) {
  const t = useT();
  const label = useFieldLabels("break_glass");
  const heads = [
    t("people.grants.state"),
    label("member"),
    label("role"),
    label("reason"),
    t("people.grants.granted"),
    label("until"),
  ];
  return (
    <div className={`${classes.frame} ${classes.scroller}`}>
      <table className={classes.table} aria-label={t("people.grants.title")}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <Row key={grant.id} grant={grant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ grant }: { grant: BreakGlassView }) {
  const t = useT();
  const roleName = useRoleName();
  const mayEnd = useMay("break_glass", "configure");
  const { mutate, pending } = useWrite("end_break_glass", {
    toast: ({ member_name }) => t("people.grants.ended", { name: member_name }),
  });
  const Icon = grant.running ? IconClock : IconCheck;
  return (
    <tr data-quiet={!grant.running || undefined}>
      <td>
        <span className={grant.running ? classes.running : classes.state}>
          <Icon size={12} stroke={2} aria-hidden />
          {t(grant.running ? "people.grants.running" : "people.grants.over")}
        </span>
      </td>
      <th scope="row">
        <span className={classes.person}>
          <Avatar name={grant.member_name} />
          {grant.member_name}
        </span>
      </th>
      <td className={classes.nowrap}>{roleName(grant.role)}</td>
      <td className={classes.reason}>{grant.reason}</td>
      <td className={classes.nowrap}>{[grant.granted_by, momentText(grant.granted_ms)].filter(Boolean).join(" · ")}</td>
      <td className={classes.nowrap}>{momentText(grant.until_ms)}</td>
      <td className={classes.end}>
        {grant.running && mayEnd && (
          <Button
            size="compact-sm"
            variant="default"
            loading={pending}
            aria-label={t("people.grants.endOf", { name: grant.member_name })}
            onClick={() => mutate({ id: grant.id })}
          >
            {t("people.grants.end")}
          </Button>
        )}
      </td>
    </tr>
  );
}
