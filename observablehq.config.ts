import {dataPaths} from "./loaders/exports/paths.ts";

export default {
  root: "src",
  dynamicPaths: [...dataPaths()],
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
