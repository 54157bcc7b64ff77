import { Tooltip } from "@mantine/core";
import { useT } from "@/app/i18n";
import { formatTime } from "@/shared/values";
import classes from "./alerts.module.css";

/** How fresh the data is that alerts were derived from. */
export function AsOf({ at }: { at: string }) {
  const t = useT();
  return (
    <Tooltip label={t("alerts.asOfHint")} multiline w={320}>
      <span className={classes.quiet}>{t("alerts.asOf", { at: formatTime(at) })}</span>
    </Tooltip>
  );
}
