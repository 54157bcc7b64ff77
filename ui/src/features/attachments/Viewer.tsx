import { ActionIcon, Loader, Modal } from "@mantine/core";
import IconChevronLeft from "@tabler/icons-react/dist/esm/icons/IconChevronLeft.mjs";
import IconChevronRight from "@tabler/icons-react/dist/esm/icons/IconChevronRight.mjs";
import IconDownload from "@tabler/icons-react/dist/esm/icons/IconDownload.mjs";
import IconZoomIn from "@tabler/icons-react/dist/esm/icons/IconZoomIn.mjs";
import IconZoomOut from "@tabler/icons-react/dist/esm/icons/IconZoomOut.mjs";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { useT } from "@/app/i18n";
import type { AttachmentView, Id } from "@/backend/bindings";
import { useFocusBack } from "@/shared/dialogs";
import { ErrorNotice } from "@/shared/errors";
import { useRead } from "@/shared/query";
import { formatBytes, formatTime } from "@/shared/values";
import classes from "./attachments.module.css";
import { useAttachmentActions } from "./queries";
import { jpeg, Thumbnail } from "./Thumbnail";

const ZOOMS = [1, 1.5, 2, 3, 4];

interface Props {
  files: readonly AttachmentView[];
  id: Id;
  onGo(id: Id): void;
  onClose(): void;
}

/** One file after the other, as large as the window: the arrows turn the pages, + and − zoom, Esc goes back. */
export function Viewer({ files, id, onGo, onClose }: Props) {
  const t = useT();
  useFocusBack();
  const [zoom, setZoom] = useState(0);
  const at = files.findIndex((file) => file.id === id);
  const file = files[at];
  if (!file) return null;
  const turn = (by: number) => {
    const next = files[at + by];
    if (!next) return;
    setZoom(0);
    onGo(next.id);
  };
  const rescale = (by: number) => setZoom(Math.min(Math.max(zoom + by, 0), ZOOMS.length - 1));
  const onKeyDown = (event: KeyboardEvent) => {
    const deed = {
      ArrowLeft: () => turn(-1),
      ArrowRight: () => turn(1),
      "+": () => rescale(1),
      "=": () => rescale(1),
      "-": () => rescale(-1),
      "0": () => setZoom(0),
    }[event.key];
    // In an enlarged picture the arrows move about.
    if (!deed || (zoom > 0 && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    deed();
  };
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={<Title file={file} place={t("attachments.viewer.place", { at: at + 1, count: files.length })} />}
      closeButtonProps={{ "aria-label": t("shared.close") }}
      classNames={{ content: classes.viewer, body: classes.viewerBody, title: classes.viewerTitle }}
      onKeyDown={onKeyDown}
    >
      <nav className={classes.tools} aria-label={t("attachments.viewer.label", { name: file.name })}>
        <Tool label={t("attachments.viewer.previous")} keys="ArrowLeft" off={at === 0} run={() => turn(-1)}>
          <IconChevronLeft size={16} stroke={1.5} aria-hidden />
        </Tool>
        <Tool label={t("attachments.viewer.next")} keys="ArrowRight" off={at === files.length - 1} run={() => turn(1)}>
          <IconChevronRight size={16} stroke={1.5} aria-hidden />
        </Tool>
        <Tool label={t("attachments.viewer.smaller")} keys="-" off={zoom === 0} run={() => rescale(-1)}>
          <IconZoomOut size={16} stroke={1.5} aria-hidden />
        </Tool>
        <Tool label={t("attachments.viewer.larger")} keys="+" off={zoom === ZOOMS.length - 1} run={() => rescale(1)}>
          <IconZoomIn size={16} stroke={1.5} aria-hidden />
        </Tool>
        <SaveAs file={file} />
      </nav>
      <Content key={file.id} file={file} zoom={ZOOMS[zoom] ?? 1} />
    </Modal>
  );
}

interface ToolProps {
  label: string;
  keys?: string;
  off?: boolean;
  run(): void;
  children: ReactNode;
}

function Tool({ label, keys, off = false, run, children }: ToolProps) {
  return (
    <ActionIcon size={32} aria-label={label} title={label} aria-keyshortcuts={keys} disabled={off} onClick={run}>
      {children}
    </ActionIcon>
  );
}

function SaveAs({ file }: { file: AttachmentView }) {
  const t = useT();
  const { saveAs } = useAttachmentActions(file);
  if (!file.actions.includes("export")) return null;
  return (
    <Tool label={t("attachments.actions.saveAs")} run={() => void saveAs()}>
      <IconDownload size={16} stroke={1.5} aria-hidden />
    </Tool>
  );
}

function Title({ file, place }: { file: AttachmentView; place: string }) {
  const t = useT();
  const facts = [
    place,
    formatBytes(file.size),
    file.width && `${file.width} × ${file.height}`,
    file.taken_at && t("attachments.taken", { at: formatTime(file.taken_at) }),
    file.member_name,
    file.remark,
  ];
  return (
    <>
      <b className={classes.clip}>{file.name}</b>
      <small className={classes.clip}>{facts.filter(Boolean).join(" · ")}</small>
    </>
  );
}

function Content({ file, zoom }: { file: AttachmentView; zoom: number }) {
  const t = useT();
  const { id, has_thumbnail, can_be_shown, name } = file;
  const picture = useRead("get_attachment_picture", { id }, { enabled: has_thumbnail });
  const text = useRead("get_attachment_preview", { id }, { enabled: !has_thumbnail && can_be_shown });
  const error = picture.error ?? text.error;
  if (error) return <ErrorNotice error={error} takeFocus />;
  if (picture.data) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an enlarged picture is moved about by keyboard
      <div className={classes.stage} tabIndex={0} data-autofocus>
        <img
          src={jpeg(picture.data.picture)}
          alt={t("attachments.viewer.picture", { name })}
          data-large={zoom > 1 || undefined}
          style={zoom > 1 ? { width: `${zoom * 100}%` } : undefined}
        />
      </div>
    );
  }
  if (text.data?.text != null) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls by keyboard
      <pre className={classes.text} tabIndex={0} data-autofocus>
        {text.data.text}
      </pre>
    );
  }
  if (can_be_shown) return <Loader m="auto" />;
  return (
    <div className={classes.notShown}>
      <Thumbnail attachment={file} />
      <p>{t("attachments.viewer.notShown")}</p>
    </div>
  );
}
