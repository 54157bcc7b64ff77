import { Button } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { useRecordLabel } from "@/shared/fields";
import { EmptyState } from "@/shared/ui";
import { CheckStep } from "./CheckStep";
import { FileStep } from "./FileStep";
import classes from "./imports.module.css";
import { MappingStep } from "./MappingStep";
import { RunStep } from "./RunStep";
import { importableRecords } from "./records";
import { STEPS, startOf, useWizard } from "./wizard";

/** File, columns, trial, import: nothing is written before the last step, and that one can be undone as a whole. */
export function ImportPage() {
  const t = useT();
  const records = importableRecords(useSession().rights);
  const [wizard, change] = useWizard();
  const { record: asked } = useSearch({ from: "/import" });
  const heading = useRef<HTMLHeadingElement>(null);
  const { step, record } = wizard;
  const name = useRecordLabel(record);
  const first = records[0];
  // Opened from a list, it is about what is listed there; and never about what one may not bring in.
  const wanted = asked && records.includes(asked) ? asked : records.includes(record) ? record : first;
  useEffect(() => {
    if (wanted && wanted !== record) change(startOf(wanted));
  }, [wanted, record, change]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another screen: reading starts at its head
  useEffect(() => heading.current?.focus(), [step]);
  if (!first) return <EmptyState title={t("imports.notAllowed")} />;
  const at = STEPS.indexOf(step);
  const Screen = { file: FileStep, mapping: MappingStep, check: CheckStep, run: RunStep }[step];
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 ref={heading} tabIndex={-1}>
          {t("imports.title", { record: name })}
        </h1>
        <ol className={classes.steps} aria-label={t("imports.steps.label")}>
          {STEPS.map((name, index) => (
            <li key={name} aria-current={name === step ? "step" : undefined} data-done={index < at || undefined}>
              <span>{index + 1}</span>
              {t(`imports.steps.${name}`)}
            </li>
          ))}
        </ol>
        {step !== "file" && (
          <Button variant="subtle" color="neutral" size="compact-sm" onClick={() => change(startOf(record))}>
            {t("imports.again")}
          </Button>
        )}
      </header>
      <Screen wizard={wizard} change={change} />
    </div>
  );
}
