import { useState } from "react";
import { useT } from "@/app/i18n";
import { useMay } from "@/app/session";
import type { Id } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import classes from "./attachments.module.css";
import { RECORD } from "./queries";
import { Thumbnail } from "./Thumbnail";
import { Viewer } from "./Viewer";

/** One file by its id, small; nothing where it was removed or is not this reader's. */
export function AttachedFile({ id }: { id: Id }) {
  return useMay(RECORD, "see") ? <File id={id} /> : null;
}

function File({ id }: { id: Id }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const { data: file } = useRead("get_attachment", { id });
  if (!file) return null;
  return (
    <div className={classes.row}>
      <button type="button" aria-label={t("attachments.open", { name: file.name })} onClick={() => setOpen(true)}>
        <Thumbnail attachment={file} />
      </button>
      {open && <Viewer files={[file]} id={id} onGo={() => undefined} onClose={() => setOpen(false)} />}
    </div>
  );
}
