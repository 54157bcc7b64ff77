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
}

/** Keeps `value` as the draft of `form` (for example "customer/new"), offers an older one, guards leaving. */
export function useDraft<V>(form: string, value: V, { dirty, restore }: Options<V>): Draft {
  const found = useRead("get_draft", { form }, { fresh: true }).data;
  const [answered, setAnswered] = useState(false);
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const finished = useRef(false);
  const keep = useKeptDraft(form, value, dirty, finished, setSavedAt);
  useLeaveGuard(dirty, finished, keep);

  const discard = useCallback(() => {
    setAnswered(true);
    void call("discard_draft", { form }).catch(() => undefined);
  }, [form]);
  const finish = useCallback(() => {
    finished.current = true;
    discard();
  }, [discard]);
  const use = () => {
    setAnswered(true);
    restore(found?.content as V);
  };
  const offered = found && !answered && !dirty;
  return {
    offer: offered ? <Offer savedAt={found.saved_at} onUse={use} onDiscard={discard} /> : null,
    savedAt,
    finish,
  };
}

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

/** Saves the newest value every two seconds while it differs from the last one kept. */
function useKeptDraft<V>(
  form: string,
  value: V,
  dirty: boolean,
  finished: RefObject<boolean>,
  onSaved: (at: Date) => void,
) {
  const newest = useRef({ value, dirty });
  const kept = useRef("");
  useEffect(() => {
    newest.current = { value, dirty };
  });
  const keep = useCallback(async () => {
    const { value: content, dirty: worthKeeping } = newest.current;
    const written = JSON.stringify(content);
    if (finished.current || !worthKeeping || written === kept.current) return;
    kept.current = written;
    try {
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
      remove();
      window.removeEventListener("pagehide", leaving);
      void keep();
    };
  }, [keep]);
  return keep;
}
