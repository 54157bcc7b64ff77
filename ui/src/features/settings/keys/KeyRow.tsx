import { Button } from "@mantine/core";
import { useState } from "react";
import type { ShownCommand } from "@/app/commands";
import { capsOf } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import { Keys } from "@/shared/ui";
import classes from "../settings.module.css";
import { type Conflict, conflictOf } from "./conflict";
import { useRecorder } from "./useRecorder";

interface Props {
  command: ShownCommand;
  all: readonly ShownCommand[];
  /** Has keys of the person's own. */
  own: boolean;
  recording: boolean;
  onRecord: (id: string | null) => void;
  onKeys: (id: string, keys: string | undefined) => void;
}

export function KeyRow({ command, all, own, recording, onRecord, onKeys }: Props) {
  const t = useT();
  const [refused, setRefused] = useState<{ keys: string; conflict: Conflict } | null>(null);
  const first = useRecorder(recording, (keys) => {
    onRecord(null);
    if (keys === null) return;
    const conflict = keys === "" ? null : conflictOf(command.id, keys, all);
    setRefused(conflict && { keys, conflict });
    if (!conflict) onKeys(command.id, keys === command.keys ? undefined : keys);
  });
  const { icon: Icon } = command;
  return (
    <li className={classes.keyRow}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <span>{command.label}</span>
      <KeysNow keys={command.keysNow} recording={recording} first={first} />
      <span className={classes.actions}>
        {own && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="neutral"
            aria-label={t("settings.keys.resetOf", { command: command.label })}
            onClick={() => onKeys(command.id, undefined)}
          >
            {t("settings.keys.reset")}
          </Button>
        )}
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t("settings.keys.changeOf", { command: command.label })}
          onClick={() => {
            setRefused(null);
            onRecord(command.id);
          }}
        >
          {t("settings.keys.change")}
        </Button>
      </span>
      {refused && <Refusal {...refused} />}
    </li>
  );
}

function KeysNow({ keys, recording, first }: { keys: string | undefined; recording: boolean; first: string | null }) {
  const t = useT();
  if (recording) {
    return (
      <span className={classes.recording} role="status">
        {first ?? t("settings.keys.press")} · {t("settings.keys.pressHint")}
      </span>
    );
  }
  return keys ? <Keys keys={keys} spoken /> : <span className={classes.small}>{t("settings.keys.none")}</span>;
}

function Refusal({ keys, conflict }: { keys: string; conflict: Conflict }) {
  const t = useT();
  const shown = capsOf(keys)
    .map((stroke) => stroke.join("+"))
    .join(" ");
  return (
    <span className={classes.refused} role="alert">
      {conflict.kind === "reserved"
        ? t("settings.keys.reserved", { keys: shown })
        : t(`settings.keys.${conflict.kind}`, { keys: shown, command: conflict.other })}
    </span>
  );
}
