// What is being typed is kept, encrypted, in the workspace: every two seconds, and once more when the form goes away.
import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import dayjs from "dayjs";
import { type ReactNode, type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { useT } from "@/app/i18n";
import { call } from "@/backend/transport";
import { confirm } from "@/shared/dialogs";
import { useRead } from "@/shared/query";
import uiClasses from "@/shared/ui/ui.module.css";
import { addKeeper } from "./pending";

const KEEP_EVERY_MS = 2_000;

interface Options<V> {
  /** Differs from what is stored: only then is a draft kept and leaving guarded. */
  dirty: boolean;
  /** Puts a found draft into the form. */
  restore: (value: V) => void;
}

interface Draft {
  /** The offer to go on with a found draft; null without one. */
  offer: ReactNode;
  /** When the draft was last kept. */
  savedAt: Date | null;
  /** Call after the form was saved, before leaving. */
  finish: () => void;
  /** Call after the form was saved and stays open: its draft goes, a later change is kept again. */
  saved: () => void;
}

/** One text of a form that was not saved. */
interface Kept<V> {
  value: V;
  savedAt: string;
}

/** What is kept for a form: the text being written and older ones nobody has decided on, the newest first. */
const keptIn = <V,>(content: unknown) => (Array.isArray(content) ? (content as Kept<V>[]) : []);

/**
 * Keeps `value` as the draft of `form` (for example "customer/new"), offers older ones, guards leaving. A draft that was
 * found stays, and stays offered, until the person takes it up or throws it away: typing on is no answer.
 */
export function useDraft<V>(form: string, value: V, { dirty, restore }: Options<V>): Draft {
  const { data: found, pending } = useRead("get_draft", { form }, { fresh: true });
  const [answered, setAnswered] = useState<Kept<V>[] | null>(null);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const finished = useRef(false);
  const open = answered ?? (found ? keptIn<V>(found.content) : []);
  const keep = useKeptDraft(form, value, { dirty, open, ready: !pending, finished, onSaved: setSavedAt });
  useLeaveGuard(dirty, finished, keep);

  const put = (drafts: Kept<V>[]) => {
    const kept = drafts.length > 0 ? call("save_draft", { form, content: drafts }) : call("discard_draft", { form });
    void kept.catch(() => undefined);
  };
  const [offered, ...others] = open;
  const answer = (left: Kept<V>[]) => {
    setAnswered(left);
    put(dirty ? [{ value, savedAt: now() }, ...left] : left);
  };
  const use = ({ value: wanted }: Kept<V>) => {
    setAnswered(dirty ? [{ value, savedAt: now() }, ...others] : others); // what it replaces is offered in turn
    restore(wanted);
  };
  return {
    offer: offered ? (
      <Offer savedAt={offered.savedAt} onUse={() => use(offered)} onDiscard={() => answer(others)} />
    ) : null,
    savedAt,
    finish: () => {
      finished.current = true;
      put(open);
    },
    saved: () => put(open),
  };
}

const now = () => new Date().toISOString();

function Offer({ savedAt, onUse, onDiscard }: { savedAt: string; onUse: () => void; onDiscard: () => void }) {
  const t = useT();
  return (
    <div className={uiClasses.draft} role="status">
      <span>{t("shared.draft.found", { time: dayjs(savedAt).format("YYYY-MM-DD HH:mm") })}</span>
      <Button size="compact-sm" variant="default" onClick={onUse}>
        {t("shared.draft.use")}
      </Button>
      <Button size="compact-sm" variant="subtle" color="neutral" onClick={onDiscard}>
        {t("shared.draft.discard")}
      </Button>
    </div>
  );
}

/** Asks before an unsaved form is left; the draft is kept either way. */
function useLeaveGuard(dirty: boolean, finished: RefObject<boolean>, keep: () => Promise<void>) {
  const t = useT();
  useBlocker({
    disabled: !dirty,
    enableBeforeUnload: false,
    shouldBlockFn: async () => {
      if (finished.current) return false;
      await keep();
      return !(await confirm({
        title: t("shared.leave.title"),
        body: t("shared.leave.body"),
        confirm: t("shared.leave.leave"),
        cancel: t("shared.leave.stay"),
      }));
    },
  });
}

interface Keeping<V> {
  dirty: boolean;
  /** Older drafts that stay beside it. */
  open: Kept<V>[];
  /** Whether it is known which drafts there are. */
  ready: boolean;
  finished: RefObject<boolean>;
  onSaved: (at: Date) => void;
}

/** Saves the newest value every two seconds while it differs from the last one kept. */
function useKeptDraft<V>(form: string, value: V, { dirty, open, ready, finished, onSaved }: Keeping<V>) {
  const newest = useRef({ value, open, worthKeeping: dirty && ready });
  const kept = useRef("");
  useEffect(() => {
    newest.current = { value, open, worthKeeping: dirty && ready };
  });
  const keep = useCallback(async () => {
    const { value: text, open: older, worthKeeping } = newest.current;
    const written = JSON.stringify(text);
    if (finished.current || !worthKeeping || written === kept.current) return;
    kept.current = written;
    try {
      const content: Kept<V>[] = [{ value: text, savedAt: now() }, ...older];
      await call("save_draft", { form, content });
      onSaved(new Date());
    } catch {
      kept.current = ""; // Locked or full: tried again at the next beat.
    }
  }, [form, finished, onSaved]);
  useEffect(() => {
    const timer = setInterval(() => void keep(), KEEP_EVERY_MS);
    const remove = addKeeper(keep);
    const leaving = () => void keep();
    window.addEventListener("pagehide", leaving);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", leaving);
      if (remove()) void keep();
    };
  }, [keep]);
  return keep;
}
