import { MultiSelect, Select, Textarea, TextInput } from "@mantine/core";
import { useT } from "@/app/i18n";
import { type CustomMeta, useLabel } from "@/shared/fields";
import { useMemberFilter, useMembers } from "@/shared/values";
import { DayInput } from "./DayInput";
import { listbox } from "./listbox";

interface Props {
  meta: CustomMeta;
  value: unknown;
  onChange(value: unknown): void;
  error?: string;
  /** Required here, whatever the definition says. */
  required?: boolean;
}

const asText = (value: unknown) => (typeof value === "string" ? value : "");

/** The control of one field the company defined, by what it holds. */
export function CustomInput({ meta, value, onChange, error, required = meta.required }: Props) {
  const t = useT();
  const wording = useLabel();
  const { custom } = meta;
  const common = { label: wording(meta.label), error, required };
  const clearing = { clearable: !required, clearButtonProps: { "aria-label": t("views.clear") } };
  const offered = meta.choices
    .filter(({ value: key }) => !custom.options.some((option) => option.key === key && option.retired) || key === value)
    .map((choice) => ({ value: choice.value, label: wording(choice.label) }));
  switch (custom.kind) {
    case "date":
      return <DayInput {...common} value={asText(value) || null} onChange={onChange} />;
    case "choice":
      return (
        <Select
          {...common}
          {...listbox}
          {...clearing}
          searchable={offered.length > 8}
          data={offered}
          value={asText(value) || null}
          onChange={onChange}
        />
      );
    case "choices": {
      const chosen = Array.isArray(value) ? value.map(String) : [];
      return <MultiSelect {...common} {...listbox} {...clearing} data={offered} value={chosen} onChange={onChange} />;
    }
    case "bool": {
      const data = [true, false].map((flag) => ({
        value: String(flag),
        label: t(flag ? "views.values.yes" : "views.values.no"),
      }));
      return (
        <Select
          {...common}
          {...listbox}
          {...clearing}
          data={data}
          value={typeof value === "boolean" ? String(value) : null}
          onChange={(flag) => onChange(flag === null ? null : flag === "true")}
        />
      );
    }
    case "member":
      return <MemberInput {...common} {...clearing} value={asText(value) || null} onChange={onChange} />;
    case "long_text":
      return (
        <Textarea
          {...common}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={meta.max ?? undefined}
          value={asText(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    default:
      return (
        <TextInput
          {...common}
          spellCheck={false}
          inputMode={custom.kind === "number" || custom.kind === "money" ? "decimal" : undefined}
          rightSection={custom.unit ? <span aria-hidden>{custom.unit}</span> : undefined}
          maxLength={meta.max ?? undefined}
          value={custom.kind === "money" ? asText(value).replace(/ CNY$/, "") : asText(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

interface MemberProps {
  label: string;
  error?: string;
  required: boolean;
  clearable: boolean;
  clearButtonProps: object;
  value: string | null;
  onChange(value: string | null): void;
}

function MemberInput(props: MemberProps) {
  const members = useMembers().filter((member) => member.active || member.id === props.value);
  return (
    <Select
      {...props}
      {...listbox}
      searchable
      filter={useMemberFilter()}
      data={members.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
