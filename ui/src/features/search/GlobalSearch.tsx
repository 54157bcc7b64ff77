import { Combobox, TextInput, type TextInputProps, useCombobox } from "@mantine/core";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import { type Ref, useEffect, useRef, useState } from "react";
import { useCommand, useCommands } from "@/app/commands";
import { ariaKeys, isComposing } from "@/app/commands/keys";
import { useT } from "@/app/i18n";
import { useOpenRecord } from "@/app/routes/useOpenRecord";
import { ErrorNotice } from "@/shared/errors";
import { Keys } from "@/shared/ui";
import { HitOption, hitValue } from "./HitOption";
import classes from "./search.module.css";
import { type Hits, useHits } from "./useHits";

const LIMIT = 8;

/** The field in the top bar: `/` goes there, results fall open below it. */
export function GlobalSearch() {
  const t = useT();
  const { field, text, found, combobox, type, clear, open } = useGlobalSearch();
  return (
    <search className={classes.field}>
      <Combobox
        store={combobox}
        onOptionSubmit={open}
        shadow="lg"
        position="bottom-start"
        width={520}
        offset={4}
        withinPortal={false}
      >
        <Combobox.Target withExpandedAttribute>
          <SearchField
            ref={field}
            value={text}
            onChange={(event) => type(event.currentTarget.value)}
            onFocus={() => combobox.openDropdown()}
            onBlur={() => combobox.closeDropdown()}
            onKeyDown={(event) => {
              if (event.key === "Escape" && !isComposing(event.nativeEvent)) clear();
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={text.trim() === ""} className={classes.dropdown}>
          <Combobox.Options className={classes.hits} aria-label={t("search.results")}>
            {found.hits.map((hit) => (
              <HitOption key={hitValue(hit)} hit={hit} />
            ))}
          </Combobox.Options>
          <Found found={found} text={text.trim()} />
        </Combobox.Dropdown>
      </Combobox>
    </search>
  );
}

function SearchField(props: TextInputProps & { ref: Ref<HTMLInputElement> }) {
  const t = useT();
  const { keysNow } = useCommand("app.search");
  return (
    <TextInput
      {...props}
      aria-label={t("search.label")}
      aria-keyshortcuts={ariaKeys(keysNow)}
      placeholder={t("search.placeholder")}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      rightSection={<Keys keys={keysNow} />}
      rightSectionPointerEvents="none"
    />
  );
}

function useGlobalSearch() {
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const openRecord = useOpenRecord();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const found = useHits(text, LIMIT);
  useCommands([{ id: "app.search", run: () => field.current?.select() }]);
  // The first hit is taken by Enter as soon as hits are there; closing the list forgets the choice.
  const first = found.hits[0];
  const firstKey = first && hitValue(first);
  const { dropdownOpened } = combobox;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the combobox object is new at each render.
  useEffect(() => {
    if (firstKey && dropdownOpened) combobox.selectFirstOption();
  }, [firstKey, dropdownOpened, text]);

  const type = (value: string) => {
    setText(value);
    combobox.openDropdown();
  };
  const clear = () => {
    setText("");
    combobox.closeDropdown();
    field.current?.blur();
  };
  const open = (value: string) => {
    const hit = found.hits.find((candidate) => hitValue(candidate) === value);
    if (!hit) return;
    clear();
    openRecord(hit.record, hit.id);
  };
  return { field, text, found, combobox, type, clear, open };
}

/** What there is to say besides the hits. */
export function Found({ found, text }: { found: Hits; text: string }) {
  const t = useT();
  if (found.error) return <ErrorNotice error={found.error} />;
  if (found.tooShort) return <p className={classes.say}>{t("search.short")}</p>;
  if (found.more) return <p className={classes.say}>{t("search.more")}</p>;
  if (found.hits.length > 0 || !found.settled) return null;
  return (
    <div className={classes.say} role="status">
      <p>{t("search.none", { text })}</p>
      <p>{t("search.noneHint")}</p>
    </div>
  );
}
