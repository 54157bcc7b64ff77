import { Button } from "@mantine/core";
import IconArrowsExchange from "@tabler/icons-react/dist/esm/icons/IconArrowsExchange.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import type { AppError, MemberView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { MemberKeys } from "@/features/keys";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { Avatar, SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { RoleTags } from "../RoleTags";
import { HandOver } from "./HandOver";
import { MemberFact } from "./MemberFact";
import { MemberState } from "./MemberState";
import { useWorkingState } from "./useWorkingState";

const GONE: AppError = { code: "not_found", field: null, params: {}, incident: null };

export function MemberPage() {
  const t = useT();
  const { id } = useParams({ from: "/admin/members/$id" });
  const { data: members, error, refetch } = useRead("list_members", {});
  const member = members?.find((candidate) => candidate.id === id);
  const failure = error ?? (members && !member ? GONE : null);
  return (
    <Page title={t("people.members.title")} head={<Path name={member?.name} />}>
      {failure && <ErrorNotice error={failure} onRetry={() => void refetch()} takeFocus />}
      {!member && !failure && <SkeletonRows rows={6} widths={["12%", "30%"]} />}
      {member && <Member key={member.id} member={member} />}
    </Page>
  );
}

function Path({ name }: { name: string | undefined }) {
  const t = useT();
  return (
    <nav className={classes.crumbs} aria-label={t("people.members.path")}>
      <Link to="/admin/members">{t("people.members.title")}</Link>
      {name && <IconChevronRight size={12} stroke={1.5} aria-hidden />}
      {name && <span>{name}</span>}
    </nav>
  );
}

function Member({ member }: { member: MemberView }) {
  const mayEdit = useMay("member", "edit");
  const mayConfigure = useMay("member", "configure") && mayEdit;
  return (
    <>
      <Head member={member} mayConfigure={mayConfigure} />
      <dl className={classes.facts}>
        <MemberFact member={member} field="name" editable={mayEdit}>
          {member.name}
        </MemberFact>
        <MemberFact member={member} field="login" editable={mayEdit}>
          {member.login}
        </MemberFact>
        <MemberFact member={member} field="team" editable={mayConfigure}>
          {member.team_name}
        </MemberFact>
        <MemberFact member={member} field="manager" editable={mayConfigure}>
          {member.manager_name}
        </MemberFact>
        <MemberFact member={member} field="roles" editable={mayConfigure}>
          <RoleTags member={member} />
        </MemberFact>
      </dl>
      {mayConfigure && <MemberKeys member={member.id} />}
    </>
  );
}

/** Who it is, whether they work here, and what leaving takes: first the hand-over, then the end. */
function Head({ member, mayConfigure }: { member: MemberView; mayConfigure: boolean }) {
  const t = useT();
  const mayAssign = useMay("member", "assign");
  const mySelf = useSession().member.id === member.id;
  const [handing, setHanding] = useState(false);
  const { ask, notice } = useWorkingState(member);
  return (
    <>
      <header className={classes.recordHead}>
        <Avatar name={member.name} size="xl" />
        <div>
          <div className={classes.headline}>
            <h2>{member.name}</h2>
            <MemberState active={member.active} />
          </div>
          <p className={classes.hint}>{[member.login, member.team_name].filter(Boolean).join(" · ")}</p>
        </div>
        <div className={classes.actions}>
          {mayAssign && (
            <Button
              variant="default"
              leftSection={<IconArrowsExchange size={16} stroke={1.5} aria-hidden />}
              onClick={() => setHanding(true)}
            >
              {t("people.handOver.open")}
            </Button>
          )}
          {mayConfigure && !mySelf && (
            <Button variant="default" onClick={() => void ask()}>
              {t(member.active ? "people.members.deactivate" : "people.members.reactivate")}
            </Button>
          )}
        </div>
      </header>
      {mayConfigure && mySelf && <p className={classes.hint}>{t("people.members.own")}</p>}
      {notice}
      {handing && <HandOver member={member} onClose={() => setHanding(false)} />}
    </>
  );
}
