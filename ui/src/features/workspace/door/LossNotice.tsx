import { Button } from "@mantine/core";
import { useT } from "@/app/i18n";
import { confirm } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import type { Unlock } from "./useUnlock";

/** The database opens, but acknowledged work is gone from it: the person decides, knowing. */
export function LossNotice({ unlock }: { unlock: Unlock }) {
  const t = useT();
  if (unlock.error?.code !== "missing_tail") return null;
  const ask = async () => {
    const accepted = await confirm({
      title: t("workspace.unlock.lossTitle"),
      body: t("workspace.unlock.lossBody"),
      confirm: t("workspace.unlock.acceptLoss"),
      cancel: t("workspace.unlock.keepClosed"),
      destructive: true,
    });
    if (accepted) await unlock.acceptLoss();
  };
  return (
    <div style={{ marginTop: 16 }}>
      <ErrorNotice error={unlock.error} takeFocus>
        <Button size="compact-sm" variant="default" onClick={() => void ask()}>
          {t("workspace.unlock.acceptLoss")}
        </Button>
      </ErrorNotice>
    </div>
  );
}
