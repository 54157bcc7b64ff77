import IconBox from "@tabler/icons-react/dist/esm/icons/IconBox.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "leads.go",
    title: "leads.commands.go",
    pinyin: "qwxs",
    icon: IconBox,
    group: "go",
    go: { to: "/leads" },
    needs: { record: "lead", action: "see" },
  },
]);
