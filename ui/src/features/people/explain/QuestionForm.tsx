import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import type { Action, Id, SubjectView } from "@/backend/bindings";
import { useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { MemberSelect } from "../MemberSelect";
import { subjectOf } from "../queries";
import classes from "./explain.module.css";
import { type Asked, aboutSubject } from "./question";

interface Props {
  asked: Asked;
  onChange(asked: Asked): void;
  subjects: readonly SubjectView[];
  /** The record the question began at. */
  recordName: string | null;
  onlyMe: boolean;
}

/** The question as a sentence whose parts are chosen; each choice is answered at once. */
export function QuestionForm({ asked, onChange, subjects, recordName, onlyMe }: Props) {
  const t = useT();
  const label = useLabel();
  const { member: me } = useSession();
  const [begunAt] = useState<{ record: string; id: Id | null }>({ record: asked.record, id: asked.id });
  const subject = subjectOf(subjects, asked.record);
  const about = (name: string | null) => {
    const next = subjectOf(subjects, name ?? asked.record);
    if (next) onChange(aboutSubject(asked, next));
  };
  return (
    <section className={classes.question} aria-label={t("people.explain.form")}>
      <div className={classes.sentence}>
        {onlyMe ? (
          <b>{me.name}</b>
        ) : (
          <span className={classes.wide}>
            <MemberSelect
              everybody
              aria-label={t("people.explain.member")}
              value={asked.member}
              onChange={(member) => onChange({ ...asked, member })}
            />
          </span>
        )}
        <span>{t("people.explain.may")}</span>
        <Select
          {...listbox}
          w={120}
          allowDeselect={false}
          aria-label={t("people.explain.action")}
          data={(subject?.actions ?? []).map((action) => ({ value: action, label: t(`people.actions.${action}`) }))}
          value={asked.action}
          onChange={(action) => action && onChange({ ...asked, action: action as Action })}
        />
        <Select
          {...listbox}
          w={160}
          searchable
          allowDeselect={false}
          aria-label={t("people.explain.record")}
          data={subjects.map((one) => ({ value: one.name, label: label(one.label) }))}
          value={asked.record}
          onChange={about}
        />
        {subject && subject.fields.length > 0 && (
          <Select
            {...listbox}
            w={160}
            searchable
            clearable
            clearButtonProps={{ "aria-label": t("views.clear") }}
            aria-label={t("people.explain.field")}
            placeholder={t("people.explain.anyField")}
            data={subject.fields.map((field) => ({ value: field.name, label: label(field.label) }))}
            value={asked.field}
            onChange={(field) => onChange({ ...asked, field })}
          />
        )}
        <span>{t("people.explain.end")}</span>
      </div>
      {recordName && asked.record === begunAt.record && (
        <Checkbox
          label={t("people.explain.thisRecord", { name: recordName })}
          checked={asked.id !== null}
          onChange={(event) => onChange({ ...asked, id: event.currentTarget.checked ? begunAt.id : null })}
        />
      )}
    </section>
  );
}
