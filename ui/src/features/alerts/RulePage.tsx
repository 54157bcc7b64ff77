import { ActionIcon, Autocomplete, Button, NumberInput, Switch } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { type FormEvent, useState } from "react";
import { useT } from "@/app/i18n";
import type { FollowUpTerms } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead, useWrite } from "@/shared/query";
import { SkeletonRows } from "@/shared/ui";
import { useKnownValue, useValuesInUse } from "@/shared/values";
import classes from "./alerts.module.css";

const LONGEST = 365;

/** When a customer has waited too long, and who is told. */
export function RulePage() {
  const t = useT();
  const { data, error, refetch } = useRead("get_follow_up_rule", {});
  return (
    <Page title={t("alerts.rule.title")} lead={t("alerts.rule.lead")}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={5} />}
      {data && <RuleForm key={JSON.stringify(data)} rule={data} />}
    </Page>
  );
}

function RuleForm({ rule: kept }: { rule: FollowUpTerms }) {
  const t = useT();
  const [rule, setRule] = useState(kept);
  const { mutateAsync, pending, error } = useWrite("save_follow_up_rule", {
    toast: () => t("alerts.rule.saved"),
    onError: () => undefined,
  });
  const change = (changes: Partial<FollowUpTerms>) => setRule((before) => ({ ...before, ...changes }));
  const save = (event: FormEvent) => {
    event.preventDefault();
    void mutateAsync({ rule }).catch(() => undefined);
  };
  return (
    <form className={classes.rule} onSubmit={save}>
      {error && <ErrorNotice error={error} />}
      <Switch
        label={t("alerts.rule.active")}
        checked={rule.active}
        onChange={(event) => change({ active: event.currentTarget.checked })}
      />
      <DaysInput label={t("alerts.rule.days")} value={rule.days} onChange={(days) => change({ days })} />
      <Levels levels={rule.levels} usual={rule.days} onChange={(levels) => change({ levels })} />
      <DaysInput
        label={t("alerts.rule.escalate")}
        description={t("alerts.rule.escalateHint")}
        least={0}
        value={rule.escalate_after}
        onChange={(escalate_after) => change({ escalate_after })}
      />
      <Switch
        label={t("alerts.rule.workingDays")}
        description={t("alerts.rule.workingDaysHint")}
        checked={rule.working_days}
        onChange={(event) => change({ working_days: event.currentTarget.checked })}
      />
      <Switch
        label={t("alerts.rule.planned")}
        description={t("alerts.rule.plannedHint")}
        checked={rule.planned_exempt}
        onChange={(event) => change({ planned_exempt: event.currentTarget.checked })}
      />
      <Button type="submit" loading={pending} disabled={rule === kept}>
        {t("alerts.rule.save")}
      </Button>
    </form>
  );
}

interface DaysProps {
  label: string;
  description?: string;
  least?: number;
  value: number;
  onChange(days: number): void;
}

function DaysInput({ label, description, least = 1, value, onChange }: DaysProps) {
  const t = useT();
  return (
    <NumberInput
      w={240}
      label={label}
      description={description}
      min={least}
      max={LONGEST}
      allowDecimal={false}
      clampBehavior="strict"
      suffix={` ${t("alerts.rule.unit")}`}
      value={value}
      onChange={(days) => typeof days === "number" && onChange(days)}
    />
  );
}

interface LevelsProps {
  levels: FollowUpTerms["levels"];
  usual: number;
  onChange(levels: FollowUpTerms["levels"]): void;
}

/** A line for each level that waits for another time than the rest. */
function Levels({ levels, usual, onChange }: LevelsProps) {
  const t = useT();
  const known = useKnownValue("customer");
  const inUse = useValuesInUse("level");
  const [added, setAdded] = useState("");
  const level = added.trim();
  const isNew = level !== "" && !levels.some((each) => each.level === level);
  const add = () => {
    if (!isNew) return;
    onChange([...levels, { level, days: usual }]);
    setAdded("");
  };
  const set = (at: number, days: number) =>
    onChange(levels.map((each, index) => (index === at ? { ...each, days } : each)));
  return (
    <fieldset className={classes.levels}>
      <legend>{t("alerts.rule.levels")}</legend>
      <p className={classes.quiet}>{t("alerts.rule.levelsHint")}</p>
      <ul>
        {levels.map((each, at) => (
          <li key={each.level}>
            <span className={classes.clip}>{known("level", each.level)}</span>
            <NumberInput
              aria-label={t("alerts.rule.levelDays", { level: each.level })}
              min={1}
              max={LONGEST}
              allowDecimal={false}
              clampBehavior="strict"
              value={each.days}
              onChange={(days) => typeof days === "number" && set(at, days)}
            />
            <ActionIcon
              size={32}
              aria-label={t("alerts.rule.remove", { level: each.level })}
              onClick={() => onChange(levels.filter((other) => other !== each))}
            >
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          </li>
        ))}
        <li>
          <Autocomplete
            aria-label={t("alerts.rule.newLevel")}
            placeholder={t("alerts.rule.newLevel")}
            maxLength={40}
            data={inUse.filter((value) => !levels.some((each) => each.level === value))}
            value={added}
            onChange={setAdded}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || event.nativeEvent.isComposing || !isNew) return;
              event.preventDefault();
              add();
            }}
          />
          <Button
            variant="default"
            disabled={!isNew}
            onClick={add}
            leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
          >
            {t("alerts.rule.add")}
          </Button>
        </li>
      </ul>
    </fieldset>
  );
}
