import { Button, Group, SegmentedControl, TextInput } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconMinus from "@tabler/icons-react/dist/esm/icons/IconMinus.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id, TagView } from "@/backend/bindings";
import { useWrite } from "@/shared/query";
import { Tag, TagShape } from "@/shared/ui";
import { useTags } from "@/shared/values";
import classes from "./customers.module.css";

export type TagChange = "add" | "remove";

interface Props {
  /** Tags all the records have already; unknown for many records. */
  present: readonly Id[] | null;
  onApply(add: Id[], remove: Id[]): void;
}

const SHAPES: TagView["shape"][] = ["square", "triangle", "disc", "ring"];

/** Ticks for the tags of one record; for many records each press goes: add, remove, leave. */
export function TagPicker({ present, onApply }: Props) {
  const t = useT();
  const tags = useTags();
  const [text, setText] = useState("");
  const [changes, setChanges] = useState<ReadonlyMap<Id, TagChange>>(new Map());
  const wanted = text.trim().toLowerCase();
  const shown = tags.filter((tag) => tag.name.toLowerCase().includes(wanted));
  const mayCreate = useMay("tag", "create");
  const isNew = mayCreate && wanted !== "" && !tags.some((tag) => tag.name.toLowerCase() === wanted);
  const change = (id: Id, next: TagChange | null) =>
    setChanges((before) => {
      const after = new Map(before);
      if (next) after.set(id, next);
      else after.delete(id);
      return after;
    });
  const press = (id: Id) => {
    const has = present?.includes(id) ?? false;
    if (present) return change(id, changes.has(id) ? null : has ? "remove" : "add");
    const now = changes.get(id);
    change(id, now === undefined ? "add" : now === "add" ? "remove" : null);
  };
  const chosen = (kind: TagChange) => [...changes].filter(([, value]) => value === kind).map(([id]) => id);
  return (
    <>
      <TextInput
        data-autofocus
        aria-label={t("customers.tags.find")}
        placeholder={t("customers.tags.find")}
        maxLength={40}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ul className={classes.tagList} aria-label={t("customers.tags.label")}>
        {shown.map((tag) => (
          <TagRow
            key={tag.id}
            tag={tag}
            state={changes.get(tag.id) ?? null}
            had={present?.includes(tag.id) ?? false}
            onPress={press}
          />
        ))}
      </ul>
      {isNew && (
        <NewTag
          name={text.trim()}
          onMade={(tag) => {
            setText("");
            change(tag.id, "add");
          }}
        />
      )}
      <Group justify="flex-end" mt="sm">
        <Button disabled={changes.size === 0} onClick={() => onApply(chosen("add"), chosen("remove"))}>
          {changes.size === 0 ? t("customers.tags.choose") : t("customers.tags.apply")}
        </Button>
      </Group>
    </>
  );
}

interface RowProps {
  tag: TagView;
  state: TagChange | null;
  had: boolean;
  onPress(id: Id): void;
}

function TagRow({ tag, state, had, onPress }: RowProps) {
  const t = useT();
  const on = state === "add" || (had && state !== "remove");
  const word = state === "add" ? t("customers.tags.adding") : state === "remove" ? t("customers.tags.removing") : "";
  return (
    <li>
      <button type="button" className={classes.tagRow} aria-pressed={on} onClick={() => onPress(tag.id)}>
        <span className={classes.tagMark}>
          {on && <IconCheck size={14} stroke={2} aria-hidden />}
          {state === "remove" && <IconMinus size={14} stroke={2} aria-hidden />}
        </span>
        <Tag name={tag.name} shape={tag.shape} />
        <span className={classes.faint}>{word}</span>
      </button>
    </li>
  );
}

function NewTag({ name, onMade }: { name: string; onMade(tag: TagView): void }) {
  const t = useT();
  const [shape, setShape] = useState<TagView["shape"]>("square");
  const { mutateAsync, pending } = useWrite("create_tag");
  const make = async () => {
    const tag = await mutateAsync({ name, shape }).catch(() => null);
    if (tag) onMade(tag);
  };
  return (
    <Group gap={8} mt="xs" wrap="nowrap">
      <Button variant="default" size="compact-sm" loading={pending} onClick={() => void make()}>
        {t("customers.tags.create", { name })}
      </Button>
      <SegmentedControl
        size="xs"
        aria-label={t("customers.tags.shape")}
        value={shape}
        onChange={(next) => setShape(next as TagView["shape"])}
        data={SHAPES.map((value) => ({
          value,
          label: (
            <span role="img" aria-label={t(`customers.tags.shapes.${value}`)}>
              <TagShape shape={value} />
            </span>
          ),
        }))}
      />
    </Group>
  );
}
