import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconMinus from "@tabler/icons-react/dist/esm/icons/IconMinus.mjs";
import { useT } from "@/app/i18n";
import classes from "../people.module.css";

export function MemberState({ active }: { active: boolean }) {
  const t = useT();
  const Icon = active ? IconCheck : IconMinus;
  return (
    <span className={classes.state} data-on={active || undefined}>
      <Icon size={12} stroke={2} aria-hidden />
      {t(active ? "people.members.active" : "people.members.inactive")}
    </span>
  );
}
