import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconBan from "@tabler/icons-react/dist/esm/icons/IconBan.mjs";
import IconDatabase from "@tabler/icons-react/dist/esm/icons/IconDatabase.mjs";
import IconDatabaseX from "@tabler/icons-react/dist/esm/icons/IconDatabaseX.mjs";
import IconEraser from "@tabler/icons-react/dist/esm/icons/IconEraser.mjs";
import IconEye from "@tabler/icons-react/dist/esm/icons/IconEye.mjs";
import IconEyeOff from "@tabler/icons-react/dist/esm/icons/IconEyeOff.mjs";
import IconFileExport from "@tabler/icons-react/dist/esm/icons/IconFileExport.mjs";
import IconKey from "@tabler/icons-react/dist/esm/icons/IconKey.mjs";
import IconLockX from "@tabler/icons-react/dist/esm/icons/IconLockX.mjs";
import IconLogin2 from "@tabler/icons-react/dist/esm/icons/IconLogin2.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconTrash from "@tabler/icons-react/dist/esm/icons/IconTrash.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import type { EntryKind } from "@/backend/bindings";

const ICONS = {
  create: IconPlus,
  change: IconPencil,
  archive: IconArchive,
  restore: IconArchiveOff,
  delete: IconTrash,
  erase: IconEyeOff,
  purge: IconEraser,
  sign_in: IconLogin2,
  failed_unlock: IconLockX,
  denial: IconBan,
  export: IconFileExport,
  sensitive_read: IconEye,
  baseline: IconDatabase,
  key_change: IconKey,
  lost_tail: IconDatabaseX,
  carry: IconUsers,
} satisfies Record<EntryKind, unknown>;

export function EntryIcon({ kind }: { kind: EntryKind }) {
  const Icon = ICONS[kind];
  return <Icon size={14} stroke={1.5} aria-hidden />;
}
