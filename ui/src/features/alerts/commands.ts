import IconBell from "@tabler/icons-react/dist/esm/icons/IconBell.mjs";
import IconBellCog from "@tabler/icons-react/dist/esm/icons/IconBellCog.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "alerts.go",
    title: "alerts.commands.go",
    pinyin: "qtx",
    icon: IconBell,
    group: "go",
    keys: "G N",
    go: { to: "/alerts" },
    needs: { record: "alert_dismissal", action: "see" },
  },
  {
    id: "alerts.rule",
    title: "alerts.commands.rule",
    pinyin: "qgjgz",
    icon: IconBellCog,
    group: "go",
    go: { to: "/admin/follow-up" },
    needs: { record: "follow_up_rule", action: "configure" },
  },
]);
