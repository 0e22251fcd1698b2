import {element} from "../../tweak/element.js";
import {headText} from "./cell.js";
import type {TableColumn} from "./column.js";

/** Of which column each value is to have one row only, the first in the order of the view. */
export function onePer(columns: TableColumn[], choose: (name: string) => void) {
  const menu = element("select", {change: () => choose(menu.value)},
    element("option", {value: ""}, "not asked"),
    ...columns.map((column) => element("option", {value: column.name}, headText(column))));
  return {
    element: element("label", {}, "Only the first row of each ", menu),
    show(name: string) {
      menu.value = name;
    }
  };
}
