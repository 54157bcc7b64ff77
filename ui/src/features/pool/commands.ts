import IconDoorExit from "@tabler/icons-react/dist/esm/icons/IconDoorExit.mjs";
import IconHandGrab from "@tabler/icons-react/dist/esm/icons/IconHandGrab.mjs";
import IconPool from "@tabler/icons-react/dist/esm/icons/IconPool.mjs";
import IconRecycle from "@tabler/icons-react/dist/esm/icons/IconRecycle.mjs";
import { declareCommands } from "@/app/commands/declaration";

export const commands = declareCommands([
  {
    id: "pool.go",
    title: "pool.commands.go",
    pinyin: "qwgh",
    icon: IconPool,
    group: "go",
    keys: "G P",
    go: { to: "/pool" },
    needs: { record: "customer", action: "claim" },
  },
  {
    id: "pool.rules",
    title: "pool.commands.rules",
    pinyin: "qwghgz",
    icon: IconRecycle,
    group: "go",
    go: { to: "/admin/pool" },
    needs: { record: "pool_rule", action: "configure" },
  },
  {
    id: "pool.claim",
    title: "pool.commands.claim",
    pinyin: "lqsx",
    icon: IconHandGrab,
    group: "list",
    keys: "P",
    needs: { record: "customer", action: "claim" },
  },
  {
    id: "pool.release",
    title: "pool.commands.release",
    pinyin: "thgh",
    icon: IconDoorExit,
    group: "record",
  },
]);
