import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([]);
