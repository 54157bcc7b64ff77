import IconArrowBackUp from "@tabler/icons-react/dist/esm/icons/IconArrowBackUp.mjs";
import IconArrowForwardUp from "@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs";
import IconArrowLeft from "@tabler/icons-react/dist/esm/icons/IconArrowLeft.mjs";
import IconArrowRight from "@tabler/icons-react/dist/esm/icons/IconArrowRight.mjs";
import IconCommand from "@tabler/icons-react/dist/esm/icons/IconCommand.mjs";
import IconHome from "@tabler/icons-react/dist/esm/icons/IconHome.mjs";
import IconKeyboard from "@tabler/icons-react/dist/esm/icons/IconKeyboard.mjs";
import IconLanguage from "@tabler/icons-react/dist/esm/icons/IconLanguage.mjs";
import IconLayoutSidebar from "@tabler/icons-react/dist/esm/icons/IconLayoutSidebar.mjs";
import IconLock from "@tabler/icons-react/dist/esm/icons/IconLock.mjs";
import IconMoon from "@tabler/icons-react/dist/esm/icons/IconMoon.mjs";
import IconSearch from "@tabler/icons-react/dist/esm/icons/IconSearch.mjs";
import IconUsersGroup from "@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs";
import { declareCommands } from "./declaration";

/** What the shell itself can do. */
export const commands = declareCommands([
  {
    id: "app.home",
    title: "app.commands.home",
    pinyin: "qwgzt",
    icon: IconHome,
    group: "go",
    keys: "G H",
    go: { to: "/" },
  },
  {
    id: "app.palette",
    title: "app.commands.palette",
    pinyin: "dkmlmb",
    icon: IconCommand,
    group: "app",
    keys: "Mod+K",
  },
  { id: "app.search", title: "app.commands.search", pinyin: "qjss", icon: IconSearch, group: "app", keys: "/" },
  { id: "app.keyMap", title: "app.commands.keyMap", pinyin: "ckkjj", icon: IconKeyboard, group: "app", keys: "?" },
  { id: "app.lock", title: "app.commands.lock", pinyin: "sd", icon: IconLock, group: "app", keys: "Mod+L" },
  {
    id: "app.switchMember",
    title: "app.commands.switchMember",
    pinyin: "qhcy",
    icon: IconUsersGroup,
    group: "app",
    keys: "Mod+Shift+L",
  },
  { id: "app.undo", title: "app.commands.undo", pinyin: "cx", icon: IconArrowBackUp, group: "edit", keys: "Mod+Z" },
  {
    id: "app.redo",
    title: "app.commands.redo",
    pinyin: "cz",
    icon: IconArrowForwardUp,
    group: "edit",
    keys: "Mod+Shift+Z",
  },
  { id: "app.back", title: "app.commands.back", pinyin: "ht", icon: IconArrowLeft, group: "go", keys: "Alt+ArrowLeft" },
  {
    id: "app.forward",
    title: "app.commands.forward",
    pinyin: "qj",
    icon: IconArrowRight,
    group: "go",
    keys: "Alt+ArrowRight",
  },
  {
    id: "app.nextRegion",
    title: "app.commands.nextRegion",
    pinyin: "xygqy",
    icon: IconLayoutSidebar,
    group: "app",
    keys: "F6",
  },
  {
    id: "app.previousRegion",
    title: "app.commands.previousRegion",
    pinyin: "sygqy",
    icon: IconLayoutSidebar,
    group: "app",
    keys: "Shift+F6",
  },
  { id: "app.theme", title: "app.commands.theme", pinyin: "qhqsyss", icon: IconMoon, group: "app" },
  { id: "app.language", title: "app.commands.language", pinyin: "qhzwyyw", icon: IconLanguage, group: "app" },
]);
