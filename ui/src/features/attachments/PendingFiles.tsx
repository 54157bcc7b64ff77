import { Button, CloseButton } from "@mantine/core";
import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import { DropCurtain } from "@/shared/drop";
import classes from "./attachments.module.css";
import { RECORD } from "./queries";
import { useFilesIn } from "./useFilesIn";
import type { Pending } from "./usePendingFiles";

interface Props {
  pending: Pending;
  /** Whether what is dropped and pasted now is meant for it. */
  listens?: boolean;
}

/** A button for files in a form, and those that wait there to be saved along with it. */
export function PendingFiles(props: Props) {
  return useMay(RECORD, "create") ? <Files {...props} /> : null;
}

function Files({ pending, listens = true }: Props) {
  const t = useT();
  const dragged = useFilesIn(listens, pending.add);
  return (
    <div className={classes.pending}>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconPaperclip size={14} stroke={1.5} aria-hidden />}
        onClick={() => void pending.choose()}
      >
        {t("attachments.pending.add")}
      </Button>
      {pending.files.length > 0 && (
        <ul aria-label={t("attachments.pending.label")}>
          {pending.files.map(({ key, name }) => (
            <li key={key}>
              <span className={classes.clip} title={name}>
                {name}
              </span>
              <CloseButton
                size="xs"
                aria-label={t("attachments.pending.take", { name })}
                onClick={() => pending.remove(key)}
              />
            </li>
          ))}
        </ul>
      )}
      {dragged.length > 0 && <DropCurtain>{t("attachments.dropHere")}</DropCurtain>}
    </div>
  );
}
