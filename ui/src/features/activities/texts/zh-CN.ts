export const zh = {
  title: "跟进",
  commands: { go: "前往跟进" },
  name: "名称",
  create: "新建",
  created: "已新建 {{name}}",
  none: "还没有跟进。在上面填一个名称。",
};
