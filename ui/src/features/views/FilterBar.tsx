import { Button, Popover, type PopoverProps } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { ConditionEditor } from "./ConditionEditor";
import type { FieldCondition, FilterParts } from "./filter";
import { type ConditionText, useConditionText } from "./useConditionText";
import classes from "./views.module.css";

interface Props {
  record: string;
  parts: FilterParts;
  onChange(parts: FilterParts): void;
  /** What stands at the right of the bar. */
  children: ReactNode;
}

const editing: PopoverProps = {
  position: "bottom-start",
  width: 320,
  trapFocus: true,
  returnFocus: true,
  closeOnEscape: false,
};

/** A list that is open inside takes the first Escape: what was chosen in it stays. */
const closingOnEscape = (close: () => void) => (event: KeyboardEvent<HTMLElement>) => {
  const inOpenList = (event.target as Element).getAttribute("aria-expanded") === "true";
  if (event.key === "Escape" && !inOpenList) close();
};

/** A chip for each condition, and ＋筛选 for another. */
export function FilterBar({ record, parts, onChange, children }: Props) {
  const t = useT();
  const textOf = useConditionText(record, parts.conditions);
  const [adding, setAdding] = useState(false);
  useCommands([{ id: "list.filter", run: () => setAdding(true) }]);
  const replace = (at: number, condition: FieldCondition | null) =>
    onChange({ ...parts, conditions: parts.conditions.toSpliced(at, 1, ...(condition ? [condition] : [])) });
  return (
    <section className={classes.bar} aria-label={t("views.filter.title")}>
      <div className={classes.chips}>
        {parts.conditions.map((condition, at) => (
          <Chip
            key={`${condition.field} ${condition.op} ${JSON.stringify(condition.value)}`}
            text={textOf(condition)}
            onRemove={() => replace(at, null)}
            editor={(close) => (
              <ConditionEditor
                record={record}
                initial={condition}
                onApply={(next) => {
                  close();
                  replace(at, next);
                }}
              />
            )}
          />
        ))}
        {parts.nested.length > 0 && (
          <Chip
            text={{ field: t("views.filter.nested"), op: "", value: String(parts.nested.length) }}
            onRemove={() => onChange({ ...parts, nested: [] })}
          />
        )}
        <Popover {...editing} opened={adding} onChange={setAdding}>
          <Popover.Target>
            <Button
              variant="subtle"
              color="neutral"
              size="compact-sm"
              h={28}
              leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
              onClick={() => setAdding((before) => !before)}
            >
              {t("views.filter.add")}
            </Button>
          </Popover.Target>
          <Popover.Dropdown onKeyDown={closingOnEscape(() => setAdding(false))}>
            <ConditionEditor
              record={record}
              initial={null}
              onApply={(condition) => {
                setAdding(false);
                onChange({ ...parts, conditions: [...parts.conditions, condition] });
              }}
            />
          </Popover.Dropdown>
        </Popover>
      </div>
      {children}
    </section>
  );
}

interface ChipProps {
  text: ConditionText;
  onRemove(): void;
  editor?: (close: () => void) => ReactNode;
}

function Chip({ text, onRemove, editor }: ChipProps) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const words = (
    <>
      {text.field} {text.op} <b>{text.value}</b>
    </>
  );
  const sentence = [text.field, text.op, text.value].filter(Boolean).join(" ");
  return (
    <span className={classes.chip}>
      {editor ? (
        <Popover {...editing} opened={opened} onChange={setOpened}>
          <Popover.Target>
            <button
              type="button"
              className={classes.chipText}
              title={sentence}
              onClick={() => setOpened((before) => !before)}
            >
              {words}
            </button>
          </Popover.Target>
          <Popover.Dropdown onKeyDown={closingOnEscape(() => setOpened(false))}>
            {editor(() => setOpened(false))}
          </Popover.Dropdown>
        </Popover>
      ) : (
        <span className={classes.chipText}>{words}</span>
      )}
      <button
        type="button"
        className={classes.chipRemove}
        aria-label={t("views.filter.remove", { condition: sentence })}
        onClick={onRemove}
      >
        <IconX size={12} stroke={1.5} aria-hidden />
      </button>
    </span>
  );
}
