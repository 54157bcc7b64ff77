import IconBox from "@tabler/icons-react/dist/esm/icons/IconBox.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "opportunities.go",
    title: "opportunities.commands.go",
    pinyin: "qwsj",
    icon: IconBox,
    group: "go",
    go: { to: "/opportunities" },
    needs: { record: "opportunity", action: "see" },
  },
]);
