import { type ReactNode, useEffect, useRef } from "react";
import { useT } from "@/app/i18n";
import type { AppError } from "@/backend/bindings";
import { useCountdown } from "@/features/workspace";
import { useFieldErrorText } from "@/shared/errors";
import classes from "./kiosk.module.css";

/** The head of a step takes the focus, so that a screen reader says where one is. */
export function StepHead({ title, lead }: { title: string; lead?: string }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <>
      <h1 ref={head} tabIndex={-1} className={classes.title}>
        {title}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </>
  );
}

export function Steps({ names, at }: { names: string[]; at: number }) {
  return (
    <ol className={classes.steps}>
      {names.map((name, place) => (
        <li key={name} aria-current={place === at ? "step" : undefined}>
          <span className={classes.bead}>{place + 1}</span>
          {name}
        </li>
      ))}
    </ol>
  );
}

interface ActionsProps {
  back: string;
  onBack: () => void;
  next: string;
  ready: boolean;
  onNext: () => void;
}

/** Back and on. A button that cannot be used yet says what is missing. */
export function Actions({ back, onBack, next, ready, onNext }: ActionsProps) {
  return (
    <div className={classes.actions}>
      <button type="button" onClick={onBack}>
        {back}
      </button>
      <button
        type="submit"
        className={classes.primary}
        aria-disabled={!ready}
        onClick={(event) => {
          event.preventDefault();
          if (ready) onNext();
        }}
      >
        {next}
      </button>
    </div>
  );
}

/** Said calmly: what is wrong, and what to do about it. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <p className={classes.note} role="status">
      {children}
    </p>
  );
}

/** How long to wait after too many tries, from a refusal; null when one may go on. */
export function useWait(error: AppError | null): string | null {
  const seconds = Number(error?.code === "too_many_attempts" ? error.params.seconds : 0);
  return useCountdown(seconds > 0 ? seconds * 1_000 : null);
}

export function Refusal({ error, wait }: { error: AppError; wait: string | null }) {
  const t = useT();
  const words = useFieldErrorText();
  if (error.code === "too_many_attempts") return wait ? <Note>{t("kiosk.find.wait", { time: wait })}</Note> : null;
  return <Note>{words(error)}</Note>;
}
