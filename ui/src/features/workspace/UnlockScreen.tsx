import { Button, Menu } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { DoorFrame } from "@/app/door/DoorFrame";
import { useT } from "@/app/i18n";
import { lockReason } from "@/app/session";
import type { UnlockMethod, WorkspaceState } from "@/backend/bindings";
import { Avatar } from "@/shared/ui";
import classes from "./door/card.module.css";
import { LossNotice } from "./door/LossNotice";
import { lastWay } from "./door/lastWay";
import { UnlockOption } from "./door/UnlockOption";
import { useUnlock } from "./door/useUnlock";

const METHODS: UnlockMethod[] = ["keyring", "passphrase", "recovery_code"];
type Member = WorkspaceState["members"][number];

/** Key ring, passphrase, recovery code as one choice. */
export default function UnlockScreen({ door, notice }: { door: WorkspaceState; notice?: ReactNode }) {
  const t = useT();
  // Who may open it can be told after the door has shut: nobody is chosen until somebody chooses.
  const [chosen, setChosen] = useState<string | null>(null);
  const [way, setMethod] = useState<UnlockMethod | null>(null);
  const member = door.members.find(({ login }) => login === chosen) ?? openerOf(door);
  const methods = METHODS.filter((method) => member?.methods.includes(method));
  const method = way ?? usualWay(member, door.keyring_available);
  const unlock = useUnlock(member?.login ?? null);

  const switchTo = (next: Member) => {
    setChosen(next.login);
    setMethod(null);
    unlock.forget();
  };
  const choose = (next: UnlockMethod) => {
    setMethod(next);
    unlock.forget();
  };

  return (
    <DoorFrame caption={t(`app.door.locked.${lockReason()}`)} version={door.version}>
      {notice}
      <div className={classes.card}>
        {member && <Opener member={member} door={door} onSwitch={switchTo} />}
        <fieldset className={classes.methods} aria-label={t("workspace.unlock.method")}>
          {member &&
            methods.map((each) => (
              <UnlockOption
                key={`${member.login} ${each}`}
                method={each}
                chosen={each === method}
                available={each !== "keyring" || door.keyring_available}
                opener={member}
                unlock={unlock}
                onChoose={() => choose(each)}
              />
            ))}
        </fieldset>
      </div>
      <LossNotice unlock={unlock} />
    </DoorFrame>
  );
}

const openerOf = ({ members }: WorkspaceState) => members.find(({ login }) => login === lastWay()?.login) ?? members[0];

/** The way this member came last, as long as it is there; else the least trouble. */
function usualWay(member: Member | undefined, keyring: boolean): UnlockMethod {
  const offered = METHODS.filter((method) => member?.methods.includes(method) && (method !== "keyring" || keyring));
  const last = lastWay();
  return (
    offered.find((method) => last?.login === member?.login && method === last?.method) ?? offered[0] ?? "passphrase"
  );
}

function Opener({
  member,
  door,
  onSwitch,
}: {
  member: Member;
  door: WorkspaceState;
  onSwitch: (next: Member) => void;
}) {
  return (
    <div className={classes.member}>
      <Avatar name={member.name} size="lg" />
      <div className={classes.grow}>
        <b>{member.name}</b>
        <p className={classes.small}>{door.company}</p>
      </div>
      {door.members.length > 1 && <MemberMenu members={door.members} onChoose={onSwitch} />}
    </div>
  );
}

function MemberMenu({ members, onChoose }: { members: Member[]; onChoose: (member: Member) => void }) {
  const t = useT();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="neutral" size="compact-md">
          {t("workspace.unlock.switch")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {members.map((each) => (
          <Menu.Item
            key={each.login}
            leftSection={<Avatar name={each.name} size="sm" />}
            onClick={() => onChoose(each)}
          >
            {each.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
