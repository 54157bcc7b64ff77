import IconBox from "@tabler/icons-react/dist/esm/icons/IconBox.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "{{moduleCamel}}.go",
    title: "{{moduleCamel}}.commands.go",
    pinyin: "{{pinyin}}",
    icon: IconBox,
    group: "go",
    go: { to: "/{{module}}" },
    needs: { record: "{{record}}", action: "see" },
  },
]);
