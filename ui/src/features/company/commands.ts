import IconBuildingCog from "@tabler/icons-react/dist/esm/icons/IconBuildingCog.mjs";
import IconChartBar from "@tabler/icons-react/dist/esm/icons/IconChartBar.mjs";
import IconFileCertificate from "@tabler/icons-react/dist/esm/icons/IconFileCertificate.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "company.usage",
    title: "company.commands.usage",
    pinyin: "qsyqk",
    icon: IconChartBar,
    group: "go",
    keys: "G U",
    go: { to: "/admin/usage" },
    needs: { record: "usage", action: "see" },
  },
  {
    id: "company.policy",
    title: "company.commands.policy",
    pinyin: "qsygf",
    icon: IconFileCertificate,
    group: "go",
    go: { to: "/admin/policy" },
    needs: { record: "policy", action: "see" },
  },
  {
    id: "company.settings",
    title: "company.commands.settings",
    pinyin: "qgssz",
    icon: IconBuildingCog,
    group: "go",
    go: { to: "/admin/company" },
    needs: { record: "company_setting", action: "configure" },
  },
]);
