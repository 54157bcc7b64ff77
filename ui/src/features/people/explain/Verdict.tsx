import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconCircleCheck from "@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs";
import IconCircleX from "@tabler/icons-react/dist/esm/icons/IconCircleX.mjs";
import IconMinus from "@tabler/icons-react/dist/esm/icons/IconMinus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import type { ExplainAccess, Explanation, Reason } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { useMembers } from "@/shared/values";
import { subjectOf, useRoles } from "../queries";
import classes from "./explain.module.css";
import { useReasonText } from "./useReasonText";

interface Props {
  answer: Explanation;
  request: ExplainAccess;
  /** The one record asked about, if one was. */
  recordName: string | null;
}

/** Yes or no, in a sentence, and every reason in its own. */
export function Verdict({ answer, request, recordName }: Props) {
  const t = useT();
  const reasonText = useReasonText();
  const said = useSaid(request, recordName);
  const name = useMembers().find(({ id }) => id === request.member)?.name ?? "";
  const Icon = answer.allowed ? IconCircleCheck : IconCircleX;
  return (
    <section className={classes.answer} aria-live="polite" aria-label={t("people.explain.why")}>
      <div className={classes.verdict} data-allowed={answer.allowed || undefined}>
        <Icon size={32} stroke={1.5} aria-hidden />
        <div>
          <h3>{t(answer.allowed ? "people.explain.yes" : "people.explain.no")}</h3>
          <p>{said(answer.allowed)}</p>
        </div>
      </div>
      <h3>{t("people.explain.why")}</h3>
      <ul className={classes.reasons}>
        {answer.reasons.map((reason) => (
          <li key={JSON.stringify(reason)} data-bearing={bearingOf(reason)}>
            <BearingIcon reason={reason} />
            {reasonText(reason)}
          </li>
        ))}
      </ul>
      {answer.field_access && (
        <p className={classes.access}>
          {t("people.explain.access", { name, access: t(`people.access.${answer.field_access}`) })}
        </p>
      )}
    </section>
  );
}

/** The question and its answer as one sentence. */
function useSaid({ member, action, record, field }: ExplainAccess, recordName: string | null) {
  const t = useT();
  const label = useLabel();
  const { subjects } = useRoles();
  const name = useMembers().find(({ id }) => id === member)?.name ?? "";
  const subject = subjectOf(subjects, record);
  const fieldLabel = subject?.fields.find((one) => one.name === field)?.label;
  const kind = subject ? label(subject.label) : record;
  const whole = recordName ? t("people.explain.named", { kind, name: recordName }) : kind;
  return (allowed: boolean) =>
    t("people.explain.said", {
      name,
      verdict: t(allowed ? "people.explain.can" : "people.explain.cannot"),
      action: t(`people.explain.verbs.${action}`),
      record: whole,
      field: fieldLabel ? t("people.explain.ofField", { field: label(fieldLabel) }) : "",
    });
}

type Bearing = "for" | "against" | "neutral";

/** Whether a reason speaks for it, against it, or says nothing. */
function bearingOf(reason: Reason): Bearing {
  switch (reason.kind) {
    case "everybody":
    case "role_allows":
    case "field_open":
      return "for";
    case "role_silent":
      return "neutral";
    default:
      return "against";
  }
}

function BearingIcon({ reason }: { reason: Reason }) {
  const icons = { for: IconCheck, against: IconX, neutral: IconMinus };
  const Icon = icons[bearingOf(reason)];
  return <Icon size={16} stroke={2} aria-hidden />;
}
