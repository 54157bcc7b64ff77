import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { type ChangeEvent, type CompositionEvent, useEffect, useRef, useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";

const SHORTEST = 2;

interface Props {
  value: string;
  onSearch(text: string): void;
}

/** Narrows the list as one types; waits while an input method composes. */
export function QuickSearch({ value, onSearch }: Props) {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const composing = useRef(false);
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useCommands([{ id: "list.find", run: () => input.current?.focus() }]);
  const search = useDebouncedCallback((typed: string) => {
    const wanted = typed.trim();
    if (wanted.length === 0 || wanted.length >= SHORTEST) onSearch(wanted);
  }, 250);
  const type = (event: ChangeEvent<HTMLInputElement>) => {
    setText(event.currentTarget.value);
    if (!composing.current) search(event.currentTarget.value);
  };
  const composed = (event: CompositionEvent<HTMLInputElement>) => {
    composing.current = false;
    search(event.currentTarget.value);
  };
  const clear = () => {
    setText("");
    onSearch("");
    input.current?.focus();
  };
  return (
    <TextInput
      ref={input}
      type="search"
      w={180}
      size="xs"
      aria-label={t("views.list.find")}
      placeholder={t("views.list.find")}
      leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
      rightSection={text && <CloseButton size={20} aria-label={t("views.list.clearFind")} onClick={clear} />}
      value={text}
      onChange={type}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={composed}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text) {
          event.stopPropagation();
          clear();
        }
      }}
    />
  );
}
