import type { ShownCommand } from "@/app/commands";

const ORDER = ["go", "create", "list", "record", "edit", "app"] as const;

export interface CommandsOfGroup {
  group: (typeof ORDER)[number];
  commands: ShownCommand[];
}

export const groupsOf = (commands: readonly ShownCommand[]): CommandsOfGroup[] =>
  ORDER.map((group) => ({ group, commands: commands.filter((command) => command.group === group) })).filter(
    (each) => each.commands.length > 0,
  );
