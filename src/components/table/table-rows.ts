import {element} from "../../tweak/element.js";
import {cellParts, headText, type CellPart} from "./cell.js";
import {isNumber, type Names, type Row, type TableColumn} from "./column.js";

/** The heads of columns as buttons that sort: up, down, as published. */
export function tableHead(columns: TableColumn[], sort: string,
  press: (name: string) => void): HTMLTableSectionElement {
  const head = (column: TableColumn) => {
    const {name, description} = column;
    const order = sort === name ? "ascending" : sort === `-${name}` ? "descending" : null;
    const button = element("button",
      {type: "button", title: description, "data-key": name, click: () => press(name)}, headText(column));
    return element("th", {scope: "col", class: isNumber(column) && "number", "aria-sort": order}, button);
  };
  return element("thead", {}, element("tr", {}, ...columns.map(head)));
}

export function tableBody(columns: TableColumn[], rows: Row[], names: Names, root: string): HTMLTableSectionElement {
  const cell = (column: TableColumn, row: Row) => {
    const parts = cellParts(column, row[column.name], names, root).map(written);
    return element("td", {class: isNumber(column) && "number"},
      ...parts.flatMap((part, at) => at ? [", ", part] : [part]));
  };
  if (!rows.length) return element("tbody", {}, element("tr", {}, element("td", {colspan: String(columns.length)},
    "No row fits all of this. Take a filter away, or press Whole table.")));
  return element("tbody", {}, ...rows.map((row) => element("tr", {}, ...columns.map((column) => cell(column, row)))));
}

function written({text, href, outside, meaning}: CellPart): Node | string {
  if (href) return element("a", {href, rel: outside && "external noopener noreferrer nofollow"}, text);
  return meaning ? element("span", {title: meaning}, text) : text;
}
