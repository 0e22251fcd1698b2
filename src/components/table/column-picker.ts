import {element} from "../../tweak/element.js";
import {headText} from "./cell.js";
import type {TablePage} from "./page.js";

/** Which columns are shown, each with what it means. */
export function columnPicker({columns, shown}: TablePage, pick: (names: string[] | null) => void) {
  const boxes = columns.map(({name}) => element("input", {type: "checkbox", value: name}));
  const picked = () => boxes.filter((box) => box.checked).map((box) => box.value);
  const change = () => {
    const names = picked();
    pick(names.length && names.join() !== shown.join() ? names : null);
  };
  const all = element("button", {type: "button", click: () => {
    for (const box of boxes) box.checked = true;
    change();
  }}, "All columns");
  const list = columns.map((column, at) => element("li", {},
    element("label", {}, boxes[at], " ", headText(column)), " ", element("small", {}, column.description)));
  return {
    element: element("details", {change}, element("summary", {}, "Columns"), all, element("ul", {}, ...list)),
    show(names: string[]) {
      for (const box of boxes) box.checked = names.includes(box.value);
    }
  };
}
