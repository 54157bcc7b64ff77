import IconSettings from "@tabler/icons-react/dist/esm/icons/IconSettings.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "settings.open",
    title: "app.commands.settings",
    pinyin: "qwsz",
    icon: IconSettings,
    group: "go",
    keys: "G S",
    go: { to: "/settings" },
  },
]);
