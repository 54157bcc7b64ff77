import IconHistory from "@tabler/icons-react/dist/esm/icons/IconHistory.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "history.open",
    title: "history.commands.open",
    pinyin: "cklsjl",
    icon: IconHistory,
    group: "record",
    keys: "H",
  },
]);
