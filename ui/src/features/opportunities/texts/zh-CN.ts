export const zh = {
  title: "商机",
  commands: { go: "前往商机" },
  name: "名称",
  create: "新建",
  created: "已新建 {{name}}",
  none: "还没有商机。在上面填一个名称。",
};
