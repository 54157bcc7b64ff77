import IconFileImport from "@tabler/icons-react/dist/esm/icons/IconFileImport.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "imports.open",
    title: "imports.commands.open",
    pinyin: "drkh",
    icon: IconFileImport,
    group: "create",
    keys: "G I",
    go: { to: "/import" },
    needs: { record: "customer", action: "import" },
  },
]);
