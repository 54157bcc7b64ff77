import { modals } from "@mantine/modals";
import type { ReactNode } from "react";
import { i18n } from "@/app/i18n";

interface Question {
  title: string;
  body: ReactNode;
  /** The verb of the deed, never just "OK". */
  confirm: string;
  cancel?: string;
  destructive?: boolean;
}

/** Asks before what cannot simply be undone; resolves to the answer. */
export function confirm({ title, body, confirm: label, cancel, destructive = false }: Question): Promise<boolean> {
  return new Promise((resolve) => {
    modals.openConfirmModal({
      title,
      children: body,
      labels: { confirm: label, cancel: cancel ?? i18n.t("shared.cancel") },
      confirmProps: destructive ? { color: "danger" } : {},
      closeButtonProps: { "aria-label": i18n.t("shared.close") },
      onConfirm: () => resolve(true),
      onCancel: () => resolve(false),
    });
  });
}
