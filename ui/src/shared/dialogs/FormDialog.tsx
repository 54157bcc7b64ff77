import { Button, Group, Modal } from "@mantine/core";
import type { KeyboardEvent, ReactNode, SyntheticEvent } from "react";
import { useT } from "@/app/i18n";
import classes from "./dialogs.module.css";
import { useFocusBack } from "./useFocusBack";

interface Props {
  title: string;
  lead?: string;
  submit: string;
  ready: boolean;
  pending?: boolean;
  destructive?: boolean;
  size?: number;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form in a dialog: one question, one deed. Ctrl+Enter does it from any field. */
export function FormDialog({
  title,
  lead,
  submit,
  ready,
  pending = false,
  destructive,
  size = 440,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useT();
  useFocusBack();
  const run = (event: SyntheticEvent) => {
    event.preventDefault();
    if (ready && !pending) onSubmit();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) run(event);
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("shared.close") }}>
      <form className={classes.form} onSubmit={run} onKeyDown={onKeyDown} noValidate>
        {lead && <p className={classes.lead}>{lead}</p>}
        {children}
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t("shared.cancel")}
          </Button>
          <Button type="submit" disabled={!ready} loading={pending} color={destructive ? "danger" : undefined}>
            {submit}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
