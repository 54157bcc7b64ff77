import { Combobox, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { type Ref, useEffect, useState } from "react";
import { useT } from "@/app/i18n";
import { useRead } from "@/shared/query";
import { Avatar } from "@/shared/ui";
import classes from "./activities.module.css";
import type { CustomerRef } from "./capture";

const PAUSE_MS = 60;
const LIMIT = 20;

interface Props {
  value: CustomerRef | null;
  field?: Ref<HTMLInputElement>;
  onChoose(customer: CustomerRef): void;
}

/** A customer by any part of the name, pinyin or phone. */
export function CustomerPicker({ value, field, onChoose }: Props) {
  const t = useT();
  const [text, setText] = useState(value?.name ?? "");
  const [typed] = useDebouncedValue(text.trim(), PAUSE_MS);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const asked = typed !== "" && typed !== value?.name;
  const found = useRead("search", { text: typed, limit: LIMIT }, { enabled: asked, keepPrevious: true });
  const hits = asked ? (found.data?.hits ?? []).filter((hit) => hit.record === "customer") : [];
  const firstKey = hits[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the combobox object is new at each render.
  useEffect(() => {
    if (firstKey) combobox.selectFirstOption();
  }, [firstKey, typed]);
  const choose = (id: string) => {
    const hit = hits.find((candidate) => candidate.id === id);
    if (!hit) return;
    setText(hit.title);
    combobox.closeDropdown();
    onChoose({ id: hit.id, name: hit.title });
  };
  return (
    <Combobox store={combobox} onOptionSubmit={choose} withinPortal={false} offset={4}>
      <Combobox.Target>
        <TextInput
          ref={field}
          data-autofocus={value === null || undefined}
          aria-label={t("activities.customer")}
          placeholder={t("activities.whichCustomer")}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={hits.length === 0}>
        <Combobox.Options aria-label={t("activities.customers")}>
          {hits.slice(0, 8).map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id} className={classes.option}>
              <Avatar name={hit.title} company />
              <span className={classes.clip}>{hit.title}</span>
              {hit.subtitle && <span className={classes.quiet}>{hit.subtitle}</span>}
              <span className={classes.grow} />
              {hit.note && <span className={classes.quiet}>{hit.note}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
