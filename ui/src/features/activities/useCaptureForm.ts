import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { ActivityDraft, ActivityView, AppError, CaptureView, IsoDate } from "@/backend/bindings";
import { call } from "@/backend/transport";
import { type Pending, usePendingFiles } from "@/features/attachments";
import { useRead, useWrite } from "@/shared/query";
import { formatTime } from "@/shared/values";
import type { CustomerRef } from "./capture";
import type { Kind } from "./kinds";
import { RECORD } from "./queries";

const PAUSE_MS = 80;

const NOTHING: CaptureView = {
  kind: null,
  planned: false,
  next_follow_up: null,
  at: null,
  day_words: null,
  content: "",
};

/** What was typed, what the core read in it, and what the person decided otherwise. */
export interface CaptureForm {
  line: string;
  setLine(line: string): void;
  kind: Kind;
  setKind(kind: Kind): void;
  read: CaptureView;
  /** When to follow up: chosen, else read; null: not at all. */
  next: IsoDate | null;
  setNext(day: IsoDate | null): void;
  error: AppError | null;
  pending: boolean;
  ready: boolean;
  /** Photos and files that are attached once it is saved. */
  files: Pending;
  save(): Promise<boolean>;
}

export function useCaptureForm(customer: CustomerRef | null, begin: string): CaptureForm {
  const t = useT();
  const [line, setLine] = useState(begin);
  const [chosenKind, setKind] = useState<Kind | null>(null);
  const [chosenNext, setNext] = useState<IsoDate | null | undefined>(undefined);
  const [paused] = useDebouncedValue(line.trim(), PAUSE_MS);
  const known = useRead("read_capture", { line: paused }, { enabled: paused !== "", keepPrevious: true });
  const read = line.trim() === "" ? NOTHING : (known.data ?? { ...NOTHING, content: line.trim() });
  const files = usePendingFiles();
  const log = useWrite("log_activity", { toast: (saved) => sentence(saved), onError: () => undefined });

  function sentence(saved: ActivityView): string {
    const words = { kind: t(`activities.kinds.${saved.kind}`), name: saved.customer_name ?? "" };
    if (saved.status === "planned") return t("activities.done.planned", { ...words, at: formatTime(saved.at) });
    return saved.next_follow_up
      ? t("activities.done.loggedNext", { ...words, day: saved.next_follow_up })
      : t("activities.done.logged", words);
  }

  const draftOf = (said: CaptureView, { id }: CustomerRef): ActivityDraft => {
    const dismissed = chosenNext !== undefined && said.next_follow_up !== null && chosenNext !== said.next_follow_up;
    const kind = chosenKind ?? said.kind ?? (said.planned ? "visit" : "call");
    const nothingLeft = t("activities.withoutWords", { kind: t(`activities.kinds.${kind}`) });
    return {
      customer: id,
      kind,
      content: dismissed ? line.trim() : said.content || nothingLeft,
      ...(said.planned && said.at ? { status: "planned", at: said.at } : {}),
      next_follow_up: chosenNext === undefined ? said.next_follow_up : chosenNext,
    };
  };

  const save = async () => {
    if (!customer || line.trim() === "") return false;
    // Whoever types fast saves what the line says now, not what it said a moment ago.
    const { answer } = await call("read_capture", { line: line.trim() });
    try {
      const { id } = await log.mutateAsync({ activity: draftOf(answer, customer) });
      void files.attachTo(RECORD, id);
    } catch {
      return false; // shown beside the text
    }
    setLine("");
    setKind(null);
    setNext(undefined);
    return true;
  };

  return {
    line,
    setLine,
    kind: chosenKind ?? read.kind ?? (read.planned ? "visit" : "call"),
    setKind,
    read,
    next: chosenNext === undefined ? read.next_follow_up : chosenNext,
    setNext,
    error: log.error,
    pending: log.pending,
    ready: customer !== null && line.trim() !== "",
    files,
    save,
  };
}
