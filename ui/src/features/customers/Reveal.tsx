import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useT } from "@/app/i18n";
import type { Id } from "@/backend/bindings";
import { useFieldLabel } from "@/shared/fields";
import { useWrite } from "@/shared/query";
import classes from "./customers.module.css";

const isPhone = (value: unknown): value is { national: string } =>
  typeof value === "object" && value !== null && "national" in value;

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).map((one) => (isPhone(one) ? one.national : String(one)));

interface Props {
  record: string;
  id: Id;
  field: string;
  /** The masked value. */
  children: ReactNode;
}

/** A masked value with the way to see it: each time is noted, and hiding it forgets it. */
export function Reveal({ record, id, field, children }: Props) {
  const t = useT();
  const name = useFieldLabel(record, field);
  const [plain, setPlain] = useState<string[] | null>(null);
  const { mutateAsync, pending } = useWrite("reveal_field");
  const show = () => {
    mutateAsync({ record, id, field }).then(
      ({ value }) => setPlain(textsOf(value)),
      () => undefined,
    );
  };
  return (
    <span className={classes.reveal}>
      <span aria-live="polite">{plain ? plain.map((text) => <span key={text}>{text}</span>) : children}</span>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={pending}
        aria-label={t(plain ? "customers.reveal.hideField" : "customers.reveal.showField", { field: name })}
        title={plain ? undefined : t("customers.reveal.noted")}
        onClick={plain ? () => setPlain(null) : show}
      >
        {t(plain ? "customers.reveal.hide" : "customers.reveal.show")}
      </Button>
    </span>
  );
}
