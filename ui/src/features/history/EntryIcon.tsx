import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconEye from "@tabler/icons-react/dist/esm/icons/IconEye.mjs";
import IconEyeOff from "@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs";
import IconFileExport from "@tabler/icons-react/dist/esm/icons/IconFileExport.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import type { HistoryEntry } from "@/backend/bindings";

const ICONS = {
  create: IconPlus,
  change: IconPencil,
  archive: IconArchive,
  restore: IconArchiveOff,
  delete: IconTrash,
  erase: IconEyeOff,
  export: IconFileExport,
  sensitive_read: IconEye,
} satisfies Record<HistoryEntry["kind"], unknown>;

export function EntryIcon({ kind }: { kind: HistoryEntry["kind"] }) {
  const Icon = ICONS[kind];
  return <Icon size={14} stroke={1.5} aria-hidden />;
}
