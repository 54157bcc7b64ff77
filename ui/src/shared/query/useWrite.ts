import { useMutation } from "@tanstack/react-query";
import type { AppError, Outcome } from "@/backend/bindings";
import { type Answer, type CommandName, call, type Request } from "@/backend/transport";
import { notifyError } from "@/shared/errors/notifyError";
import { undoStack } from "@/shared/undo/stack";
import { showUndoToast } from "@/shared/undo/toast";

export interface WriteOptions<N extends CommandName> {
  /** A sentence on what was done, shown 8 s with 撤销. */
  toast?: (answer: Answer<N>, request: Request<N>) => string;
  /** Present the failure yourself; without it, all but field errors are shown as a notice. */
  onError?: (error: AppError) => void;
}

/** Runs a write command. `mutateAsync` rejects with the AppError, so that a form can place a field's error. */
export function useWrite<N extends CommandName>(name: N, options: WriteOptions<N> = {}) {
  const mutation = useMutation<Outcome<Answer<N>>, AppError, Request<N>>({
    mutationFn: (request) => call(name, request),
    onSuccess: (outcome, request) => {
      const message = options.toast?.(outcome.answer, request);
      if (outcome.undo) undoStack.push({ undo: outcome.undo, message: message ?? null });
      if (message) showUndoToast(message, outcome.undo);
    },
    onError: (error) => {
      if (options.onError) options.onError(error);
      else if (error.field === null && error.code !== "cancelled") notifyError(error);
    },
  });
  return {
    mutateAsync: async (request: Request<N>): Promise<Answer<N>> => (await mutation.mutateAsync(request)).answer,
    /** Fire and forget: the failure is presented by the hook. */
    mutate: (request: Request<N>) => mutation.mutate(request),
    data: mutation.data?.answer as Answer<N> | undefined,
    pending: mutation.isPending,
    error: mutation.error,
    reset: mutation.reset,
  };
}
