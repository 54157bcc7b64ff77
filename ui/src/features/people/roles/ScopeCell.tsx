import { Menu } from "@mantine/core";
import { useT } from "@/app/i18n";
import type { Scope } from "@/backend/bindings";
import classes from "./roles.module.css";

interface Props {
  label: string;
  scopes: readonly Scope[];
  scope: Scope | null;
  onChange: ((scope: Scope | null) => void) | undefined;
}

const DENIED = "denied";

/** Whose rows an action reaches: a word, and a menu of the others. */
export function ScopeCell({ label, scopes, scope, onChange }: Props) {
  const t = useT();
  const word = scope ? t(`people.scopes.${scope}`) : "–";
  if (!onChange) return <span className={classes.scope}>{word}</span>;
  const said = scope ? t(`people.scopes.${scope}`) : t("people.roles.denied");
  return (
    <Menu position="bottom-start" width={280}>
      <Menu.Target>
        <button
          type="button"
          className={classes.scope}
          data-scope={scope ?? undefined}
          aria-label={`${label} · ${said}`}
        >
          {word}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={scope ?? DENIED}
          onChange={(next) => onChange(scopes.find((one) => one === next) ?? null)}
        >
          <Menu.RadioItem value={DENIED} closeMenuOnClick>
            {t("people.roles.denied")}
          </Menu.RadioItem>
          {scopes.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {t(`people.scopes.${one}`)}
              <span className={classes.scopeHint}>{t(`people.scopeHints.${one}`)}</span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
