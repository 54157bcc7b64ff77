import IconShieldCheck from "@tabler/icons-react/dist/esm/icons/IconShieldCheck.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "audit.open",
    title: "audit.commands.open",
    pinyin: "qwsj",
    icon: IconShieldCheck,
    group: "go",
    keys: "G A",
    needs: { record: "audit", action: "see" },
    go: { to: "/admin/audit" },
  },
]);
