import IconArchive from "@tabler/icons-react/dist/esm/icons/IconArchive.mjs";
import IconArchiveOff from "@tabler/icons-react/dist/esm/icons/IconArchiveOff.mjs";
import IconArrowForwardUp from "@tabler/icons-react/dist/esm/icons/IconArrowForwardUp.mjs";
import IconArrowsSplit2 from "@tabler/icons-react/dist/esm/icons/IconArrowsSplit2.mjs";
import IconChartBar from "@tabler/icons-react/dist/esm/icons/IconChartBar.mjs";
import IconFilter from "@tabler/icons-react/dist/esm/icons/IconFilter.mjs";
import IconPencil from "@tabler/icons-react/dist/esm/icons/IconPencil.mjs";
import IconPlus from "@tabler/icons-react/dist/esm/icons/IconPlus.mjs";
import IconRefresh from "@tabler/icons-react/dist/esm/icons/IconRefresh.mjs";
import IconThumbDown from "@tabler/icons-react/dist/esm/icons/IconThumbDown.mjs";
import IconTrophy from "@tabler/icons-react/dist/esm/icons/IconTrophy.mjs";
import { declareCommands } from "@/app/commands/declaration";

const record = "opportunity";
const edit = { record, action: "edit" } as const;

export const commands = declareCommands([
  {
    id: "opportunities.go",
    title: "opportunities.commands.go",
    pinyin: "qwsj",
    icon: IconFilter,
    group: "go",
    keys: "G O",
    go: { to: "/opportunities" },
    needs: { record, action: "see" },
  },
  {
    id: "opportunities.funnel",
    title: "opportunities.commands.funnel",
    pinyin: "qwxsld",
    icon: IconChartBar,
    group: "go",
    go: { to: "/opportunities/funnel" },
    needs: { record, action: "see" },
  },
  {
    id: "opportunities.pipelines",
    title: "opportunities.commands.pipelines",
    pinyin: "qwxslc",
    icon: IconArrowsSplit2,
    group: "go",
    go: { to: "/admin/pipelines" },
    needs: { record: "pipeline", action: "configure" },
  },
  {
    id: "opportunities.create",
    title: "opportunities.commands.create",
    pinyin: "xjsj",
    icon: IconPlus,
    group: "create",
    go: { to: "/opportunities", search: { create: true } },
    needs: { record, action: "create" },
  },
  {
    id: "opportunities.edit",
    title: "opportunities.commands.edit",
    pinyin: "bjsj",
    icon: IconPencil,
    group: "record",
    keys: "Alt+E",
    needs: edit,
  },
  {
    id: "opportunities.move",
    title: "opportunities.commands.move",
    pinyin: "yddjd",
    icon: IconArrowForwardUp,
    group: "record",
    keys: "M",
    needs: edit,
  },
  {
    id: "opportunities.win",
    title: "opportunities.commands.win",
    pinyin: "yd",
    icon: IconTrophy,
    group: "record",
    needs: edit,
  },
  {
    id: "opportunities.lose",
    title: "opportunities.commands.lose",
    pinyin: "sd",
    icon: IconThumbDown,
    group: "record",
    needs: edit,
  },
  {
    id: "opportunities.reopen",
    title: "opportunities.commands.reopen",
    pinyin: "cxdk",
    icon: IconRefresh,
    group: "record",
    needs: edit,
  },
  {
    id: "opportunities.archive",
    title: "opportunities.commands.archive",
    pinyin: "gdsj",
    icon: IconArchive,
    group: "record",
    needs: { record, action: "archive" },
  },
  {
    id: "opportunities.restore",
    title: "opportunities.commands.restore",
    pinyin: "hfsj",
    icon: IconArchiveOff,
    group: "record",
    needs: { record, action: "archive" },
  },
]);
