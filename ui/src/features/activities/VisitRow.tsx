import { Button } from "@mantine/core";
import IconMapPinCheck from "@tabler/icons-react/dist/esm/icons/IconMapPinCheck.mjs";
import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { type CSSProperties, type ReactNode, useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { ActivityView } from "@/backend/bindings";
import { formatTime } from "@/shared/values";
import classes from "./activities.module.css";
import { KindIcon } from "./kinds";
import { RECORD, useVisitActions } from "./queries";
import { CheckInDialog, CompleteDialog } from "./VisitDialogs";

interface Props {
  visit: ActivityView;
  number?: number;
  /** Say the day too. */
  dated?: boolean;
  handle?: ReactNode;
  moves?: ReactNode;
  row?: (element: HTMLElement | null) => void;
  style?: CSSProperties;
}

/** One planned activity: when, whom, where, what for; arriving and finishing. */
export function VisitRow({ visit, number, dated = false, handle, moves, row, style }: Props) {
  const t = useT();
  const mayEdit = useMay(RECORD, "edit");
  const [asking, setAsking] = useState<"check-in" | "complete" | null>(null);
  const { change } = useVisitActions();
  const name = visit.customer_name ?? "";
  const where = visit.place ?? visit.customer_address;
  const arrived = visit.checked_in_at;
  return (
    <li ref={row} style={style} className={classes.visit} aria-label={name}>
      {handle}
      {number !== undefined && <b className={classes.number}>{number}</b>}
      <time dateTime={visit.at}>{dated ? formatTime(visit.at) : dayjs(visit.at).format("HH:mm")}</time>
      <div className={classes.whom}>
        <Link to="/customers/$id" params={{ id: visit.customer }}>
          <KindIcon kind={visit.kind} />
          {name}
        </Link>
        <p>{visit.content}</p>
        {where && <p className={classes.quiet}>{where}</p>}
        {arrived && (
          <p className={classes.arrived}>
            <IconMapPinCheck size={14} stroke={1.5} aria-hidden />
            {t("activities.visits.arrived", { at: dayjs(arrived).format("HH:mm") })}
          </p>
        )}
      </div>
      {mayEdit && (
        <div className={classes.deeds}>
          {moves}
          <Button
            size="compact-sm"
            variant="subtle"
            color="neutral"
            aria-label={t("activities.visits.cancelOf", { name })}
            onClick={() => change.mutate({ id: visit.id, revision: visit.revision, changes: { status: "cancelled" } })}
          >
            {t("activities.visits.cancel")}
          </Button>
          {!arrived && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("activities.visits.checkInOf", { name })}
              onClick={() => setAsking("check-in")}
            >
              {t("activities.visits.checkIn")}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant={arrived ? "filled" : "default"}
            aria-label={t("activities.visits.completeOf", { name })}
            onClick={() => setAsking("complete")}
          >
            {t("activities.visits.complete")}
          </Button>
        </div>
      )}
      {asking === "check-in" && <CheckInDialog visit={visit} onClose={() => setAsking(null)} />}
      {asking === "complete" && <CompleteDialog visit={visit} onClose={() => setAsking(null)} />}
    </li>
  );
}
