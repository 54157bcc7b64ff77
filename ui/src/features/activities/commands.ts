import IconBox from "@tabler/icons-react/dist/esm/icons/IconBox.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "activities.go",
    title: "activities.commands.go",
    pinyin: "qwgj",
    icon: IconBox,
    group: "go",
    go: { to: "/activities" },
    needs: { record: "activity", action: "see" },
  },
]);
