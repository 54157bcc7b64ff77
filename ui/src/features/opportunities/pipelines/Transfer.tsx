import { Button, Select } from "@mantine/core";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { PipelineView, Stage } from "@/backend/bindings";
import { useRead, useWrite } from "@/shared/query";
import { formatCount } from "@/shared/values";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";

/** What still runs in older versions, and the way into the current one, stage by stage. */
export function Transfer({ pipeline }: { pipeline: PipelineView }) {
  const t = useT();
  const stageName = useStageName();
  const { data } = useRead("get_pipeline_use", { pipeline: pipeline.id }, { enabled: pipeline.versions.length > 1 });
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const { mutate, pending } = useWrite("transfer_opportunities", {
    toast: ({ changed }) => t("opportunities.pipelines.transferred", { count: changed }),
  });
  const older = (data ?? []).filter(({ version }) => version !== pipeline.current);
  const count = older.reduce((sum, { open }) => sum + open, 0);
  if (count === 0) return null;
  const target = pipeline.stages.filter(({ kind }) => kind === "open");
  const known = pipeline.versions.flatMap(({ stages }) => stages);
  const nameOf = (key: string) =>
    stageName(known.find((stage) => stage.key === key) ?? ({ name: key, name_en: null } as Stage));
  const homeless = [...new Set(older.map(({ stage }) => stage))].filter(
    (key) => !target.some((stage) => stage.key === key),
  );
  return (
    <section className={classes.transfer} aria-label={t("opportunities.pipelines.transfer")}>
      <h3>{t("opportunities.pipelines.transfer")}</h3>
      <p>{t("opportunities.pipelines.older", { count, shown: formatCount(count) })}</p>
      {homeless.map((key) => (
        <Select
          key={key}
          label={t("opportunities.pipelines.mapping", { stage: nameOf(key) })}
          data={target.map((stage) => ({ value: stage.key, label: stageName(stage) }))}
          value={mapping[key] ?? null}
          onChange={(to) => setMapping(({ [key]: _, ...rest }) => (to ? { ...rest, [key]: to } : rest))}
        />
      ))}
      <Button
        variant="default"
        disabled={homeless.some((key) => !mapping[key])}
        loading={pending}
        onClick={() => mutate({ pipeline: pipeline.id, mapping })}
      >
        {t("opportunities.pipelines.doTransfer", { version: pipeline.current })}
      </Button>
    </section>
  );
}
