import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconEraser from "@tabler/icons-react/dist/esm/icons/IconEraser.mjs";
import IconFileExport from "@tabler/icons-react/dist/esm/icons/IconFileExport.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconTableExport from "@tabler/icons-react/dist/esm/icons/IconTableExport.mjs";
import IconTag from "@tabler/icons-react/dist/esm/icons/IconTag.mjs";
import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import IconUserShare from "@tabler/icons-react/dist/esm/icons/IconUserShare.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "customer";

export const commands = declareCommands([
  {
    id: "customers.go",
    title: "customers.commands.go",
    pinyin: "qwkh",
    icon: IconUsers,
    group: "go",
    keys: "G C",
    go: { to: "/customers" },
    needs: { record, action: "see" },
  },
  {
    id: "customers.create",
    title: "customers.commands.create",
    pinyin: "xjkh",
    icon: IconUserPlus,
    group: "create",
    keys: "Mod+N",
    go: { to: "/customers/new" },
    needs: { record, action: "create" },
  },
  {
    id: "customers.edit",
    title: "customers.commands.edit",
    pinyin: "bjkh",
    icon: IconPencil,
    group: "record",
    keys: "E",
    needs: { record, action: "edit" },
  },
  {
    id: "customers.previous",
    title: "customers.commands.previous",
    pinyin: "sywkh",
    icon: IconChevronUp,
    group: "record",
    keys: "Alt+ArrowUp",
  },
  {
    id: "customers.next",
    title: "customers.commands.next",
    pinyin: "xywkh",
    icon: IconChevronDown,
    group: "record",
    keys: "Alt+ArrowDown",
  },
  {
    id: "customers.assign",
    title: "customers.commands.assign",
    pinyin: "fpkh",
    icon: IconUserShare,
    group: "record",
    needs: { record, action: "assign" },
  },
  {
    id: "customers.tag",
    title: "customers.commands.tag",
    pinyin: "dbq",
    icon: IconTag,
    group: "record",
    keys: "T",
    needs: { record, action: "tag" },
  },
  {
    id: "customers.archive",
    title: "customers.commands.archive",
    pinyin: "gdkh",
    icon: IconArchive,
    group: "record",
    needs: { record, action: "archive" },
  },
  {
    id: "customers.restore",
    title: "customers.commands.restore",
    pinyin: "hfkh",
    icon: IconArchiveOff,
    group: "record",
    needs: { record, action: "archive" },
  },
  {
    id: "customers.export",
    title: "customers.commands.export",
    pinyin: "dckh",
    icon: IconTableExport,
    group: "list",
    needs: { record, action: "export" },
  },
  {
    id: "customers.exportPerson",
    title: "customers.commands.exportPerson",
    pinyin: "dcgrsj",
    icon: IconFileExport,
    group: "record",
    needs: { record, action: "export" },
  },
  {
    id: "customers.erasePerson",
    title: "customers.commands.erasePerson",
    pinyin: "cdscgrsj",
    icon: IconEraser,
    group: "record",
    needs: { record, action: "erase" },
  },
]);
