import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { type KeyboardEvent, type Ref, useState } from "react";
import { isComposing } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { Keys } from "@/shared/ui";
import classes from "./tasks.module.css";
import { useTaskWords } from "./useTaskWords";

const PAUSE_MS = 80;

interface Props {
  /** Whom the new ones are about. */
  customer?: Id;
  /** Words that come before what is typed: the day it is made on. */
  begin?: string;
  field?: Ref<HTMLInputElement>;
  autoFocus?: boolean;
  onMade?(id: Id): void;
}

/** A task in one line and Enter; what is understood of it is shown beside it as one types. */
export function AddLine({ customer, begin = "", field, autoFocus, onMade }: Props) {
  const t = useT();
  const words = useTaskWords();
  const errorText = useFieldErrorText();
  const [line, setLine] = useState("");
  const whole = `${begin} ${line}`.trim();
  const [paused] = useDebouncedValue(whole, PAUSE_MS);
  const read = useRead("read_task_line", { line: paused }, { enabled: line.trim() !== "", keepPrevious: true }).data;
  const capture = useWrite("capture_task", {
    toast: ({ title, task }) =>
      task?.due ? t("tasks.madeFor", { title, when: words.when(task) }) : t("tasks.made", { title }),
  });
  const add = () => {
    if (line.trim() === "" || capture.pending) return;
    capture.mutateAsync({ line: whole, customer: customer ?? null }).then(
      ({ id }) => {
        setLine("");
        onMade?.(id);
      },
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    } else if (event.key === "Escape" && line !== "") {
      event.stopPropagation();
      setLine("");
    } else if (event.key === "Escape") event.currentTarget.blur();
  };
  const understood = line.trim() === "" || !read ? [] : words.understood(read);
  return (
    <div className={classes.add}>
      <TextInput
        ref={field}
        data-autofocus={autoFocus || undefined}
        autoFocus={autoFocus}
        className={classes.addField}
        aria-label={t("tasks.add.label")}
        placeholder={t("tasks.add.hint")}
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        rightSection={line.trim() ? <Keys keys="Enter" /> : null}
        rightSectionWidth={56}
        error={capture.error?.field ? errorText(capture.error) : null}
        spellCheck={false}
        value={line}
        onChange={(event) => {
          setLine(event.currentTarget.value);
          if (capture.error) capture.reset();
        }}
        onKeyDown={onKeyDown}
      />
      <p className={classes.understood} aria-live="polite">
        {understood.map((one) => (
          <span key={one} className={classes.chip}>
            {one}
          </span>
        ))}
      </p>
    </div>
  );
}
