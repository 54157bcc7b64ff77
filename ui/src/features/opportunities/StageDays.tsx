import IconHourglass from "@tabler/icons-react/dist/esm/icons/IconHourglass.mjs";
import { useT } from "@/app/i18n";
import classes from "./opportunities.module.css";

/** How long it has been in its stage; too long stands out by sign and words. */
export function StageDays({ days, stalled }: { days: number; stalled: boolean }) {
  const t = useT();
  if (!stalled) return <span className={classes.faint}>{t("opportunities.days", { count: days })}</span>;
  return (
    <span className={classes.stalled}>
      <IconHourglass size={12} stroke={1.5} aria-hidden />
      {t("opportunities.stalled", { count: days })}
    </span>
  );
}
