import { NumberInput, SegmentedControl, Select, Textarea } from "@mantine/core";
import { useId, useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { FormDialog } from "@/shared/dialogs";
import { useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useWrite } from "@/shared/query";
import { MemberSelect } from "../MemberSelect";
import { useRoleName, useRoles } from "../queries";
import { useRefusal } from "../useRefusal";

const PRESETS = { halfHour: 30, hour: 60, fourHours: 240, other: null } as const;
type Preset = keyof typeof PRESETS;
const CHOICES = Object.keys(PRESETS) as Preset[];
const FIELDS = ["member", "role", "reason", "minutes"] as const;

export function GrantDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const label = useLabel();
  const roleName = useRoleName();
  const { roles } = useRoles();
  const [member, setMember] = useState<Id | null>(null);
  const [role, setRole] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState<number | null>(PRESETS.hour);
  const { refuse, at, notice } = useRefusal(FIELDS);
  const { mutateAsync, pending } = useWrite("grant_break_glass", {
    toast: (grant) => t("people.grants.lent", { name: grant.member_name, role: roleName(grant.role) }),
    onError: refuse,
  });
  const ready = member !== null && role !== null && reason.trim() !== "" && minutes !== null;
  const grant = async () => {
    if (!ready) return;
    const given = await mutateAsync({ member, role, reason: reason.trim(), minutes }).catch(() => null);
    if (given) onClose();
  };
  return (
    <FormDialog
      title={t("people.grants.create")}
      submit={t("people.grants.grant")}
      size={480}
      ready={ready}
      pending={pending}
      onSubmit={() => void grant()}
      onClose={onClose}
    >
      {notice}
      <MemberSelect
        autoFocus
        required
        label={t("people.grants.member")}
        error={at("member")}
        value={member}
        onChange={setMember}
      />
      <Select
        {...listbox}
        required
        label={t("people.grants.role")}
        error={at("role")}
        data={roles.map((one) => ({ value: one.key, label: label(one.name) }))}
        value={role}
        onChange={setRole}
      />
      <Textarea
        required
        autosize
        minRows={2}
        maxLength={200}
        label={t("people.grants.reason")}
        description={t("people.grants.reasonHint")}
        error={at("reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Minutes error={at("minutes")} onChange={setMinutes} />
    </FormDialog>
  );
}

/** Half an hour, one, four, or as many minutes as one says. */
function Minutes({ error, onChange }: { error: string | undefined; onChange(minutes: number | null): void }) {
  const t = useT();
  const id = useId();
  const [preset, setPreset] = useState<Preset>("hour");
  const choose = (next: string) => {
    const chosen = CHOICES.find((one) => one === next) ?? "hour";
    setPreset(chosen);
    onChange(PRESETS[chosen]);
  };
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} className="mantine-InputWrapper-label">
        {t("people.grants.minutes")}
      </p>
      <SegmentedControl
        fullWidth
        aria-labelledby={id}
        value={preset}
        onChange={choose}
        data={CHOICES.map((value) => ({ value, label: t(`people.grants.presets.${value}`) }))}
      />
      {preset === "other" && (
        <NumberInput
          autoFocus
          mt="sm"
          hideControls
          allowDecimal={false}
          min={5}
          max={480}
          clampBehavior="none"
          label={t("people.grants.otherMinutes")}
          error={error}
          onChange={(value) => onChange(typeof value === "number" ? value : null)}
        />
      )}
    </div>
  );
}
