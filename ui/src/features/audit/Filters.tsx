import { Button, Select } from "@mantine/core";
import { useT } from "@/app/i18n";
import { RECORDS } from "@/backend/bindings";
import { DayInput, listbox } from "@/shared/inputs";
import { useMemberFilter, useMembers } from "@/shared/values";
import classes from "./audit.module.css";
import { type Chosen, GROUPS, isNothing, type KindGroup, NOTHING, PRODUCT } from "./filter";
import { useSubjectLabel } from "./useEntryWords";

interface Props {
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}

/** Who, what, about which records, when, and whether somebody looked already. */
export function Filters({ chosen, onChange }: Props) {
  const t = useT();
  const members = useMembers();
  const subject = useSubjectLabel();
  const put = (part: Partial<Chosen>) => onChange({ ...chosen, ...part });
  const common = {
    size: "xs",
    clearable: true,
    clearButtonProps: { "aria-label": t("views.clear") },
    comboboxProps: { transitionProps: { duration: 0 } },
    ...listbox,
  } as const;
  return (
    <section className={classes.filters} aria-label={t("audit.filter.title")}>
      <Select
        {...common}
        searchable
        filter={useMemberFilter()}
        label={t("audit.filter.actor")}
        placeholder={t("audit.filter.anybody")}
        data={[
          { value: PRODUCT, label: t("audit.filter.product") },
          ...members.map(({ id, name, login }) => ({ value: id, label: `${name} · ${login}` })),
        ]}
        value={chosen.actor}
        onChange={(actor) => put({ actor })}
      />
      <Select
        {...common}
        label={t("audit.filter.kind")}
        placeholder={t("audit.filter.anything")}
        data={GROUPS.map((group) => ({ value: group, label: t(`audit.groups.${group}`) }))}
        value={chosen.group}
        onChange={(group) => put({ group: group as KindGroup | null })}
      />
      <Select
        {...common}
        label={t("audit.filter.record")}
        placeholder={t("audit.filter.anything")}
        data={[...Object.keys(RECORDS), "workspace"].map((record) => ({ value: record, label: subject(record) }))}
        value={chosen.record}
        onChange={(record) => put({ record })}
      />
      <DayInput
        size="xs"
        label={t("audit.filter.from")}
        value={chosen.from}
        maxDate={chosen.to ?? undefined}
        onChange={(from) => put({ from })}
      />
      <DayInput
        size="xs"
        label={t("audit.filter.to")}
        value={chosen.to}
        minDate={chosen.from ?? undefined}
        onChange={(to) => put({ to })}
      />
      <Select
        {...common}
        label={t("audit.filter.reviewed")}
        placeholder={t("audit.filter.anything")}
        data={[
          { value: "no", label: t("audit.filter.notReviewed") },
          { value: "yes", label: t("audit.filter.isReviewed") },
        ]}
        value={chosen.reviewed === null ? null : chosen.reviewed ? "yes" : "no"}
        onChange={(reviewed) => put({ reviewed: reviewed === null ? null : reviewed === "yes" })}
      />
      <Button
        variant="subtle"
        color="neutral"
        size="compact-sm"
        h={30}
        disabled={isNothing(chosen)}
        onClick={() => onChange(NOTHING)}
      >
        {t("audit.filter.clear")}
      </Button>
    </section>
  );
}
