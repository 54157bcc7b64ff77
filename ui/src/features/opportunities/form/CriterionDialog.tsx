import { Button } from "@mantine/core";
import IconMapPin from "@tabler/icons-react/dist/esm/icons/IconMapPin.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Id } from "@/backend/bindings";
import { openCapture } from "@/features/activities";
import { QuickAdd } from "@/features/contacts";
import { FormDialog } from "@/shared/dialogs";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";
import { useFieldLabels } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import { isFact, RECORD, useOpportunity, usePipelines, useStageName } from "../queries";
import { FieldInput } from "./FieldInput";
import { draftOf, isField, type Values } from "./fields";

interface Props {
  id: Id;
  name: string;
  error: AppError;
  /** Asks again for what was refused. */
  again(): Promise<boolean>;
  onClose(): void;
}

/** Why a stage cannot be left yet, and the very things it asks for: given here, the move goes on. */
export function CriterionDialog({ id, name, error, again, onClose }: Props) {
  const t = useT();
  const label = useFieldLabels(RECORD);
  const errorText = useFieldErrorText();
  const stageName = useStageName();
  const { data: opportunity } = useOpportunity(id);
  const pipelines = usePipelines()?.pipelines;
  const [values, setValues] = useState<Values>({});
  const [refused, setRefused] = useState<AppError | null>(null);
  const { mutateAsync, pending } = useWrite("update_opportunity", { onError: setRefused });

  const missing = (error.params.fields ?? "").split(" ").filter(isField);
  const customer = opportunity?.customer && { id: opportunity.customer, name: opportunity.customer_name ?? "" };
  const facts = (error.params.facts ?? "").split(" ").filter(isFact);
  const versions = pipelines?.find((pipeline) => pipeline.id === opportunity?.pipeline)?.versions;
  const stages = versions?.find(({ number }) => number === opportunity?.pipeline_version)?.stages;
  const stage = stages?.find(({ key }) => key === error.params.stage);

  const save = async () => {
    if (!opportunity) return;
    setRefused(null);
    const changes = draftOf({}, values);
    const { revision } = opportunity;
    const saved = missing.length === 0 || (await mutateAsync({ id, revision, changes }).catch(() => null));
    if (saved) await again();
  };
  const placed = refused?.field && missing.some((field) => field === refused.field);
  return (
    <FormDialog
      title={t("opportunities.criterion.title", { name })}
      lead={t("opportunities.criterion.lead", {
        stage: stage ? stageName(stage) : "…",
        fields: [...missing.map(label), ...facts.map((fact) => t(`opportunities.facts.${fact}`))].join(
          t("opportunities.criterion.and"),
        ),
      })}
      submit={t("opportunities.criterion.save")}
      ready={opportunity !== undefined && missing.every((field) => values[field]?.trim())}
      pending={pending}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      {refused && !placed && <ErrorNotice error={refused} takeFocus />}
      {missing.map((field, at) => (
        <FieldInput
          key={field}
          field={field}
          required
          autoFocus={at === 0}
          value={values[field] ?? ""}
          error={refused?.field === field ? errorText(refused) : undefined}
          onChange={(value) => setValues((old) => ({ ...old, [field]: value }))}
        />
      ))}
      {customer && facts.includes("decision_maker") && <QuickAdd customer={customer.id} />}
      {customer && facts.includes("visit_done") && (
        <Button
          variant="default"
          leftSection={<IconMapPin size={16} stroke={1.5} aria-hidden />}
          onClick={() => openCapture(customer, t("opportunities.criterion.visitWords"))}
        >
          {t("opportunities.criterion.logVisit")}
        </Button>
      )}
    </FormDialog>
  );
}
