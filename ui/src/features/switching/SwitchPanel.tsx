import { useState } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { Avatar, SkeletonRows } from "@/shared/ui";
import { KeyForm } from "./KeyForm";
import classes from "./switching.module.css";

/** Who takes over, then their PIN or passphrase. When it succeeds the whole window is theirs, this panel gone. */
export function SwitchPanel({ onBack }: { onBack: () => void }) {
  const t = useT();
  const me = useSession().member.id;
  const people = useRead("list_switchable", {}, { fresh: true });
  const [chosen, setChosen] = useState<string | null>(null);
  const others = people.data?.filter(({ member }) => member !== me);
  const person = others?.find(({ member }) => member === chosen);
  if (person) {
    return <KeyForm person={person} onRefused={() => void people.refetch()} onBack={() => setChosen(null)} />;
  }
  return (
    <div className={classes.panel}>
      {people.error && <ErrorNotice error={people.error} onRetry={() => void people.refetch()} />}
      {people.pending && <SkeletonRows rows={3} widths={["24%", "40%"]} />}
      {others?.length === 0 && <p className={classes.lead}>{t("switching.nobody")}</p>}
      <ul className={classes.people} aria-label={t("switching.who")}>
        {others?.map(({ member, name, login }) => (
          <li key={member}>
            <button type="button" className={classes.person} onClick={() => setChosen(member)}>
              <Avatar name={name} size="lg" />
              <span>
                <b>{name}</b>
                <small>{login}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className={classes.button} onClick={onBack}>
        {t("shared.cancel")}
      </button>
    </div>
  );
}
