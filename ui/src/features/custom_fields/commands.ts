import IconForms from "@tabler/icons-react/dist/esm/icons/IconForms.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "customFields.go",
    title: "customFields.commands.go",
    pinyin: "qwzdybj",
    icon: IconForms,
    group: "go",
    go: { to: "/admin/fields" },
    needs: { record: "custom_field", action: "configure" },
  },
  {
    id: "customFields.create",
    title: "customFields.commands.create",
    pinyin: "xjzdyzd",
    icon: IconForms,
    group: "record",
    keys: "N",
  },
]);
