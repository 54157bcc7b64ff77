export const zh = {
  title: "线索",
  commands: { go: "前往线索" },
  name: "名称",
  create: "新建",
  created: "已新建 {{name}}",
  none: "还没有线索。在上面填一个名称。",
};
