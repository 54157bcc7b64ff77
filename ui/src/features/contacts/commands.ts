import IconAddressBook from "@tabler/icons-react/dist/esm/icons/IconAddressBook.mjs";
import IconChevronDown from "@tabler/icons-react/dist/esm/icons/IconChevronDown.mjs";
import IconChevronUp from "@tabler/icons-react/dist/esm/icons/IconChevronUp.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "contact";

export const commands = declareCommands([
  {
    id: "contacts.go",
    title: "contacts.commands.go",
    pinyin: "qwlxr",
    icon: IconAddressBook,
    group: "go",
    keys: "G L",
    go: { to: "/contacts" },
    needs: { record, action: "see" },
  },
  {
    id: "contacts.create",
    title: "contacts.commands.create",
    pinyin: "tjlxr",
    icon: IconUserPlus,
    group: "record",
    keys: "C",
    needs: { record, action: "create" },
  },
  {
    id: "contacts.edit",
    title: "contacts.commands.edit",
    pinyin: "bjlxr",
    icon: IconPencil,
    group: "record",
    needs: { record, action: "edit" },
  },
  {
    id: "contacts.previous",
    title: "contacts.commands.previous",
    pinyin: "sywlxr",
    icon: IconChevronUp,
    group: "record",
  },
  {
    id: "contacts.next",
    title: "contacts.commands.next",
    pinyin: "xywlxr",
    icon: IconChevronDown,
    group: "record",
  },
]);
