import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import type { OpportunityView, Stage } from "@/backend/bindings";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";
import { StageDays } from "../StageDays";

interface Props {
  opportunity: OpportunityView;
  /** The open stages of its version, in order. */
  stages: Stage[];
  /** `null`: it does not move. */
  onMove: ((stage: string) => void) | null;
}

/** Where it stands on its way; a click on a stage moves it there. */
export function StageBar({ opportunity, stages, onMove }: Props) {
  const t = useT();
  const stageName = useStageName();
  const { stage, outcome } = opportunity;
  const at = outcome === "won" ? stages.length : stages.findIndex(({ key }) => key === stage.key);
  return (
    <ol className={classes.stageBar} aria-label={t("opportunities.stageBar")}>
      {stages.map((one, index) => {
        const here = one.key === stage.key;
        return (
          <li key={one.key} data-passed={index < at || undefined} aria-current={here ? "step" : undefined}>
            <button type="button" disabled={!onMove || here} onClick={() => onMove?.(one.key)}>
              {index < at && <IconCheck size={14} stroke={1.5} aria-hidden />}
              {stageName(one)}
              {here && <StageDays days={opportunity.days_in_stage} stalled={opportunity.stalled} />}
            </button>
          </li>
        );
      })}
      {outcome !== "open" && (
        <li data-outcome={outcome} aria-current="step">
          <span>
            {outcome === "won" ? (
              <IconCheck size={14} stroke={1.5} aria-hidden />
            ) : (
              <IconX size={14} stroke={1.5} aria-hidden />
            )}
            {stageName(stage)}
          </span>
        </li>
      )}
    </ol>
  );
}
