import {ascending} from "d3";
import {element} from "../../tweak/element.js";
import {headText} from "./cell.js";
import {shownText, valuesOf, type TableColumn} from "./column.js";
import type {Table} from "./rows.js";
import {isSound, isUnary, operatorsOf, wordsFor, type Filter, type Operator} from "./view.js";

/** The filters of a view, each a line: a column, what is asked of it, and of which value. */
export function filterList(columns: TableColumn[], change: (filters: Filter[], typed: boolean) => void) {
  let lines: Line[] = [];
  let table: Table | undefined;
  const list = element("ul", {class: "filters"});
  const tell = (typed = false) =>
    change(lines.map((line) => line.read()).filter((filter) => isSound(filter, of(filter.column))), typed);
  const of = (name: string) => columns.find((column) => column.name === name)!;
  const add = (filter: Filter): Line => {
    const line = filterLine(columns, filter, () => table, tell, () => {
      const next = lines[lines.indexOf(line) + 1] ?? lines[lines.indexOf(line) - 1];
      lines = lines.filter((one) => one !== line);
      line.element.remove();
      (next?.element.querySelector("select") ?? more).focus();
      tell();
    });
    lines.push(line);
    list.append(line.element);
    return line;
  };
  const more = element("button", {type: "button", click: () => {
    const [column] = columns;
    add({column: column!.name, operator: operatorsOf(column!)[0]!, value: ""}).element.querySelector("select")!.focus();
  }}, "Add a filter");
  return {
    element: element("div", {role: "group", "aria-label": "Filters"}, list, more),
    show(filters: Filter[]) {
      lines = [];
      list.replaceChildren();
      for (const filter of filters) add(filter);
    },
    /** The rows are there: their values can be offered. */
    offer(loaded: Table) {
      if (table) return;
      table = loaded;
      for (const line of lines) line.offer();
    }
  };
}

interface Line {
  element: HTMLLIElement;
  read: () => Filter;
  offer: () => void;
}

const said: Record<Operator, string> = {
  is: "is", not: "is not", contains: "contains", from: "from", to: "up to", within: "from … to below",
  year: "in the year", empty: "is empty", filled: "is not empty"
};

function filterLine(columns: TableColumn[], filter: Filter, table: () => Table | undefined,
  tell: (typed?: boolean) => void, remove: () => void): Line {
  const column = element("select", {"aria-label": "Column"},
    ...columns.map((one) => element("option", {value: one.name}, headText(one))));
  const operator = element("select", {"aria-label": "Condition"});
  let value: HTMLInputElement | HTMLSelectElement = element("input");
  const made = element("li", {}, column, operator, value,
    element("button", {type: "button", "aria-label": "Take this filter away", click: remove}, "×"));
  const current = () => columns.find(({name}) => name === column.value)!;
  const read = (): Filter => ({column: column.value, operator: operator.value as Operator,
    value: isUnary(operator.value) ? "" : value.value.trim()});
  const field = (text: string) => {
    const fresh = valueField(current(), operator.value as Operator, text, table());
    fresh.addEventListener("input", () => tell(fresh instanceof HTMLInputElement));
    fresh.hidden = isUnary(operator.value);
    value.replaceWith(fresh);
    value = fresh;
  };
  const choose = (wanted: string) => {
    operator.replaceChildren(...operatorsOf(current()).map((one) => element("option", {value: one}, said[one])));
    operator.value = wanted;
    if (!operator.value) operator.selectedIndex = 0;
  };
  column.value = filter.column;
  choose(filter.operator);
  field(filter.value);
  column.addEventListener("change", () => {
    choose(operator.value);
    field("");
    tell();
  });
  operator.addEventListener("change", () => {
    field(value.value);
    tell();
  });
  return {element: made, read, offer: () => document.activeElement !== value && field(value.value)};
}

/** Where a value is written: a menu of those that there are, where they are few or names; else a field of its kind. */
function valueField(column: TableColumn, operator: Operator, value: string,
  table: Table | undefined): HTMLInputElement | HTMLSelectElement {
  if (operator === "is" || operator === "not") {
    const offered = valuesIn(column, table);
    if (offered) {
      if (value && !offered.includes(value)) offered.push(value);
      const text = (one: string) => shownText(column, one, table?.names ?? {});
      const options = offered.map((one) => [one, text(one)] as const).sort(([, a], [, b]) => ascending(a, b));
      const menu = element("select", {"aria-label": "Value"}, element("option", {value: ""}, "choose"),
        ...options.map(([one, shown]) => element("option", {value: one}, shown)));
      menu.value = value;
      return menu;
    }
  }
  const types: Partial<Record<TableColumn["kind"], string>> = {integer: "number", decimal: "number", day: "date"};
  const band = operator === "within";
  const type = band ? "text" : operator === "year" ? "number" : types[column.kind] ?? "text";
  return element("input", {type, value, "aria-label": "Value", step: type === "number" && "any", autocomplete: "off",
    placeholder: band && "10..100"});
}

/** The values that a menu offers; null where they are to be typed. */
function valuesIn(column: TableColumn, table: Table | undefined): string[] | null {
  const {name, leads} = column;
  if (!leads || !table) return wordsFor(column);
  return [...new Set(table.rows.flatMap((row) => valuesOf(row[name])))];
}
