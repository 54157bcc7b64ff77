import { Fragment } from "react";
import { useT } from "@/app/i18n";
import classes from "./card.module.css";

const STEPS = [1, 2, 3, 4];

/** How far along the road: four stops. */
export function Stops({ at }: { at: number }) {
  const t = useT();
  return (
    <div>
      <div className={classes.stops} aria-hidden="true">
        {STEPS.map((step) => (
          <Fragment key={step}>
            {step > 1 && <span className={classes.leg} data-done={step <= at} />}
            <span className={classes.stop} data-state={stateOf(step, at)} />
          </Fragment>
        ))}
      </div>
      <p className={classes.small}>{t("workspace.first.steps", { step: at })}</p>
    </div>
  );
}

function stateOf(step: number, at: number) {
  if (step < at) return "done";
  return step === at ? "now" : "ahead";
}
