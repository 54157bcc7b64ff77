import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, PoolRuleView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { TeamSelect } from "@/features/people";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import classes from "./pool.module.css";

const NUMBERS = ["customer_days", "deal_days", "lead_days", "most_held", "most_a_day", "cool_down_days"] as const;
type Numbers = Record<(typeof NUMBERS)[number], number | null>;

/** The company's rule, and those of teams that have their own. */
export function RulesPage() {
  const t = useT();
  const { data, error, refetch } = useRead("list_pool_rules", {});
  const [added, setAdded] = useState<string | null>(null);
  const company = data?.[0];
  const isNew = added !== null && !data?.some(({ team }) => team === added);
  return (
    <Page title={t("pool.rules.title")} lead={t("pool.rules.lead")}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={4} />}
      {data?.map((rule) => (
        <RuleForm key={`${rule.team} ${rule.revision}`} rule={rule} />
      ))}
      {company && isNew && <RuleForm key={added} rule={{ ...company, team: added, team_name: null, revision: null }} />}
      {company && (
        <div className={classes.add}>
          <TeamSelect label={t("pool.rules.add")} value={added} onChange={setAdded} />
        </div>
      )}
    </Page>
  );
}

function RuleForm({ rule }: { rule: PoolRuleView }) {
  const t = useT();
  const errorText = useFieldErrorText();
  const before = Object.fromEntries(NUMBERS.map((name) => [name, rule[name]])) as Numbers;
  const [values, setValues] = useState<Numbers>(before);
  const [error, setError] = useState<AppError | null>(null);
  const { mutate, pending } = useWrite("save_pool_rule", { toast: () => t("pool.rules.saved"), onError: setError });
  const changed = NUMBERS.filter((name) => values[name] !== before[name]);
  const name = rule.team === null ? t("pool.rules.company") : (rule.team_name ?? t("pool.rules.own"));
  return (
    <form
      className={classes.rule}
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        setError(null);
        mutate({ team: rule.team, changes: Object.fromEntries(changed.map((one) => [one, values[one]])) });
      }}
    >
      <h3>{name}</h3>
      <div className={classes.numbers}>
        {NUMBERS.map((one) => (
          <NumberInput
            key={one}
            label={t(`pool.rules.${one}`)}
            placeholder={t("pool.rules.off")}
            min={1}
            max={3650}
            allowDecimal={false}
            hideControls
            value={values[one] ?? ""}
            error={error?.field === one ? errorText(error) : undefined}
            onChange={(value) => setValues((all) => ({ ...all, [one]: value === "" ? null : Number(value) }))}
          />
        ))}
      </div>
      <Button
        type="submit"
        variant="default"
        loading={pending}
        disabled={changed.length === 0 && (rule.revision !== null || rule.team === null)}
      >
        {t("shared.save")}
      </Button>
    </form>
  );
}
