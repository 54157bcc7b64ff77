import { Button, Modal } from "@mantine/core";
import IconCheck from "@tabler/icons-react/dist/esm/icons/IconCheck.mjs";
import IconX from "@tabler/icons-react/dist/esm/icons/IconX.mjs";
import type { KeyboardEvent, ReactNode } from "react";
import { useT } from "@/app/i18n";
import type { Stage } from "@/backend/bindings";
import classes from "../opportunities.module.css";
import { useStageName } from "../queries";

interface Props {
  name: string;
  stages: Stage[];
  /** Where it is now. */
  current: string | null;
  onMove(stage: string): void;
  onEnd(won: boolean): void;
  onClose(): void;
}

/** 'Move to…': every stage by its digit, the ends below. */
export function MoveDialog({ name, stages, current, onMove, onEnd, onClose }: Props) {
  const t = useT();
  const stageName = useStageName();
  const choose = (run: () => void) => {
    onClose();
    run();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const stage = stages[Number(event.key) - 1];
    if (stage && stage.key !== current) choose(() => onMove(stage.key));
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button:not(:disabled)")];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons.at((at + (event.key === "ArrowDown" ? 1 : -1)) % buttons.length)?.focus();
  };
  const choice = (key: string, text: string, run: () => void, mark: ReactNode, focus = false) => (
    <Button
      key={key}
      variant="subtle"
      color="neutral"
      justify="flex-start"
      fullWidth
      leftSection={mark}
      disabled={key === current}
      data-autofocus={focus || undefined}
      onClick={() => choose(run)}
    >
      {key === current ? t("opportunities.move.here", { stage: text }) : text}
    </Button>
  );
  const after = stages.findIndex(({ key }) => key === current) + 1;
  const focused = stages[after]?.key ?? stages.find(({ key }) => key !== current)?.key;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("opportunities.move.title", { name })}
      size={360}
      closeButtonProps={{ "aria-label": t("shared.close") }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys of the buttons inside bubble to here */}
      <div className={classes.choices} onKeyDown={onKeyDown}>
        {stages.map((stage, at) =>
          choice(
            stage.key,
            stageName(stage),
            () => onMove(stage.key),
            <kbd className={classes.digit}>{at + 1}</kbd>,
            stage.key === focused,
          ),
        )}
        <hr className={classes.rule} />
        {choice(
          "won",
          t("opportunities.commands.win"),
          () => onEnd(true),
          <IconCheck size={16} stroke={1.5} aria-hidden />,
        )}
        {choice(
          "lost",
          t("opportunities.commands.lose"),
          () => onEnd(false),
          <IconX size={16} stroke={1.5} aria-hidden />,
        )}
      </div>
    </Modal>
  );
}
