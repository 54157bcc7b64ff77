import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { listbox } from "@/shared/inputs";
import { useRead } from "@/shared/query";

interface Props {
  label: string;
  value: Id | null;
  error?: string;
  onChange(id: Id | null): void;
}

/** One customer, found by any part of the name, pinyin or phone. */
export function CustomerPicker({ label, value, error, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState("");
  const [text] = useDebouncedValue(typed.trim(), 150);
  const [chosen, setChosen] = useState<{ value: Id; label: string } | null>(null);
  const filter = text.length >= 2 && text !== chosen?.label ? { search: text } : null;
  const { data } = useRead(
    "open_customer_list",
    { filter, sort: null, archived: false, limit: 20 },
    { keepPrevious: true },
  );
  const found = (data?.rows ?? []).map((row) => ({ value: row.id, label: row.name }));
  const known = chosen && !found.some((one) => one.value === chosen.value) ? [chosen, ...found] : found;
  return (
    <Select
      {...listbox}
      data-autofocus
      required
      searchable
      openOnFocus={false}
      label={label}
      error={error}
      placeholder={t("opportunities.form.findCustomer")}
      nothingFoundMessage={t("opportunities.form.noCustomer")}
      data={known}
      filter={({ options }) => options}
      value={value}
      onSearchChange={setTyped}
      onChange={(id, option) => {
        setChosen(id && option ? { value: id, label: option.label } : null);
        onChange(id);
      }}
    />
  );
}
