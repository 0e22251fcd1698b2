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
  /** With which rows the page opens, where these are not all in the order of the file. */
  opening: Opening | null;
}

/** What the bare address of a table shows. */
export interface Opening {
  /** The view, as an address has it. */
  search: string;
  /** What it is, and why: a sentence or two. */
  why: string;
  /** So many rows are in it. */
  rows: number;
}
