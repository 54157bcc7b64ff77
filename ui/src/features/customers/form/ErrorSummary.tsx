import { Button } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { ErrorNotice } from "@/shared/errors";
import { useCustomerLabels } from "../useCustomerLabels";
import type { FormField } from "./model";

interface Props {
  failure: AppError;
  fields: FormField[];
  onGoTo(field: FormField): void;
}

/** Takes the focus when a save fails and leads to each fault. */
export function ErrorSummary({ failure, fields, onGoTo }: Props) {
  const t = useT();
  const label = useCustomerLabels();
  return (
    <ErrorNotice error={failure} takeFocus>
      {fields.map((field) => (
        <Button key={field} size="compact-sm" variant="default" onClick={() => onGoTo(field)}>
          {t("customers.form.goTo", { field: label(field) })}
        </Button>
      ))}
    </ErrorNotice>
  );
}
