import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconBan from "@tabler/icons-react/dist/esm/icons/IconBan.mjs";
import IconCircleCheck from "@tabler/icons-react/dist/esm/icons/IconCircleCheck.mjs";
import IconMagnet from "@tabler/icons-react/dist/esm/icons/IconMagnet.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconRefresh from "@tabler/icons-react/dist/esm/icons/IconRefresh.mjs";
import IconTransform from "@tabler/icons-react/dist/esm/icons/IconTransform.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "lead";
const edit = { record, action: "edit" } as const;

export const commands = declareCommands([
  {
    id: "leads.go",
    title: "leads.commands.go",
    pinyin: "qwxs",
    icon: IconMagnet,
    group: "go",
    keys: "G E",
    go: { to: "/leads" },
    needs: { record, action: "see" },
  },
  {
    id: "leads.create",
    title: "leads.commands.create",
    pinyin: "xjxs",
    icon: IconPlus,
    group: "create",
    go: { to: "/leads", search: { create: true } },
    needs: { record, action: "create" },
  },
  { id: "leads.edit", title: "leads.commands.edit", pinyin: "bjxs", icon: IconPencil, group: "record", needs: edit },
  {
    id: "leads.convert",
    title: "leads.commands.convert",
    pinyin: "zhxs",
    icon: IconTransform,
    group: "record",
    keys: "V",
    needs: edit,
  },
  {
    id: "leads.qualify",
    title: "leads.commands.qualify",
    pinyin: "qrxs",
    icon: IconCircleCheck,
    group: "record",
    needs: edit,
  },
  {
    id: "leads.disqualify",
    title: "leads.commands.disqualify",
    pinyin: "bwwx",
    icon: IconBan,
    group: "record",
    needs: edit,
  },
  {
    id: "leads.takeUp",
    title: "leads.commands.takeUp",
    pinyin: "thwcl",
    icon: IconRefresh,
    group: "record",
    needs: edit,
  },
  {
    id: "leads.archive",
    title: "leads.commands.archive",
    pinyin: "gdxs",
    icon: IconArchive,
    group: "record",
    needs: { record, action: "archive" },
  },
  {
    id: "leads.restore",
    title: "leads.commands.restore",
    pinyin: "hfxs",
    icon: IconArchiveOff,
    group: "record",
    needs: { record, action: "archive" },
  },
]);
