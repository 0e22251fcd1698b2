export default {
  root: "src",
  output: process.env.TOLLBOOK_OUT ?? "dist",
  base: process.env.TOLLBOOK_BASE ?? "/",
  title: "tollbook",
  style: null,
  globalStylesheets: [],
  sidebar: false,
  pager: false,
  toc: false,
  footer: ""
};
