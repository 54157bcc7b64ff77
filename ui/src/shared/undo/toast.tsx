import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { i18n } from "@/app/i18n";
import type { UndoRef } from "@/backend/bindings";
import { toAppError } from "@/backend/transport";
import { notifyError } from "@/shared/errors/notifyError";
import { redoLast, type UndoResult, undoLast, undoStep } from "./stack";

const TOAST_MS = 8_000;

/** A sentence on what was done, with 撤销 beside it. */
export function showUndoToast(message: string, undo: UndoRef | null) {
  const id = undo ? `undo-${undo.id}` : undefined;
  const takeBack = () => {
    if (id) notifications.hide(id);
    if (undo) void undoThis(undo);
  };
  notifications.show({
    id,
    autoClose: TOAST_MS,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <span>{message}</span>
        {undo && (
          <Button size="compact-sm" variant="subtle" onClick={takeBack}>
            {i18n.t("shared.undo")}
          </Button>
        )}
      </Group>
    ),
  });
}

/** Takes back one given write: a finished import, an entry of a history. */
export const undoThis = (undo: UndoRef) => present(() => undoStep(undo), "undo");
export const undoWithToast = () => present(undoLast, "undo");
export const redoWithToast = () => present(redoLast, "redo");

async function present(take: () => Promise<UndoResult | null>, direction: "undo" | "redo") {
  try {
    const result = await take();
    if (result) notifications.hide(`undo-${result.step.undo.id}`);
    notifications.show({ message: sentence(result, direction), autoClose: TOAST_MS });
  } catch (failure) {
    notifyError(toAppError(failure));
  }
}

function sentence(result: UndoResult | null, direction: "undo" | "redo"): string {
  if (!result) return i18n.t(direction === "undo" ? "shared.nothingToUndo" : "shared.nothingToRedo");
  const { message } = result.step;
  const named = direction === "undo" ? "shared.undone" : "shared.redone";
  const bare = direction === "undo" ? "shared.undoneBare" : "shared.redoneBare";
  const done = message ? i18n.t(named, { message }) : i18n.t(bare);
  return result.kept > 0 ? `${done} ${i18n.t("shared.kept", { count: result.kept })}` : done;
}
