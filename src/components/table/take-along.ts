import {element} from "../../tweak/element.js";
import {save} from "../../tweak/take/save.js";
import type {TablePage} from "./page.js";
import {fileName, viewCsv, viewJson} from "./files.js";
import {rowsOf, type Table} from "./rows.js";
import type {TableView} from "./view.js";

/** What a reader takes along of exactly this view: its rows as a file, and its address. */
export function takeAlong(page: TablePage, now: () => Promise<{table: Table; view: TableView}>): HTMLElement {
  const source = element("input", {type: "checkbox"});
  const said = element("span", {role: "status"});
  const file = (ending: "csv" | "json") => element("button", {type: "button", click: async () => {
    try {
      const {table, view} = await now();
      const columns = (view.columns ?? page.shown).map((one) => page.columns.find((column) => column.name === one)!);
      const from = source.checked ? {title: page.title, version: page.version, address: location.href} : undefined;
      const text = (ending === "csv" ? viewCsv : viewJson)(columns, rowsOf(table, view), from);
      const type = ending === "csv" ? "text/csv;charset=utf-8" : "application/json";
      said.textContent = save(new Blob([text], {type}), fileName(page, view, ending));
    } catch {
      said.textContent = "The rows could not be loaded.";
    }
  }}, ending.toUpperCase());
  const link = element("button", {type: "button", click: async () => {
    const done = await navigator.clipboard?.writeText(location.href).then(() => true, () => false);
    said.textContent = done ? "The address was copied." : "The address of the page is that of this view.";
  }}, "Copy its address");
  return element("p", {class: "take"}, "Download these rows and columns: ", file("csv"), " ", file("json"), " ",
    element("label", {}, source,
      " with a head that says where they are from (lines that begin with #; JSON has it around the rows)"),
    " ", link, " ", said);
}
