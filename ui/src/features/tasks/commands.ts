import IconArrowForwardUp from "@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs";
import IconCalendar from "@tabler/icons-react/dist/esm/icons/IconCalendar.mjs";
import IconCalendarShare from "@tabler/icons-react/dist/esm/icons/IconCalendarShare.mjs";
import IconChecklist from "@tabler/icons-react/dist/esm/icons/IconChecklist.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "task";

export const commands = declareCommands([
  {
    id: "tasks.go",
    title: "tasks.commands.go",
    pinyin: "qwdb",
    icon: IconChecklist,
    group: "go",
    keys: "G K",
    go: { to: "/tasks" },
    needs: { record, action: "see" },
  },
  {
    id: "tasks.calendar",
    title: "tasks.commands.calendar",
    pinyin: "qwrl",
    icon: IconCalendar,
    group: "go",
    keys: "G D",
    go: { to: "/calendar" },
    needs: { record, action: "see" },
  },
  {
    id: "tasks.create",
    title: "tasks.commands.create",
    pinyin: "xjdb",
    icon: IconPlus,
    group: "create",
    go: { to: "/tasks", search: { create: true } },
    needs: { record, action: "create" },
  },
  {
    id: "tasks.move",
    title: "tasks.commands.move",
    pinyin: "ydrq",
    icon: IconArrowForwardUp,
    group: "record",
    keys: "Alt+M",
    needs: { record, action: "edit" },
  },
  {
    id: "tasks.export",
    title: "tasks.commands.export",
    pinyin: "dcrl",
    icon: IconCalendarShare,
    group: "list",
    needs: { record, action: "export" },
  },
]);
