import { Button } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { PipelineView } from "@/backend/bindings";
import { Page } from "@/features/admin";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { EmptyState, SkeletonRows, Tabs } from "@/shared/ui";
import { Designer } from "./Designer";
import { NewPipeline } from "./NewPipeline";

/** The ways of selling: their stages, chances, limits and what each stage asks for. */
export function PipelinesPage() {
  const t = useT();
  const { data, error, refetch } = useRead("list_pipelines", {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [making, setMaking] = useState(false);
  const pipelines = data?.pipelines ?? [];
  const current: PipelineView | undefined = pipelines.find(({ id }) => id === chosen) ?? pipelines[0];
  const make = (
    <Button
      variant="default"
      leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />}
      onClick={() => setMaking(true)}
    >
      {t("opportunities.pipelines.create")}
    </Button>
  );
  return (
    <Page title={t("opportunities.pipelines.title")} lead={t("opportunities.pipelines.lead")} actions={make}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {data && pipelines.length === 0 && (
        <EmptyState
          title={t("opportunities.pipelines.none")}
          action={<Button onClick={() => setMaking(true)}>{t("opportunities.pipelines.create")}</Button>}
        />
      )}
      {pipelines.length > 1 && (
        <Tabs
          label={t("opportunities.pipelines.title")}
          tabs={pipelines.map(({ id, name, active }) => ({
            id,
            name,
            note: active ? null : t("opportunities.pipelines.off"),
          }))}
          chosen={current?.id}
          onChoose={setChosen}
        />
      )}
      {current && data && (
        <Designer
          key={`${current.id} ${current.revision}`}
          pipeline={current}
          fields={data.criterion_fields}
          facts={data.criterion_facts}
        />
      )}
      {making && <NewPipeline onClose={() => setMaking(false)} onMade={setChosen} />}
    </Page>
  );
}
