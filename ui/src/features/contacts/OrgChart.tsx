import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import { type KeyboardEvent, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import type { ContactView, Id } from "@/backend/bindings";
import { Avatar } from "@/shared/ui";
import classes from "./contacts.module.css";
import { type Branch, linesOf, treeOf } from "./tree";
import { useContactText } from "./useContactText";

interface Props {
  contacts: readonly ContactView[];
  onOpen(id: Id): void;
}

/** Who reports to whom, as an indented tree: arrows move and fold, Enter opens. */
export function OrgChart({ contacts, onOpen }: Props) {
  const t = useT();
  const { roleAndAttitude } = useContactText();
  const box = useRef<HTMLDivElement>(null);
  const [closed, setClosed] = useState<ReadonlySet<Id>>(new Set());
  const [current, setCurrent] = useState(0);
  const lines = linesOf(treeOf(contacts), closed);
  const at = Math.min(current, lines.length - 1);

  const moveTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), lines.length - 1);
    setCurrent(next);
    box.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[next]?.focus();
  };
  const fold = ({ contact: { id } }: Branch, close: boolean) =>
    setClosed((before) => {
      const after = new Set(before);
      if (close) after.add(id);
      else after.delete(id);
      return after;
    });
  const above = (index: number) => {
    const level = lines[index]?.level ?? 1;
    const found = lines.slice(0, index).findLastIndex((line) => line.level < level);
    return found < 0 ? index : found;
  };
  const onKeyDown = (event: KeyboardEvent, line: Branch, index: number) => {
    const open = line.below.length > 0 && !closed.has(line.contact.id);
    const keys: Record<string, () => void> = {
      ArrowDown: () => moveTo(index + 1),
      ArrowUp: () => moveTo(index - 1),
      Home: () => moveTo(0),
      End: () => moveTo(lines.length - 1),
      ArrowRight: () => (line.below.length > 0 && !open ? fold(line, false) : open && moveTo(index + 1)),
      ArrowLeft: () => (open ? fold(line, true) : moveTo(above(index))),
      Enter: () => onOpen(line.contact.id),
    };
    const run = keys[event.key];
    if (!run || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  };
  return (
    <div ref={box} role="tree" aria-label={t("contacts.chart")} className={classes.tree}>
      {lines.map((line, index) => {
        const { contact, level, below } = line;
        const open = !closed.has(contact.id);
        const Fold = open ? IconChevronDown : IconChevronRight;
        return (
          <div
            key={contact.id}
            role="treeitem"
            aria-level={level}
            aria-expanded={below.length > 0 ? open : undefined}
            aria-selected={index === at}
            tabIndex={index === at ? 0 : -1}
            style={{ paddingInlineStart: (level - 1) * 20 + 4 }}
            onKeyDown={(event) => onKeyDown(event, line, index)}
            onFocus={() => setCurrent(index)}
            onClick={() => onOpen(contact.id)}
          >
            <span
              className={classes.fold}
              aria-hidden
              onClick={(event) => {
                event.stopPropagation();
                if (below.length > 0) fold(line, open);
              }}
            >
              {below.length > 0 && <Fold size={14} stroke={1.5} />}
            </span>
            <Avatar name={contact.name} size="sm" />
            <span className={classes.clip}>
              {contact.name}
              <small>{[contact.job_title, roleAndAttitude(contact)].filter(Boolean).join(" · ")}</small>
            </span>
          </div>
        );
      })}
    </div>
  );
}
