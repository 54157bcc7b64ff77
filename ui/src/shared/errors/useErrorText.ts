import { useCallback } from "react";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { presentations } from "./presentation";

export interface ErrorText {
  what: string;
  data: string;
  next: string;
}

/** What a sentence says where the core gave no figure. */
const UNTOLD = { max: "…", entries: "…" };

type Shown = Pick<AppError, "code" | "params">;

/** The words of an error; its params fill the sentence. */
export function useErrorText(): (error: Shown) => ErrorText {
  const t = useT();
  return useCallback(
    (error) => ({
      what: t(`errors.codes.${error.code}.what`, { ...UNTOLD, ...error.params }),
      data: t(`errors.data.${presentations[error.code].data}`),
      next: t(`errors.codes.${error.code}.next`),
    }),
    [t],
  );
}

/** One line for a form field: what is wrong and how to mend it. */
export function useFieldErrorText(): (error: Shown) => string {
  const text = useErrorText();
  const t = useT();
  return useCallback(
    (error) => {
      const { what, next } = text(error);
      return error.code === "required" ? what : t("errors.inline", { what, next });
    },
    [text, t],
  );
}
