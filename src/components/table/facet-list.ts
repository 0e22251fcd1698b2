import {element} from "../../tweak/element.js";
import {readBand, type Band} from "./bands.js";
import {headText} from "./cell.js";
import {ownAt, shownText, type TableColumn} from "./column.js";
import {keepingFocus} from "./keep-focus.js";
import {canBeCounted, facet, type Count, type Table} from "./rows.js";
import type {Filter, TableView} from "./view.js";

/** So many values of a facet stand there at first. */
const first = 10;

interface Answers {
  /** A value was pressed. */
  choose: (filter: Filter) => void;
  /** The columns to be counted are others. */
  list: (names: string[]) => void;
}

/** The values of columns with how many rows have each; pressing one keeps those rows. */
export function facetList(columns: TableColumn[], {choose, list}: Answers) {
  let shown: string[] = [];
  const menu = element("select", {change: () => menu.value && list([...shown, menu.value])},
    element("option", {value: ""}, "a column"),
    ...columns.map((column) => element("option", {value: column.name}, headText(column))));
  const lists = element("div", {class: "facets"});
  return {
    element: element("div", {class: "count"}, element("label", {}, "Count the rows by ", menu), lists),
    show(table: Table, view: TableView) {
      shown = view.facets;
      menu.value = "";
      for (const option of menu.options)
        option.disabled = option.value !== "" && (shown.includes(option.value) ||
          !canBeCounted(table, columns.find(({name}) => name === option.value)!));
      const open = lists.querySelectorAll<HTMLElement>("details[open]");
      const opened = new Set([...open].map((one) => one.dataset.column));
      keepingFocus(lists, () => lists.replaceChildren(...shown.map((name) => {
        const column = columns.find((one) => one.name === name)!;
        const close = () => list(shown.filter((one) => one !== name));
        return oneFacet(table, column, facet(table, view, column), opened.has(name), choose, close);
      })));
    }
  };
}

function oneFacet(table: Table, column: TableColumn, counts: Count[], open: boolean, choose: Answers["choose"],
  close: () => void): HTMLElement {
  const entry = ({filter, count, chosen}: Count) => {
    const {operator, value} = filter;
    const text = operator === "empty" ? "empty" : operator === "year" ? value
      : operator === "within" ? bandText(column, readBand(value)!) : shownText(column, value, table.names);
    const button = element("button", {type: "button", "aria-pressed": String(chosen),
      "data-key": `${column.name} ${operator} ${value}`, click: () => choose(filter)},
      text, " ", element("b", {}, count.toLocaleString("en-GB")));
    const meaning = ownAt(column.words, value);
    return element("li", {}, button, meaning && element("small", {}, ` ${meaning}`));
  };
  const [some, more] = [counts.slice(0, first), counts.slice(first)];
  return element("section", {"aria-label": `Rows by ${headText(column)}`},
    element("h2", {}, headText(column), " ",
      element("button", {type: "button", "aria-label": `Stop counting by ${headText(column)}`, click: close}, "×")),
    element("ul", {}, ...some.map(entry)),
    more.length > 0 && element("details", {open, "data-column": column.name},
      element("summary", {}, `${more.length.toLocaleString("en-GB")} more`), element("ul", {}, ...more.map(entry))));
}

/** "1,000 to 9,999" of whole numbers, "1 to below 10" of others. */
function bandText(column: TableColumn, [from, below]: Band): string {
  const shown = (number: number) => shownText(column, String(number), {});
  if (column.kind !== "integer") return `${shown(from)} to below ${shown(below)}`;
  return below - from === 1 ? shown(from) : `${shown(from)} to ${shown(below - 1)}`;
}
