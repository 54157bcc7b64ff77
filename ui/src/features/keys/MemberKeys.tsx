import { Button } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import type { KeySlotView, MemberKeysView } from "@/backend/bindings";
import { settingsClasses as classes } from "@/features/settings";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { formatTime } from "@/shared/values";
import { FirstPassphrase } from "./FirstPassphrase";
import { RevokeKeys } from "./RevokeKeys";

/** What opens the workspace for one member, for who may configure members. */
export function MemberKeys({ member }: { member: string }) {
  const t = useT();
  const allowed = useMay("member", "configure");
  const keys = useRead("list_member_keys", {}, { fresh: true, enabled: allowed });
  const own = keys.data?.find((each) => each.member === member);
  if (!allowed) return null;
  return (
    <section className={classes.section} aria-label={t("keys.title")}>
      <div>
        <h3 className={classes.name}>{t("keys.title")}</h3>
        <p className={classes.lead}>{t("keys.lead")}</p>
      </div>
      {keys.error && <ErrorNotice error={keys.error} onRetry={() => void keys.refetch()} />}
      {keys.pending && <SkeletonRows rows={2} widths={["24%", "40%"]} />}
      {own && <Keys keys={own} onChanged={() => void keys.refetch()} />}
    </section>
  );
}

function Keys({ keys, onChanged }: { keys: MemberKeysView; onChanged: () => void }) {
  const t = useT();
  const oneself = useSession().member.id === keys.member;
  const [dialog, setDialog] = useState<"give" | "revoke" | null>(null);
  const close = () => {
    setDialog(null);
    onChanged();
  };
  const hasPassphrase = keys.keys.some(({ method }) => method === "passphrase");
  return (
    <>
      <ul className={classes.rows}>
        {keys.keys.map((slot) => (
          <Slot key={slot.id} slot={slot} />
        ))}
        {keys.has_pin && (
          <li className={classes.row}>
            <div>
              <p className={classes.name}>PIN</p>
              <p className={classes.small}>{t(keys.pin_blocked ? "keys.pinBlocked" : "keys.pinSet")}</p>
            </div>
          </li>
        )}
        {keys.keys.length === 0 && <li className={classes.row}>{t("keys.none")}</li>}
      </ul>
      {oneself ? (
        <p className={classes.small}>{t("keys.oneself")}</p>
      ) : (
        <div className={classes.actions}>
          {keys.active && (
            <Button variant="default" onClick={() => setDialog("give")}>
              {t(hasPassphrase ? "keys.replace" : "keys.give")}
            </Button>
          )}
          {(keys.keys.length > 0 || keys.has_pin) && (
            <Button variant="default" onClick={() => setDialog("revoke")}>
              {t("keys.revoke")}
            </Button>
          )}
        </div>
      )}
      {dialog === "give" && <FirstPassphrase member={keys} onClose={close} />}
      {dialog === "revoke" && <RevokeKeys member={keys} onClose={close} />}
    </>
  );
}

function Slot({ slot }: { slot: KeySlotView }) {
  const t = useT();
  const facts = [
    slot.temporary ? t("keys.temporary") : null,
    t("settings.security.created", { date: formatTime(slot.created_at).slice(0, 10) }),
    slot.last_used_at
      ? t("settings.security.used", { time: formatTime(slot.last_used_at) })
      : t("settings.security.unused"),
  ];
  return (
    <li className={classes.row}>
      <div>
        <p className={classes.name}>{t(`settings.security.methods.${slot.method}`)}</p>
        <p className={classes.small}>{facts.filter(Boolean).join(" · ")}</p>
      </div>
    </li>
  );
}
