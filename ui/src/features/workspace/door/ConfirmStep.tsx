import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import { ErrorNotice } from "@/shared/errors";
import classes from "./card.module.css";
import { askedGroups, asMeant, groupsOf } from "./recoveryCode";
import { StepHead } from "./StepHead";
import { useAttempt } from "./useAttempt";

interface Props {
  code: string;
  submit: string;
  onBack: () => void;
  onConfirm: (code: string) => Promise<void>;
}

export function ConfirmStep(props: Omit<Props, "submit">) {
  const t = useT();
  return (
    <>
      <StepHead title={t("workspace.first.confirm.title")} lead={t("workspace.first.confirm.lead")} focus={false} />
      <ConfirmCode {...props} submit={t("workspace.first.confirm.submit")} />
    </>
  );
}

/** Two groups from the person's own copy; then the core is told the whole code. */
export function ConfirmCode({ code, submit: submitLabel, onBack, onConfirm }: Props) {
  const t = useT();
  const groups = groupsOf(code);
  const [asked] = useState(() => askedGroups(groups.length));
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [checked, setChecked] = useState(false);
  const { busy, error, run } = useAttempt();
  const right = (group: number) => asMeant(typed[group] ?? "") === asMeant(groups[group] ?? "");
  const type = (group: number, text: string) => setTyped((before) => ({ ...before, [group]: text }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (asked.every(right)) void run(() => onConfirm(code));
  };

  return (
    <form className={classes.step} onSubmit={submit} noValidate>
      <div className={classes.two}>
        {asked.map((group, place) => (
          <TextInput
            key={group}
            className={classes.code}
            label={t("workspace.first.confirm.group", { n: group + 1 })}
            autoFocus={place === 0}
            data-autofocus={place === 0 || undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed[group] ?? ""}
            error={checked && !right(group) ? t("workspace.first.confirm.wrong") : null}
            onChange={(event) => type(group, event.currentTarget.value)}
          />
        ))}
      </div>
      {error && <ErrorNotice error={error} takeFocus />}
      <div className={classes.buttons}>
        <Button variant="default" h={40} fz="md" onClick={onBack}>
          {t("workspace.first.confirm.back")}
        </Button>
        <Button type="submit" h={40} fz="md" loading={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
