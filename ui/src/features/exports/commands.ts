import IconTableExport from "@tabler/icons-react/dist/esm/icons/IconTableExport.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  { id: "exports.list", title: "exports.commands.list", pinyin: "dclb", icon: IconTableExport, group: "list" },
]);
