import { Autocomplete, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import IconMagnet from "@tabler/icons-react/dist/esm/icons/IconMagnet.mjs";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { isComposing } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import type { LeadDraft, LeadLineView } from "@/backend/bindings";
import { call } from "@/backend/transport";
import { useFieldErrorText } from "@/shared/errors";
import { fieldMeta, useFieldLabels, useLabel } from "@/shared/fields";
import { listbox } from "@/shared/inputs";
import { useRead, useWrite } from "@/shared/query";
import { Alike } from "../Alike";
import classes from "../leads.module.css";
import { RECORD } from "../queries";

const PAUSE_MS = 120;
/** Whoever types beside a telephone: the second of the usual sources. */
const USUAL = fieldMeta(RECORD, "source")?.suggestions[1]?.zh ?? "";

/** The lead a line would make; a source it does not name is the one beside it. */
const draftOf = (read: LeadLineView, source: string): LeadDraft => ({ ...read, source: read.source ?? source });

/** A lead in one line and Enter: company, person, number, source, wish. What is there already is told as one types. */
export function QuickAdd({ focused }: { focused: boolean }) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const wording = useLabel();
  const errorText = useFieldErrorText();
  const navigate = useNavigate({ from: "/leads" });
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const [source, setSource] = useState(USUAL);
  const [paused] = useDebouncedValue(line.trim(), PAUSE_MS);
  const known = useRead("read_lead_line", { line: paused }, { enabled: paused !== "", keepPrevious: true });
  const read = paused === "" ? null : (known.data ?? null);
  const create = useWrite("create_lead", {
    toast: ({ number, name }) => t("leads.done.created", { number, name }),
    onError: () => undefined,
  });
  useEffect(() => {
    if (!focused) return;
    field.current?.focus();
    void navigate({ search: ({ create: _, ...before }) => before, replace: true });
  }, [focused, navigate]);
  const save = async () => {
    if (line.trim() === "" || create.pending) return;
    // Whoever types fast saves what the line says now, not what it said a moment ago.
    const { answer } = await call("read_lead_line", { line: line.trim() });
    await create.mutateAsync({ lead: draftOf(answer, source) }).then(
      () => setLine(""),
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      void save();
    }
    if (event.key === "Escape") field.current?.blur();
  };
  const usual = (fieldMeta(RECORD, "source")?.suggestions ?? []).map((one) => ({ kept: one.zh, shown: wording(one) }));
  const shown = usual.find(({ kept }) => kept === source)?.shown ?? source;
  const told = read && [
    read.name,
    read.contact_name,
    ...read.phones,
    ...read.emails,
    usual.find(({ kept }) => kept === (read.source ?? source))?.shown ?? read.source ?? source,
    read.demand,
  ];
  return (
    <div className={classes.quick}>
      <div className={classes.line}>
        <TextInput
          ref={field}
          size="xs"
          aria-label={t("leads.add.label")}
          placeholder={t("leads.add.hint")}
          leftSection={<IconMagnet size={14} stroke={1.5} aria-hidden />}
          error={create.error ? errorText(create.error) : null}
          spellCheck={false}
          value={line}
          onChange={(event) => {
            setLine(event.currentTarget.value);
            if (create.error) create.reset();
          }}
          onKeyDown={onKeyDown}
        />
        <Autocomplete
          {...listbox}
          size="xs"
          w={128}
          aria-label={label("source")}
          data={usual.map((one) => one.shown)}
          value={shown}
          onChange={(text) => setSource(usual.find((one) => one.shown === text)?.kept ?? text)}
        />
      </div>
      {told && (
        <p className={classes.told} aria-live="polite">
          {told.filter(Boolean).join(" · ")}
        </p>
      )}
      {read && <Alike lead={draftOf(read, source)} except={null} />}
    </div>
  );
}
