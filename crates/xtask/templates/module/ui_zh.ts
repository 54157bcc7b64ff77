export const zh = {
  title: "{{zh}}",
  commands: { go: "前往{{zh}}" },
  name: "名称",
  create: "新建",
  created: "已新建 {{open}}name{{close}}",
  none: "还没有{{zh}}。在上面填一个名称。",
};
