import { TextInput } from "@mantine/core";
import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import { type KeyboardEvent, useRef, useState } from "react";
import { useCommands } from "@/app/commands";
import { isComposing } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { useFieldErrorText } from "@/shared/errors";
import { fieldMeta } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { AlikeWarning } from "./AlikeWarning";
import { readLine } from "./line";
import { RECORD } from "./queries";

/** A contact in one line and Enter: name, number, role. What the core refuses stays in the line, with the reason below. */
export function QuickAdd({ customer }: { customer: Id }) {
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState("");
  const errorText = useFieldErrorText();
  const create = useWrite("create_contact", {
    toast: ({ name }) => t("contacts.done.created", { name }),
  });
  useCommands([{ id: "contacts.create", run: () => field.current?.focus() }]);
  const contact = readLine(line, fieldMeta(RECORD, "decision_role")?.choices ?? []);
  const add = () => {
    if (!contact.name || create.pending) return;
    create.mutateAsync({ contact: { ...contact, customer } }).then(
      () => setLine(""),
      () => undefined,
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    if (event.key === "Enter") {
      event.preventDefault();
      add();
    }
    if (event.key === "Escape") field.current?.blur();
  };
  return (
    <>
      <TextInput
        ref={field}
        size="xs"
        aria-label={t("contacts.add.label")}
        placeholder={t("contacts.add.hint")}
        leftSection={<IconUserPlus size={14} stroke={1.5} aria-hidden />}
        error={create.error?.field ? errorText(create.error) : null}
        spellCheck={false}
        value={line}
        onChange={(event) => {
          setLine(event.currentTarget.value);
          if (create.error) create.reset();
        }}
        onKeyDown={onKeyDown}
      />
      <AlikeWarning phones={contact.phones} emails={contact.emails} except={null} />
    </>
  );
}
