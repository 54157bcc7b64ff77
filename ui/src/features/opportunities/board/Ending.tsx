import { useDroppable } from "@dnd-kit/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import { useT } from "@/app/i18n";
import classes from "../opportunities.module.css";

/** Where a card is dropped that is won or lost. */
export function Ending({ won }: { won: boolean }) {
  const t = useT();
  const { setNodeRef, isOver } = useDroppable({ id: won ? "won" : "lost" });
  const Icon = won ? IconCheck : IconX;
  return (
    <div ref={setNodeRef} className={classes.ending} data-over={isOver || undefined}>
      <Icon size={16} stroke={1.5} aria-hidden />
      {t(won ? "opportunities.commands.win" : "opportunities.commands.lose")}
    </div>
  );
}
