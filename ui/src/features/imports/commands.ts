import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "imports.open",
    title: "imports.commands.open",
    pinyin: "dr",
    icon: IconFileImport,
    group: "create",
    keys: "G I",
    go: { to: "/import" },
    needs: { record: ["customer", "contact", "lead", "opportunity", "activity", "task"], action: "import" },
  },
  {
    id: "imports.list",
    title: "imports.commands.list",
    pinyin: "drdlb",
    icon: IconFileImport,
    group: "list",
  },
]);
