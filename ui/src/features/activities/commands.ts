import IconMapPin from "@tabler/icons-react/dist/esm/icons/IconMapPin.mjs";
import IconMessagePlus from "@tabler/icons-react/dist/esm/icons/IconMessagePlus.mjs";
import IconRoute from "@tabler/icons-react/dist/esm/icons/IconRoute.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "activity";

export const commands = declareCommands([
  {
    id: "activities.log",
    title: "activities.commands.log",
    pinyin: "xgj",
    icon: IconMessagePlus,
    group: "create",
    keys: "L",
    needs: { record, action: "create" },
  },
  {
    id: "activities.plan",
    title: "activities.commands.plan",
    pinyin: "jhbf",
    icon: IconMapPin,
    group: "create",
    needs: { record, action: "create" },
  },
  {
    id: "activities.go",
    title: "activities.commands.go",
    pinyin: "qwbfjh",
    icon: IconRoute,
    group: "go",
    keys: "G V",
    go: { to: "/visits" },
    needs: { record, action: "see" },
  },
]);
