import IconPaperclip from "@tabler/icons-react/dist/esm/icons/IconPaperclip.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "attachments.add",
    title: "attachments.commands.add",
    pinyin: "tjfj",
    icon: IconPaperclip,
    group: "record",
    keys: "U",
    needs: { record: "attachment", action: "create" },
  },
]);
