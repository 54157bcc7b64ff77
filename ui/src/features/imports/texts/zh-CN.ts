export const zh = { title: "导入客户", commands: { open: "导入客户" } };
