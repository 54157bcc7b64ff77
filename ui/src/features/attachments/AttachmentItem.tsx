import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/dist/esm/icons/IconDots.mjs";
import { useState } from "react";
import { useT } from "@/app/i18n";
import type { Action, AttachmentView, Id } from "@/backend/bindings";
import { useRecordLabels } from "@/shared/fields";
import { formatBytes, formatTime } from "@/shared/values";
import classes from "./attachments.module.css";
import { useAttachmentActions } from "./queries";
import { RenameDialog } from "./RenameDialog";
import { Thumbnail } from "./Thumbnail";

interface Props {
  attachment: AttachmentView;
  /** The record whose page it stands on: nothing is said of what hangs on that one itself. */
  within: Id;
  onOpen(): void;
}

/** A file in a list: what it is, how large, whose, and what can be done with it. */
export function AttachmentItem({ attachment, within, onOpen }: Props) {
  const t = useT();
  const recordLabel = useRecordLabels();
  const { name, size, member_name, created_at, record, record_id, record_title, remark } = attachment;
  const [renaming, setRenaming] = useState(false);
  const origin =
    record_id !== within && t("attachments.from", { kind: recordLabel(record), title: record_title ?? "" });
  const facts = [formatBytes(size), member_name, formatTime(created_at)].filter(Boolean).join(" · ");
  return (
    <li className={classes.item}>
      <button type="button" onClick={onOpen} aria-label={t("attachments.open", { name })}>
        <Thumbnail attachment={attachment} />
      </button>
      <div>
        <button type="button" className={classes.name} title={name} onClick={onOpen}>
          {name}
        </button>
        <small>{facts}</small>
        {(origin || remark) && <small className={classes.clip}>{[origin, remark].filter(Boolean).join(" · ")}</small>}
      </div>
      <ItemMenu attachment={attachment} onOpen={onOpen} onRename={() => setRenaming(true)} />
      {renaming && <RenameDialog attachment={attachment} onClose={() => setRenaming(false)} />}
    </li>
  );
}

interface MenuProps {
  attachment: AttachmentView;
  onOpen(): void;
  onRename(): void;
}

function ItemMenu({ attachment, onOpen, onRename }: MenuProps) {
  const t = useT();
  const may = (action: Action) => attachment.actions.includes(action);
  const { remove, saveAs } = useAttachmentActions(attachment);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size={24} aria-label={t("attachments.menu", { name: attachment.name })}>
          <IconDots size={16} stroke={1.5} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onOpen}>{t("attachments.actions.view")}</Menu.Item>
        {may("export") && <Menu.Item onClick={() => void saveAs()}>{t("attachments.actions.saveAs")}</Menu.Item>}
        {may("edit") && <Menu.Item onClick={onRename}>{t("attachments.actions.rename")}</Menu.Item>}
        {may("archive") && <Menu.Item onClick={remove}>{t("attachments.actions.remove")}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
