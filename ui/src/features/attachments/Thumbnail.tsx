import IconFile from "@tabler/icons-react/dist/esm/icons/IconFile.mjs";
import IconFileSpreadsheet from "@tabler/icons-react/dist/esm/icons/IconFileSpreadsheet.mjs";
import IconFileText from "@tabler/icons-react/dist/esm/icons/IconFileText.mjs";
import IconFileTypePdf from "@tabler/icons-react/dist/esm/icons/IconFileTypePdf.mjs";
import IconFileZip from "@tabler/icons-react/dist/esm/icons/IconFileZip.mjs";
import IconPhoto from "@tabler/icons-react/dist/esm/icons/IconPhoto.mjs";
import type { AttachmentView } from "@/backend/bindings";
import { useRead } from "@/shared/query";
import classes from "./attachments.module.css";

/** A JPEG of the core, as a picture's address. */
export const jpeg = (base64: string) => `data:image/jpeg;base64,${base64}`;

/** The small picture of a file, or the sign of its kind. */
export function Thumbnail({ attachment }: { attachment: AttachmentView }) {
  const { id, has_thumbnail, media_type } = attachment;
  const { data } = useRead("get_attachment_preview", { id }, { enabled: has_thumbnail });
  const Sign = signOf(media_type);
  return (
    <span className={classes.thumbnail}>
      {data?.picture ? <img src={jpeg(data.picture)} alt="" /> : <Sign size={20} stroke={1.5} aria-hidden />}
    </span>
  );
}

function signOf(media: string) {
  if (media.startsWith("image/")) return IconPhoto;
  if (media === "application/pdf") return IconFileTypePdf;
  if (media === "text/csv" || /sheet|excel/.test(media)) return IconFileSpreadsheet;
  if (media.startsWith("text/") || /word|document/.test(media)) return IconFileText;
  if (/zip|compressed|rar/.test(media)) return IconFileZip;
  return IconFile;
}
