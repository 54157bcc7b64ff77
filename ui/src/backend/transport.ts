// The only door to the core: one `call` for every command, one event stream back.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { getCurrentWebview } from "@tauri-apps/api/webview";
import type { AppError, Commands, CoreEvent, Outcome } from "./bindings";

export type CommandName = keyof Commands;
export type Request<N extends CommandName> = Commands[N]["request"];
export type Answer<N extends CommandName> = Commands[N]["answer"];

let lastCall = 0;

/** Calls a command of the core. Rejects with an `AppError`, whatever went wrong. */
export async function call<N extends CommandName>(
  name: N,
  request: Request<N>,
  options: { signal?: AbortSignal } = {},
): Promise<Outcome<Answer<N>>> {
  const { signal } = options;
  if (signal?.aborted) throw cancelled();
  lastCall += 1;
  const callId = lastCall;
  // Dropping the promise would leave the read running in the core: it must be told.
  const cancel = () => void invoke("cancel_call", { callId }).catch(() => undefined);
  signal?.addEventListener("abort", cancel, { once: true });
  try {
    return await invoke<Outcome<Answer<N>>>("call", { name, request, callId });
  } catch (failure) {
    throw toAppError(failure);
  } finally {
    signal?.removeEventListener("abort", cancel);
  }
}

export function onCoreEvent(handler: (event: CoreEvent) => void): () => void {
  const listening = listen<CoreEvent>("core", (message) => handler(message.payload));
  return () => void listening.then((stop) => stop());
}

/** The system's file dialog; null when the person closed it. */
export const chooseFile = (purpose: "import" | "errors") => invoke<string | null>("choose_file", { purpose });

/** The system's dialog for files to attach; none when the person closed it. */
export const chooseFiles = () => invoke<string[]>("choose_files");

export type FileKind = "csv" | "xlsx" | "json" | "ics" | "any";

/** The system's dialog for a new file, beginning with a name; null when the person closed it. */
export const choosePlace = (name: string, kind: FileKind) => invoke<string | null>("choose_place", { name, kind });

/** Files dragged over the window from outside: their paths while they are, and when they are let go. */
export interface FileDrag {
  over: (files: string[]) => void;
  left: () => void;
  dropped: (files: string[]) => void;
}

export function onFileDrag({ over, left, dropped }: FileDrag): () => void {
  const listening = getCurrentWebview().onDragDropEvent(({ payload }) => {
    if (payload.type === "enter") over(payload.paths);
    else if (payload.type === "leave") left();
    else if (payload.type === "drop") dropped(payload.paths);
  });
  return () => void listening.then((stop) => stop());
}

/** Whether the program was started as a machine for visitors. */
export const startsAsKiosk = () => invoke<boolean>("starts_as_kiosk");

/** Fills the screen, and stays open for visitors until it is a window again. */
export const setFullScreen = (on: boolean) => invoke<void>("set_full_screen", { on });

/** A notice of the system, above whatever stands in front. */
export const notify = (text: string) => invoke<void>("notify", { text });

export const copyText = (text: string) => invoke<void>("copy_text", { text });

export function isAppError(value: unknown): value is AppError {
  return typeof value === "object" && value !== null && "code" in value && "params" in value;
}

/** A failure the core did not shape itself (a broken bridge, a bug here) is still shown as one. */
export function toAppError(failure: unknown): AppError {
  if (isAppError(failure)) return failure;
  console.error(failure);
  return { code: "internal", field: null, params: {}, incident: null };
}

const cancelled = (): AppError => ({ code: "cancelled", field: null, params: {}, incident: null });
