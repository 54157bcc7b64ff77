import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import classes from "./attachments.module.css";
import { RECORD, useAttachments } from "./queries";
import { Thumbnail } from "./Thumbnail";
import { Viewer } from "./Viewer";

interface Props {
  /** The record whose files were read already, with those of what belongs to it. */
  within: { record: string; id: Id };
  /** The one whose files are shown. */
  of: Id;
}

/** The files of one entry of a timeline, small; each opens the viewer. */
export function Thumbnails(props: Props) {
  return useMay(RECORD, "see") ? <Row {...props} /> : null;
}

function Row({ within, of }: Props) {
  const t = useT();
  const { data } = useAttachments(within.record, within.id);
  const [opened, setOpened] = useState<Id | null>(null);
  const files = (data ?? []).filter(({ record_id }) => record_id === of);
  if (files.length === 0) return null;
  return (
    <>
      <ul className={classes.row} aria-label={t("attachments.count", { count: files.length })}>
        {files.map((file) => (
          <li key={file.id}>
            <button
              type="button"
              aria-label={t("attachments.open", { name: file.name })}
              title={file.name}
              onClick={() => setOpened(file.id)}
            >
              <Thumbnail attachment={file} />
            </button>
          </li>
        ))}
      </ul>
      {opened && <Viewer files={files} id={opened} onGo={setOpened} onClose={() => setOpened(null)} />}
    </>
  );
}
