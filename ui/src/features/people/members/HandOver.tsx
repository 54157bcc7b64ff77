import { Button, Group, Modal } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay, useSession } from "@/app/session";
import type { HandOverPreview, Id, MemberView } from "@/backend/bindings";
import type { Answer } from "@/backend/transport";
import { ErrorNotice } from "@/shared/errors";
import { useRecordLabels } from "@/shared/fields";
import { useRead, useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { formatCount, useNames } from "@/shared/values";
import { MemberSelect } from "../MemberSelect";
import classes from "../people.module.css";
import { useRefusal } from "../useRefusal";
import { useWorkingState } from "./useWorkingState";

const countOf = (owned: HandOverPreview["records"]) => owned.reduce((sum, { count }) => sum + count, 0);

/** What a leaver owns, who takes it, the hand-over itself as a job, and then the end of their time here. */
export function HandOver({ member, onClose }: { member: MemberView; onClose(): void }) {
  const t = useT();
  const names = useNames();
  const { data: preview, error } = useRead("preview_hand_over", { member: member.id }, { fresh: true });
  const [done, setDone] = useState<Answer<"hand_over_member"> | null>(null);
  const { refuse, at, notice } = useRefusal(["to"]);
  const { mutateAsync, pending } = useWrite("hand_over_member", {
    onError: refuse,
    toast: ({ records }, { to }) => {
      const count = countOf(records);
      return t("people.handOver.done", { count, shown: formatCount(count), to: names.get(to) ?? "" });
    },
  });
  const run = async (to: Id) => setDone(await mutateAsync({ member: member.id, to }).catch(() => null));
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t("people.handOver.title", { name: member.name })}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      <div className={classes.form}>
        {error && <ErrorNotice error={error} takeFocus />}
        {!preview && !error && <SkeletonRows rows={3} widths={["40%", "20%"]} />}
        {notice}
        {preview && !done && (
          <Choice preview={preview} member={member} pending={pending} refusal={at("to")} onRun={(to) => void run(to)} />
        )}
        {(done || (preview && countOf(preview.records) === 0)) && (
          <Leaving member={member} handed={done !== null} onClose={onClose} />
        )}
      </div>
    </Modal>
  );
}

interface ChoiceProps {
  preview: HandOverPreview;
  member: MemberView;
  pending: boolean;
  refusal: string | undefined;
  onRun(to: Id): void;
}

function Choice({ preview, member, pending, refusal, onRun }: ChoiceProps) {
  const t = useT();
  const names = useNames();
  const recordLabel = useRecordLabels();
  const [to, setTo] = useState<Id | null>(preview.suggested);
  const leads = preview.leads.map((id) => names.get(id)).filter(Boolean);
  const suggested = preview.suggested && names.get(preview.suggested);
  if (pending) return <p role="status">{t("people.handOver.running")}</p>;
  return (
    <>
      <Owned preview={preview} recordLabel={recordLabel} />
      {leads.length > 0 && (
        <p className={classes.warning}>{t("people.handOver.leads", { teams: leads.join(t("people.and")) })}</p>
      )}
      {countOf(preview.records) > 0 && (
        <>
          <p className={classes.hint}>{t("people.handOver.lead")}</p>
          <MemberSelect
            autoFocus
            required
            label={t("people.handOver.to")}
            description={suggested ? t("people.handOver.suggested", { name: suggested }) : undefined}
            error={refusal}
            except={member.id}
            value={to}
            onChange={setTo}
          />
          <Group justify="flex-end">
            <Button disabled={to === null} onClick={() => to && onRun(to)}>
              {t("people.handOver.run")}
            </Button>
          </Group>
        </>
      )}
    </>
  );
}

function Owned({ preview, recordLabel }: { preview: HandOverPreview; recordLabel(record: string): string }) {
  const t = useT();
  const records = preview.records.filter(({ count }) => count > 0);
  if (records.length === 0) return <p>{t("people.handOver.nothing")}</p>;
  return (
    <dl className={classes.owned} aria-label={t("people.handOver.owns")}>
      {records.map(({ record, count }) => (
        <div key={record}>
          <dt>{recordLabel(record)}</dt>
          <dd>{t("people.handOver.count", { count, shown: formatCount(count) })}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The last step: whoever hands over may not be the one who ends a member's time here. */
function Leaving({ member, handed, onClose }: { member: MemberView; handed: boolean; onClose(): void }) {
  const t = useT();
  const mySelf = useSession().member.id === member.id;
  const mayEnd = useMay("member", "configure") && member.active && !mySelf;
  const { deactivate, pending, notice } = useWorkingState(member);
  const end = async () => {
    if (await deactivate()) onClose();
  };
  return (
    <>
      {handed && <p role="status">{t("people.handOver.after", { name: member.name })}</p>}
      {notice}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t(mayEnd ? "people.handOver.keep" : "shared.close")}
        </Button>
        {mayEnd && (
          <Button color="danger" loading={pending} onClick={() => void end()}>
            {t("people.handOver.deactivate", { name: member.name })}
          </Button>
        )}
      </Group>
    </>
  );
}
