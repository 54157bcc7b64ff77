// A command is declared once (here its type; the list is catalogue.ts) and bound to what it does while that is possible:
//   features/x/commands.ts   declares: id, title, pinyin, icon, group, default keys, the right it needs
//   useCommands([{ id, run }]) binds it while the component is mounted; `go` binds itself in the shell.
// Palette, ＋新建, key map, remapping and keyboard read the same list.
import type { Icon } from "@tabler/icons-react";
import type { TextKey } from "@/app/i18n";
import type { Action } from "@/app/session/rights";

export type CommandGroup = "go" | "create" | "edit" | "list" | "record" | "app";

export interface CommandDeclaration {
  id: string;
  title: TextKey;
  /** Initials of the Chinese title (新建客户 → xjkh), so that it is found by them. */
  pinyin: string;
  icon: Icon;
  group: CommandGroup;
  /** "Mod+K" (Ctrl, ⌘ on macOS), "G C" (one after the other), "/", "Alt+ArrowUp". */
  keys?: string;
  /** Only offered to who has this right, on one of the record types where it names several. */
  needs?: { record: string | readonly string[]; action: Action };
  /** A command that only goes somewhere needs no binding. */
  go?: { to: string; search?: Record<string, unknown> };
}

/** Keeps the ids as literal types, so that binding an undeclared command does not compile. */
export const declareCommands = <const D extends readonly CommandDeclaration[]>(declarations: D): D => declarations;
