import {element} from "../../tweak/element.js";

/** The way through the pages of a table. */
export function pager(turn: (page: number) => void): {element: HTMLElement; show: (page: number, of: number) => void} {
  let at = 1;
  const back = element("button", {type: "button", click: () => turn(at - 1)}, "Previous rows");
  const on = element("button", {type: "button", click: () => turn(at + 1)}, "Next rows");
  const place = element("span");
  const made = element("span", {class: "pager", role: "group", "aria-label": "Pages of rows"}, back, place, on);
  return {element: made, show(page, of) {
    at = page;
    place.textContent = `page ${page} of ${of}`;
    back.disabled = page <= 1;
    on.disabled = page >= of;
    made.hidden = of === 1;
  }};
}
