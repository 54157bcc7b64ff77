import type { Criterion, Stage } from "@/backend/bindings";
import { isFact } from "../queries";

/** A stage on the drawing board, with a name of its own for the list that shows it. */
export interface Drawn {
  id: string;
  stage: Stage;
}

export const draw = (stages: readonly Stage[]): Drawn[] => stages.map((stage) => ({ id: stage.key, stage }));

/** A further open stage, before the ends; the core gives it its key. */
export function added(drawn: readonly Drawn[], name: string): Drawn[] {
  const at = drawn.findIndex(({ stage }) => stage.kind !== "open");
  const before = drawn[at - 1]?.stage.probability ?? 0;
  const stage: Stage = {
    key: "",
    name,
    name_en: null,
    kind: "open",
    probability: before,
    stalled_days: 14,
    criteria: [],
  };
  return drawn.toSpliced(at, 0, { id: `new ${Date.now()}`, stage });
}

/** A stage one place up or down among the open ones. */
export function moved(drawn: readonly Drawn[], at: number, by: 1 | -1): Drawn[] {
  const one = drawn[at];
  const other = drawn[at + by];
  if (!one || !other || other.stage.kind !== "open") return [...drawn];
  return drawn.toSpliced(at, 1).toSpliced(at + by, 0, one);
}

/** The names of all that a stage asks for: fields and facts. */
export const asked = (stage: Stage): string[] =>
  stage.criteria.flatMap((criterion) => (criterion.kind === "fields" ? criterion.fields : [criterion.fact]));

/** A stage that asks for these fields, by one criterion, and for these facts. */
export function asking(stage: Stage, names: string[]): Stage {
  const fields = names.filter((name) => !isFact(name));
  const facts: Criterion[] = names.filter(isFact).map((fact) => ({ kind: "fact", fact }));
  return { ...stage, criteria: fields.length > 0 ? [{ kind: "fields", fields }, ...facts] : facts };
}
