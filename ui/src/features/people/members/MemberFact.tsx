import { ActionIcon, Button, Group, TextInput } from "@mantine/core";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { MemberDraft, MemberView } from "@/backend/bindings";
import { useFieldLabels } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { MemberSelect } from "../MemberSelect";
import classes from "../people.module.css";
import { roleText } from "../queries";
import { RoleChecks } from "../RoleChecks";
import { TeamSelect } from "../TeamSelect";
import { useRefusal } from "../useRefusal";

type Field = "name" | "login" | "team" | "manager" | "roles";

interface Props {
  member: MemberView;
  field: Field;
  editable: boolean;
  children: ReactNode;
}

/** A fact of a member that turns into its own control: double click, or the pencil. Enter saves, Esc puts back. */
export function MemberFact({ member, field, editable, children }: Props) {
  const t = useT();
  const label = useFieldLabels("member")(field);
  const [editing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  return (
    <>
      <dt>{label}</dt>
      {editing ? (
        <dd>
          <Editor member={member} field={field} onClose={close} />
        </dd>
      ) : (
        <dd onDoubleClick={editable ? () => setEditing(true) : undefined}>
          <span className={classes.factValue}>{children || <span className={classes.faint}>—</span>}</span>
          {editable && (
            <ActionIcon
              ref={pencil}
              size={28}
              aria-label={t("people.members.editField", { field: label })}
              onClick={() => setEditing(true)}
            >
              <IconPencil size={14} stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
        </dd>
      )}
    </>
  );
}

function Editor({ member, field, onClose }: { member: MemberView; field: Field; onClose(): void }) {
  const t = useT();
  const label = useFieldLabels("member")(field);
  const [draft, setDraft] = useState<MemberDraft>(() => ({
    [field]: field === "roles" ? roleText(member.roles) : member[field],
  }));
  const { refuse, at, notice } = useRefusal([field]);
  const { mutateAsync, pending } = useWrite("update_member", {
    toast: (saved) => t("people.members.changed", { name: saved.name, field: label }),
    onError: refuse,
  });
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>("input")?.focus(), []);
  const save = async () => {
    const { id, revision } = member;
    if (await mutateAsync({ id, revision, changes: draft }).catch(() => null)) onClose();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return;
    const inText = event.target instanceof HTMLInputElement;
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter" && inText) void save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={box} role="group" aria-label={label} className={classes.factEditor} onKeyDown={onKeyDown}>
      <Control member={member} field={field} draft={draft} onChange={setDraft} error={at(field)} />
      {notice}
      <Group gap={4} justify="flex-end">
        <Button variant="subtle" color="neutral" size="compact-sm" onClick={onClose}>
          {t("shared.cancel")}
        </Button>
        <Button size="compact-sm" loading={pending} onClick={() => void save()}>
          {t("shared.save")}
        </Button>
      </Group>
    </div>
  );
}

interface ControlProps {
  member: MemberView;
  field: Field;
  draft: MemberDraft;
  onChange(draft: MemberDraft): void;
  error: string | undefined;
}

function Control({ member, field, draft, onChange, error }: ControlProps) {
  const label = useFieldLabels("member")(field);
  const common = { "aria-label": label, error };
  if (field === "team") {
    return <TeamSelect {...common} value={draft.team ?? null} onChange={(team) => onChange({ team })} />;
  }
  if (field === "manager") {
    const manager = draft.manager ?? null;
    const choose = (id: string | null) => onChange({ manager: id });
    return <MemberSelect {...common} clearable except={member.id} value={manager} onChange={choose} />;
  }
  if (field === "roles") {
    const keys = draft.roles?.split(" ") ?? [];
    return <RoleChecks error={error} value={keys} onChange={(next) => onChange({ roles: roleText(next) })} />;
  }
  const type = (text: string) => onChange({ [field]: text.trim() });
  const most = field === "name" ? 80 : 40;
  return (
    <TextInput
      {...common}
      maxLength={most}
      defaultValue={draft[field]}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
