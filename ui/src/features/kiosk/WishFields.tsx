import { Textarea } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { Demand } from "@/backend/bindings";
import classes from "./kiosk.module.css";

const DEMANDS: Demand[] = ["advice", "purchase", "service", "other"];

export interface Wishing {
  demand: Demand | null;
  more: string;
}

export const NO_WISH: Wishing = { demand: null, more: "" };

/** As the core takes it; null: nothing was chosen or said. */
export const wishOf = ({ demand, more }: Wishing) => {
  const text = more.trim() || null;
  return demand || text ? { demand: demand ?? ("other" as const), text } : null;
};

interface Props {
  wish: Wishing;
  onChange: (changes: Partial<Wishing>) => void;
}

/** What somebody came for: one of four, and their own words. */
export function WishFields({ wish, onChange }: Props) {
  const t = useT();
  const { demand, more } = wish;
  return (
    <>
      <fieldset className={classes.wishes}>
        <legend>{t("kiosk.wish.label")}</legend>
        {DEMANDS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={demand === each}
            onClick={() => onChange({ demand: demand === each ? null : each })}
          >
            {t(`kiosk.wish.demands.${each}`)}
          </button>
        ))}
      </fieldset>
      <Textarea
        classNames={{ input: classes.input, label: classes.label }}
        label={t("kiosk.wish.more")}
        autoComplete="off"
        spellCheck={false}
        maxLength={400}
        rows={2}
        value={more}
        onChange={(event) => onChange({ more: event.currentTarget.value })}
      />
    </>
  );
}
