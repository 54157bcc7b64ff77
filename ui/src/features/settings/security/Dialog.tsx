import { Button, Group, Modal } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useT } from "@/app/i18n";
import classes from "../settings.module.css";

interface Props {
  title: string;
  lead?: string;
  submit: string;
  ready: boolean;
  pending?: boolean;
  destructive?: boolean;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A small form in a dialog: one question, one deed. */
export function Dialog({
  title,
  lead,
  submit,
  ready,
  pending = false,
  destructive,
  onSubmit,
  onClose,
  children,
}: Props) {
  const t = useT();
  const run = (event: FormEvent) => {
    event.preventDefault();
    if (ready && !pending) onSubmit();
  };
  return (
    <Modal opened onClose={onClose} title={title} size={440} closeButtonProps={{ "aria-label": t("shared.close") }}>
      <form className={classes.form} onSubmit={run} noValidate>
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
