import { Link } from "@tanstack/react-router";
import dayjs from "dayjs";
import { useLanguage, useT } from "@/app/i18n";
import { useSession } from "@/app/session";
import { useRead } from "@/shared/query";
import { Card, cardFact, cardLink, EmptyState } from "@/shared/ui";
import { formatCount, formatSum, useToday } from "@/shared/values";
import classes from "../opportunities.module.css";
import { usePipelines, useStageName } from "../queries";

const DAYS = 90;

/** How many opportunities of the last 90 days came how far. */
export function FunnelCard({ team }: { team: boolean }) {
  const t = useT();
  const stageName = useStageName();
  const english = useLanguage() === "en";
  const { id } = useSession().member;
  const to = useToday();
  const pipelines = usePipelines()?.pipelines;
  const pipeline = pipelines?.find(({ active }) => active);
  const from = dayjs(to)
    .subtract(DAYS - 1, "day")
    .format("YYYY-MM-DD");
  const request = { pipeline: pipeline?.id ?? "", from, to, owner: team ? null : id };
  const { data } = useRead("get_funnel", request, { enabled: pipeline !== undefined });
  if (!data) return null;
  const title = t(team ? "opportunities.home.funnelTeam" : "opportunities.home.funnel");
  const most = Math.max(1, ...data.stages.map(({ entered }) => entered));
  return (
    <Card
      title={title}
      note={t("opportunities.home.funnelDays", { count: DAYS })}
      all={
        <Link to="/opportunities/funnel" className={cardLink} aria-label={`${t("workspace.home.all")} ${title}`}>
          {t("workspace.home.all")}
        </Link>
      }
    >
      {data.entered === 0 && <EmptyState title={t("opportunities.funnel.nothing")} />}
      {data.entered > 0 && (
        <ol className={classes.smallFunnel}>
          {data.stages.map(({ stage, entered, entered_sum, conversion_per_mille }) => (
            <li key={stage.key}>
              <span className={cardFact}>{stageName({ name: stage.name, name_en: stage.name_en })}</span>
              <span className={classes.smallBar}>
                <i style={{ width: `${Math.max(2, (100 * entered) / most)}%` }} aria-hidden="true" />
                <b>{formatCount(entered)}</b>
              </span>
              <span className={cardFact}>
                {conversion_per_mille === null ? "" : `${Math.round(conversion_per_mille / 10)} %`}
              </span>
              <span>{formatSum(entered_sum, english)}</span>
            </li>
          ))}
        </ol>
      )}
    </Card>
  );
}
