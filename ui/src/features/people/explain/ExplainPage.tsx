import { useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { may } from "@/app/session/rights";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows } from "@/shared/ui";
import classes from "../people.module.css";
import { useRoles } from "../queries";
import { QuestionForm } from "./QuestionForm";
import { type Asked, requestOf } from "./question";
import { Verdict } from "./Verdict";

export function ExplainPage() {
  const t = useT();
  const about = useSearch({ from: "/admin/explain" });
  return (
    <Page title={t("people.explain.title")} lead={t("people.explain.lead")}>
      <Question key={about.id ?? ""} about={about} />
    </Page>
  );
}

function Question({ about }: { about: { record?: string; id?: string; name?: string } }) {
  const t = useT();
  const { member: me, rights } = useSession();
  const { subjects } = useRoles();
  const ofOthers = may(rights, "member", "assign") || may(rights, "member", "configure");
  const [asked, setAsked] = useState<Asked>({
    member: ofOthers && !about.id ? null : me.id,
    action: "see",
    record: about.record ?? "customer",
    field: null,
    id: about.id ?? null,
  });
  const request = requestOf(asked);
  const { data, error, refetch } = useRead("explain_access", request ?? NOBODY, {
    enabled: request !== null,
    keepPrevious: true,
  });
  if (subjects.length === 0) return <SkeletonRows rows={4} />;
  return (
    <>
      <QuestionForm
        asked={asked}
        onChange={setAsked}
        subjects={subjects}
        recordName={about.id ? (about.name ?? about.id) : null}
        onlyMe={!ofOthers}
      />
      {!ofOthers && <p className={classes.hint}>{t("people.explain.self")}</p>}
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!request && <EmptyState title={t("people.explain.ask")} hint={t("people.explain.askHint")} />}
      {request && data && !error && (
        <Verdict answer={data} request={request} recordName={request.id ? (about.name ?? null) : null} />
      )}
    </>
  );
}

const NOBODY = { member: "", record: "customer", action: "see", id: null, field: null } as const;
