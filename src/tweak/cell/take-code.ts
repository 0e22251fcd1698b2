import type {Chart} from "../chart.js";
import {element} from "../element.js";
import {save as saveFile} from "../take/save.js";
import {readPage, writePage} from "./page-file.js";
import {packCells} from "./share.js";
import type {NotebookCell} from "./texts.js";
import {countOf} from "../../toll/count-of.js";

export interface TakeCode {
  chart: Chart;
  /** The page's own cells. */
  page: NotebookCell[];
  folder: string;
  /** The reader's files by the name under which cells attach them. */
  files: Map<string, File>;
  current: () => NotebookCell[];
  fill: (cells: NotebookCell[]) => void;
}

const largestFile = 50_000_000;

/** Ways of a notebook out of the page and into it: a link, a page of Framework, a file of the reader's for its cells.
 * */
export function takeCode({chart, page, folder, files, current, fill}: TakeCode): HTMLElement {
  const said = element("p", {class: "told", role: "status"});
  const button = (label: string, click: () => unknown) => element("button", {type: "button", click: () => void click()},
    label);
  const share = async () => {
    const hash = await packCells({chart: chart.id, cells: current()}, page);
    history.replaceState(history.state, "", `${location.pathname}${location.search}${hash}`);
    const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    said.textContent = copied
      ? "The link was copied. Whoever opens it sees the code; it runs when they press Run."
      : "The link is in the address bar.";
  };
  const save = () => {
    const {title, subtitle} = chart.caption();
    const text = writePage(current(), {title, subtitle, figure: chart.id, folder});
    const words = saveFile(new Blob([text], {type: "text/markdown;charset=utf-8"}), `${chart.id}-notebook.md`);
    said.textContent = words.replace(/\.$/, ": a page of Observable Framework.");
  };
  const open = async (file: File) => {
    const cells = readPage(await file.text(), page, chart.id);
    if (cells.length) fill(cells);
    said.textContent = cells.length
      ? `${countOf(cells.length, "cell")} of ${file.name}; read the code before you run it.`
      : `${file.name} holds no cell: a cell is a block that begins with \`\`\`js.`;
  };
  const attach = (file: File) => {
    const name = JSON.stringify(file.name);
    const fits = file.size <= largestFile;
    if (fits) files.set(file.name, file);
    said.textContent = fits
      ? `Cells read it as FileAttachment(${name}). It stays in this browser and is in no link.`
      : `${file.name} is larger than ${largestFile / 1e6} MB.`;
  };
  const picker = (label: string, accept: string, take: (file: File) => unknown) => {
    const field = element("input", {type: "file", accept, change: () => {
      if (field.files?.[0]) void take(field.files[0]);
      field.value = "";
    }});
    return element("label", {class: "button"}, label, field);
  };
  return element("div", {class: "bar taking"},
    button("Copy link with code", share), button("Save as a page (.md)", save),
    picker("Open a page (.md)", ".md,text/markdown", open), picker("Use a file of yours", "", attach), said);
}
