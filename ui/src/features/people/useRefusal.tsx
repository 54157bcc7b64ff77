import { type ReactNode, useState } from "react";
import type { AppError } from "@/backend/bindings";
import { ErrorNotice, useFieldErrorText } from "@/shared/errors";

interface Refusal {
  /** For `onError`. */
  refuse(error: AppError): void;
  clear(): void;
  /** The fault of a field, for its control. */
  at(field: string): string | undefined;
  /** A refusal that belongs to no field shown. */
  notice: ReactNode;
}

/** What the core refused, placed at the field it names if the form has it. */
export function useRefusal(fields: readonly string[] = []): Refusal {
  const [error, setError] = useState<AppError | null>(null);
  const text = useFieldErrorText();
  const place = error?.field && fields.includes(error.field) ? error.field : null;
  return {
    refuse: setError,
    clear: () => setError(null),
    at: (field) => (error && place === field ? text(error) : undefined),
    notice: error && place === null ? <ErrorNotice error={error} takeFocus /> : null,
  };
}
