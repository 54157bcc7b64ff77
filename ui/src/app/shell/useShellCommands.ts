import { useRouter } from "@tanstack/react-router";
import { type CommandBinding, useCommands } from "@/app/commands";
import { type CommandId, catalogue } from "@/app/commands/catalogue";
import { useLanguage } from "@/app/i18n";
import { useLook } from "@/app/look";
import { lock, usePreferences } from "@/app/session";
import { toAppError } from "@/backend/transport";
import { notifyError } from "@/shared/errors";
import { redoWithToast, undoWithToast, useCanRedo, useCanUndo } from "@/shared/undo";
import { focusNextRegion } from "./regions";

/** What can always be done: go somewhere, undo, lock, change the look. */
export function useShellCommands() {
  const router = useRouter();
  const [, change] = usePreferences();
  const scheme = useLook();
  const language = useLanguage();
  const canUndo = useCanUndo();
  const canRedo = useCanRedo();
  const goes = catalogue.flatMap(({ id, go }): CommandBinding[] =>
    go ? [{ id: id as CommandId, run: () => void router.navigate({ to: go.to, search: go.search ?? {} }) }] : [],
  );
  useCommands([
    ...goes,
    { id: "app.undo", run: () => void undoWithToast(), enabled: canUndo },
    { id: "app.redo", run: () => void redoWithToast(), enabled: canRedo },
    { id: "app.back", run: () => router.history.back() },
    { id: "app.forward", run: () => router.history.forward() },
    { id: "app.nextRegion", run: () => focusNextRegion(1) },
    { id: "app.previousRegion", run: () => focusNextRegion(-1) },
    { id: "app.theme", run: () => void change({ theme: scheme === "dark" ? "light" : "dark" }) },
    { id: "app.language", run: () => void change({ language: language === "en" ? "zh-CN" : "en" }) },
  ]);
  // Locking works behind an open dialog too.
  useCommands([{ id: "app.lock", run: () => void lock().catch((failure) => notifyError(toAppError(failure))) }], {
    inDialog: true,
  });
}
