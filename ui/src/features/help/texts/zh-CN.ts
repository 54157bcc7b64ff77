export const zh = {
  title: "使用手册",
  commands: { open: "打开使用手册" },
  pages: "手册目录",
  find: "查找标题",
  clear: "清除查找",
  found: "找到的标题",
  count_other: "找到 {{count}} 个标题",
  nothing: "没有标题含有“{{text}}”。",
  keys: "快捷键一览",
  missing: "手册里没有这一页。",
  start: "回到目录",
};
