import { ActionIcon, Loader } from "@mantine/core";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { useState } from "react";
import { useCommands } from "@/app/commands";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { chooseFiles } from "@/backend/transport";
import { DropCurtain } from "@/shared/drop";
import { ErrorNotice } from "@/shared/errors";
import { AttachmentItem } from "./AttachmentItem";
import classes from "./attachments.module.css";
import { RECORD, useAttachments } from "./queries";
import { fromPath } from "./source";
import { useAttach } from "./useAttach";
import { useFilesIn } from "./useFilesIn";
import { Viewer } from "./Viewer";

interface Props {
  record: string;
  id: Id;
  /** What people know the record by. */
  name: string;
  archived: boolean;
}

/** The files of a record: chosen, dropped onto the window or pasted; looked at, saved out, named and removed. */
export function AttachmentsSection(props: Props) {
  return useMay(RECORD, "see") ? <Section {...props} /> : null;
}

function Section({ record, id, name, archived }: Props) {
  const t = useT();
  const takes = useMay(RECORD, "create") && !archived;
  const { data, error, refetch } = useAttachments(record, id);
  const { attach, waiting } = useAttach();
  const [opened, setOpened] = useState<Id | null>(null);
  const dragged = useFilesIn(takes, (files) => void attach(record, id, files));
  const choose = async () => attach(record, id, (await chooseFiles()).map(fromPath));
  useCommands([{ id: "attachments.add", run: () => void choose(), enabled: takes }]);
  return (
    <section aria-label={t("attachments.title")} className={classes.section}>
      <h2>
        {t("attachments.title")} {data && <span className={classes.faint}>{data.length}</span>}
        {waiting > 0 && <Loader size={14} />}
        {takes && (
          <ActionIcon
            size={24}
            ml="auto"
            aria-label={t("attachments.add")}
            title={t("attachments.add")}
            aria-keyshortcuts="U"
            onClick={() => void choose()}
          >
            <IconPlus size={16} stroke={1.5} aria-hidden />
          </ActionIcon>
        )}
      </h2>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p>{t(takes ? "attachments.addHint" : "attachments.none")}</p>}
      <ul>
        {data?.map((file) => (
          <AttachmentItem key={file.id} attachment={file} within={id} onOpen={() => setOpened(file.id)} />
        ))}
      </ul>
      {opened && data && <Viewer files={data} id={opened} onGo={setOpened} onClose={() => setOpened(null)} />}
      {dragged.length > 0 && <DropCurtain>{t("attachments.drop", { name })}</DropCurtain>}
    </section>
  );
}
