import IconArrowDown from "@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs";
import IconArrowsMaximize from "@tabler/icons-react/dist/esm/icons/IconArrowsMaximize.mjs";
import IconArrowUp from "@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs";
import IconBookmarkPlus from "@tabler/icons-react/dist/esm/icons/IconBookmarkPlus.mjs";
import IconCheckbox from "@tabler/icons-react/dist/esm/icons/IconCheckbox.mjs";
import IconChecks from "@tabler/icons-react/dist/esm/icons/IconChecks.mjs";
import IconColumns3 from "@tabler/icons-react/dist/esm/icons/IconColumns3.mjs";
import IconFilter from "@tabler/icons-react/dist/esm/icons/IconFilter.mjs";
import IconLayoutSidebarRight from "@tabler/icons-react/dist/esm/icons/IconLayoutSidebarRight.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconSquareX from "@tabler/icons-react/dist/esm/icons/IconSquareX.mjs";
import { declareCommands } from "@/app/commands/declaration";

/** What every list of records can do. */
export const commands = declareCommands([
  { id: "list.next", title: "views.grid.commands.next", pinyin: "xyh", icon: IconArrowDown, group: "list", keys: "J" },
  {
    id: "list.previous",
    title: "views.grid.commands.previous",
    pinyin: "syh",
    icon: IconArrowUp,
    group: "list",
    keys: "K",
  },
  {
    id: "list.open",
    title: "views.grid.commands.open",
    pinyin: "dkdqjl",
    icon: IconArrowsMaximize,
    group: "list",
    keys: "Enter",
  },
  {
    id: "list.peek",
    title: "views.grid.commands.peek",
    pinyin: "yldqjl",
    icon: IconLayoutSidebarRight,
    group: "list",
    keys: "Space",
  },
  {
    id: "list.select",
    title: "views.grid.commands.select",
    pinyin: "xzhqxxzdqh",
    icon: IconCheckbox,
    group: "list",
    keys: "X",
  },
  {
    id: "list.selectAll",
    title: "views.grid.commands.selectAll",
    pinyin: "xzlbzdqbjl",
    icon: IconChecks,
    group: "list",
    keys: "Mod+A",
  },
  { id: "list.clear", title: "views.grid.commands.clear", pinyin: "qxxz", icon: IconSquareX, group: "list" },
  { id: "list.filter", title: "views.commands.filter", pinyin: "tjsxtj", icon: IconFilter, group: "list", keys: "F" },
  { id: "list.find", title: "views.commands.find", pinyin: "zlbzcz", icon: IconSearch, group: "list", keys: "Mod+F" },
  { id: "list.columns", title: "views.grid.columns", pinyin: "lsz", icon: IconColumns3, group: "list" },
  { id: "views.save", title: "views.commands.save", pinyin: "bdqlbcwst", icon: IconBookmarkPlus, group: "list" },
]);
