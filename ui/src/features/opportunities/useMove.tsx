import { useState } from "react";
import { useT } from "@/app/i18n";
import type { AppError, Id } from "@/backend/bindings";
import { notifyError } from "@/shared/errors";
import { useWrite } from "@/shared/query";
import { CloseDialog } from "./form/CloseDialog";
import { CriterionDialog } from "./form/CriterionDialog";
import { useStageName } from "./queries";

interface Subject {
  id: Id;
  name: string;
}

/** What was asked for and refused for want of something, or still waits for its reason. */
type Open =
  | { kind: "criterion"; subject: Subject; error: AppError; again: () => Promise<boolean> }
  | { kind: "close"; subject: Subject; won: boolean }
  | null;

/** Moving and closing from anywhere: what a stage asks for is asked in place, and the move then goes on by itself. */
export function useMove() {
  const t = useT();
  const stageName = useStageName();
  const [open, setOpen] = useState<Open>(null);
  const { mutateAsync } = useWrite("move_opportunity", {
    toast: ({ name, stage }) => t("opportunities.moved", { name, stage: stageName(stage) }),
    onError: () => undefined,
  });

  const move = async (subject: Subject, stage: string): Promise<boolean> => {
    try {
      await mutateAsync({ id: subject.id, stage });
      setOpen(null);
      return true;
    } catch (failure) {
      const error = failure as AppError;
      if (error.code === "criterion_unmet") {
        setOpen({ kind: "criterion", subject, error, again: () => move(subject, stage) });
      } else notifyError(error);
      return false;
    }
  };
  const close = (subject: Subject, won: boolean) => setOpen({ kind: "close", subject, won });
  const dismiss = () => setOpen(null);

  const dialog =
    open?.kind === "criterion" ? (
      <CriterionDialog
        key={open.error.params.stage}
        {...open.subject}
        error={open.error}
        again={open.again}
        onClose={dismiss}
      />
    ) : open?.kind === "close" ? (
      <CloseDialog
        {...open.subject}
        won={open.won}
        onClose={dismiss}
        onUnmet={(error) =>
          setOpen({
            kind: "criterion",
            subject: open.subject,
            error,
            again: async () => {
              close(open.subject, open.won);
              return true;
            },
          })
        }
      />
    ) : null;
  return { move, close, dialog };
}
