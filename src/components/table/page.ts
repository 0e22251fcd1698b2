import type {TableColumn} from "./column.js";

/** What the page of a table tells its script. */
export interface TablePage {
  name: string;
  /** Of the table and of its story, for files. */
  title: string;
  story: string;
  version: string;
  /** The way to the root of the story's pages. */
  root: string;
  rows: number;
  columns: TableColumn[];
  /** The columns that stand on the page at first. */
  shown: string[];
}
