import IconBook from "@tabler/icons-react/dist/esm/icons/IconBook.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "help.open",
    title: "help.commands.open",
    pinyin: "dksysc",
    icon: IconBook,
    group: "app",
    keys: "F1",
    go: { to: "/help/index" },
  },
]);
