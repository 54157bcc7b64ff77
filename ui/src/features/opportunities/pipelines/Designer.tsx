import { Button, Switch, TextInput } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Fact, PipelineView, Stage } from "@/backend/bindings";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { formatTime } from "@/shared/values";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";
import { added, type Drawn, draw, moved } from "./design";
import { StageRow } from "./StageRow";
import { Transfer } from "./Transfer";

interface Props {
  pipeline: PipelineView;
  /** Fields and facts a stage may ask for. */
  fields: string[];
  facts: readonly Fact[];
}

/** One pipeline on the drawing board; saving other stages makes a new version. */
export function Designer({ pipeline, fields, facts }: Props) {
  const t = useT();
  const errorText = useFieldErrorText();
  const [name, setName] = useState(pipeline.name);
  const [active, setActive] = useState(pipeline.active);
  const [drawn, setDrawn] = useState<Drawn[]>(() => draw(pipeline.stages));
  const [error, setError] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("save_pipeline", {
    toast: ({ current }) => t("opportunities.pipelines.saved", { name, version: current }),
    onError: setError,
  });
  const stages = drawn.map(({ stage }) => stage);
  const redrawn = JSON.stringify(stages) !== JSON.stringify(pipeline.stages);
  const changed = redrawn || name.trim() !== pipeline.name || active !== pipeline.active;
  const put = (at: number, stage: Stage) =>
    setDrawn((old) => old.map((one, index) => (index === at ? { ...one, stage } : one)));
  const save = async () => {
    setError(null);
    const { id, revision } = pipeline;
    await mutateAsync({ id, revision, name: name.trim(), active, stages }).catch(() => null);
  };
  const open = drawn.filter(({ stage }) => stage.kind === "open").length;
  return (
    <section className={classes.designer} aria-label={pipeline.name}>
      <div className={classes.designerHead}>
        <TextInput
          label={t("opportunities.pipelines.name")}
          maxLength={60}
          value={name}
          error={error?.field === "name" ? errorText(error) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Switch
          size="md"
          label={t("opportunities.pipelines.active")}
          checked={active}
          onChange={(event) => setActive(event.currentTarget.checked)}
        />
        <span className={classes.grow} />
        <span className={classes.faint}>{t("opportunities.pipelines.version", { version: pipeline.current })}</span>
        <Button disabled={!changed} loading={pending} onClick={() => void save()}>
          {redrawn
            ? t("opportunities.pipelines.saveVersion", { version: pipeline.current + 1 })
            : t("opportunities.form.save")}
        </Button>
      </div>
      {error && error.field !== "name" && <ErrorNotice error={error} takeFocus />}
      <Preview stages={stages} />
      <ol className={classes.stageRows}>
        {drawn.map(({ id, stage }, at) => (
          <StageRow
            key={id}
            stage={stage}
            fields={fields}
            facts={facts}
            first={at === 0}
            last={at === open - 1}
            only={open === 1}
            onChange={(next) => put(at, next)}
            onMove={(by) => setDrawn((old) => moved(old, at, by))}
            onRemove={() => setDrawn((old) => old.toSpliced(at, 1))}
          />
        ))}
      </ol>
      <Button
        variant="subtle"
        leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
        onClick={() => setDrawn((old) => added(old, t("opportunities.pipelines.newStage", { number: open + 1 })))}
      >
        {t("opportunities.pipelines.addStage")}
      </Button>
      <Transfer pipeline={pipeline} />
      <section aria-label={t("opportunities.pipelines.versions")}>
        <h3>{t("opportunities.pipelines.versions")}</h3>
        <ul className={classes.versions}>
          {pipeline.versions.map((version) => (
            <li key={version.number}>
              <b>{t("opportunities.pipelines.version", { version: version.number })}</b>
              <span>{formatTime(version.made_at)}</span>
              <span>{version.made_by_name}</span>
              <Names stages={version.stages} />
            </li>
          ))}
        </ul>
      </section>
    </section>
  );
}

function Names({ stages }: { stages: Stage[] }) {
  const stageName = useStageName();
  return <span className={classes.clip}>{stages.map(stageName).join(" → ")}</span>;
}

/** How the stages will stand on a board. */
function Preview({ stages }: { stages: Stage[] }) {
  const t = useT();
  const stageName = useStageName();
  return (
    <ol className={classes.preview} aria-label={t("opportunities.pipelines.preview")}>
      {stages.map((stage) => (
        <li key={stage.key || stage.name} data-kind={stage.kind}>
          <b>{stageName(stage)}</b>
          <span>{stage.probability} %</span>
        </li>
      ))}
    </ol>
  );
}
