import { ActionIcon, Button } from "@mantine/core";
import IconArrowsMaximize from "@tabler/icons-react/dist/esm/icons/IconArrowsMaximize.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { ReactNode } from "react";
import { useT } from "@/app/i18n";
import { Keys } from "@/shared/ui";
import { formatCount } from "@/shared/values";
import classes from "./Peek.module.css";

/** How one goes on from the record that is shown, and in whose list. */
export interface PeekPlace {
  position: { index: number; total: string; last: boolean } | null;
  onMove(by: number): void;
  onClose(): void;
}

interface Props extends PeekPlace {
  /** What each says in the words of its record. */
  words: { label: string; previous: string; next: string; open: string };
  onOpen(): void;
  foot?: ReactNode;
  children: ReactNode;
}

/** A record beside its list: neighbours, the way to its page, its own summary. */
export function Peek({ words, position, onMove, onOpen, onClose, foot, children }: Props) {
  const t = useT();
  return (
    <aside className={classes.peek} aria-label={words.label}>
      <header className={classes.head}>
        <ActionIcon
          size={28}
          aria-label={words.previous}
          disabled={!position || position.index === 0}
          onClick={() => onMove(-1)}
        >
          <IconChevronUp size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        <ActionIcon size={28} aria-label={words.next} disabled={!position || position.last} onClick={() => onMove(1)}>
          <IconChevronDown size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
        {position && (
          <span>
            {formatCount(position.index + 1)} / {position.total}
          </span>
        )}
        <Button
          ml="auto"
          variant="subtle"
          color="neutral"
          size="compact-sm"
          h={28}
          leftSection={<IconArrowsMaximize size={16} stroke={1.5} aria-hidden />}
          rightSection={<Keys keys="Enter" />}
          onClick={onOpen}
        >
          {words.open}
        </Button>
        <ActionIcon size={28} aria-label={t("shared.close")} onClick={onClose}>
          <IconX size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </header>
      <div className={classes.body}>{children}</div>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </aside>
  );
}
