import IconClockShield from "@tabler/icons-react/dist/esm/icons/IconClockShield.mjs";
import IconHelp from "@tabler/icons-react/dist/esm/icons/IconHelp.mjs";
import IconHierarchy from "@tabler/icons-react/dist/esm/icons/IconHierarchy.mjs";
import IconUserPlus from "@tabler/icons-react/dist/esm/icons/IconUserPlus.mjs";
import IconUserShield from "@tabler/icons-react/dist/esm/icons/IconUserShield.mjs";
import IconUsers from "@tabler/icons-react/dist/esm/icons/IconUsers.mjs";
import IconUsersGroup from "@tabler/icons-react/dist/esm/icons/IconUsersGroup.mjs";
import { declareCommands } from "@/app/commands/declaration";

/** Opens the dialog of the page it goes to. */
const search = { new: true };

export const commands = declareCommands([
  {
    id: "people.members",
    title: "people.commands.members",
    pinyin: "qwcy",
    icon: IconUsers,
    group: "go",
    keys: "G M",
    go: { to: "/admin/members" },
    needs: { record: "member", action: "see" },
  },
  {
    id: "people.teams",
    title: "people.commands.teams",
    pinyin: "qwtd",
    icon: IconHierarchy,
    group: "go",
    keys: "G T",
    go: { to: "/admin/teams" },
    needs: { record: "team", action: "see" },
  },
  {
    id: "people.roles",
    title: "people.commands.roles",
    pinyin: "qwjsyqx",
    icon: IconUserShield,
    group: "go",
    keys: "G R",
    go: { to: "/admin/roles" },
    needs: { record: "role", action: "see" },
  },
  {
    id: "people.grants",
    title: "people.commands.grants",
    pinyin: "qwjjsq",
    icon: IconClockShield,
    group: "go",
    keys: "G B",
    go: { to: "/admin/break-glass" },
    needs: { record: "break_glass", action: "see" },
  },
  {
    id: "people.explain",
    title: "people.commands.explain",
    pinyin: "cxqxyy",
    icon: IconHelp,
    group: "go",
    keys: "G Y",
    go: { to: "/admin/explain" },
  },
  {
    id: "people.newMember",
    title: "people.commands.newMember",
    pinyin: "xjcy",
    icon: IconUserPlus,
    group: "create",
    go: { to: "/admin/members", search },
    needs: { record: "member", action: "create" },
  },
  {
    id: "people.newTeam",
    title: "people.commands.newTeam",
    pinyin: "xjtd",
    icon: IconUsersGroup,
    group: "create",
    go: { to: "/admin/teams", search },
    needs: { record: "team", action: "create" },
  },
  {
    id: "people.newRole",
    title: "people.commands.newRole",
    pinyin: "xjjs",
    icon: IconUserShield,
    group: "create",
    go: { to: "/admin/roles", search },
    needs: { record: "role", action: "configure" },
  },
  {
    id: "people.grant",
    title: "people.commands.grant",
    pinyin: "lssyjs",
    icon: IconClockShield,
    group: "create",
    go: { to: "/admin/break-glass", search },
    needs: { record: "break_glass", action: "create" },
  },
]);
