import { Modal } from "@mantine/core";
import { useT } from "@/app/i18n";
import classes from "./kiosk.module.css";

/** Whether anybody is still there, before what they typed is cleared. */
export function IdlePrompt({ left, onStay, onEnd }: { left: number; onStay: () => void; onEnd: () => void }) {
  const t = useT();
  return (
    <Modal
      opened
      centered
      onClose={onStay}
      withCloseButton={false}
      title={t("kiosk.idle.title")}
      classNames={{ content: `${classes.scale} ${classes.prompt}`, title: classes.promptTitle }}
    >
      <p className={classes.countdown} role="timer">
        {t("kiosk.idle.left", { count: left })}
      </p>
      <div className={classes.actions}>
        <button type="button" onClick={onEnd}>
          {t("kiosk.idle.end")}
        </button>
        <button type="button" className={classes.primary} data-autofocus onClick={onStay}>
          {t("kiosk.idle.stay")}
        </button>
      </div>
    </Modal>
  );
}
