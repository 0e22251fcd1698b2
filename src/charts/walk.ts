import {readMarks} from "./read-out.js";

/** A drawing that is walked already: on the drawing itself, since a page's script and what it fetches later hold a copy
 * of this module each. */
const walked = Symbol.for("tollbook.walked");

/** Keeps every chart of a page walkable, those too that come to life later: a cell that runs puts a new drawing in the
 * place of the one that the page came with. */
export function walkPage(page: Document): void {
  walkMarks(page);
  const main = page.querySelector("main");
  if (!main) return;
  new MutationObserver((changes) => {
    const added = changes.flatMap(({addedNodes}) => [...addedNodes]).filter((node) => node instanceof Element);
    for (const node of added)
      if (node.matches(".drawing") || node.querySelector(".drawing")) walkMarks(node.parentElement ?? page);
  }).observe(main, {childList: true, subtree: true});
}

/** Lets the keyboard walk a chart's marks: one stop for Tab in each drawing, arrow keys from mark to mark in the
 * order of days, Home and End to the ends, Enter to open. Each mark says one plain sentence, and shows it. */
export function walkMarks(within: ParentNode): void {
  for (const drawing of within.querySelectorAll<HTMLElement>(".drawing")) {
    const marks = marksOf(drawing);
    for (const [index, mark] of marks.entries()) {
      const stop = index === 0 ? "0" : "-1";
      if (mark.getAttribute("tabindex") !== stop) mark.setAttribute("tabindex", stop);
    }
    if (walked in drawing) continue;
    Object.assign(drawing, {[walked]: true});
    readMarks(drawing, () => marksOf(drawing).filter((mark) => mark.getClientRects().length));
    drawing.addEventListener("keydown", (event) => {
      const target = step(marksOf(drawing), event);
      if (!target) return;
      event.preventDefault();
      for (const mark of marksOf(drawing)) mark.setAttribute("tabindex", mark === target ? "0" : "-1");
      target.focus();
    });
  }
}

function marksOf(drawing: Element): SVGElement[] {
  return [...drawing.querySelectorAll<SVGElement>(".mark:not([data-later])")];
}

function step(marks: SVGElement[], event: KeyboardEvent): SVGElement | undefined {
  const at = marks.indexOf(event.target as SVGElement);
  if (at < 0) return undefined;
  const last = marks.length - 1;
  const next: Record<string, number> =
    {ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last};
  const index = next[event.key];
  return index === undefined ? undefined : marks[Math.min(Math.max(index, 0), last)];
}
