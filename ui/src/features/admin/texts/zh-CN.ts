export const zh = {
  title: "管理",
  pages: "管理分类",
};
