import {chartsIn, speaksOf, strangeNames} from "./address.js";
import {chartOf, follow} from "./chart.js";
import {find} from "./controls/find.js";
import {kind} from "./controls/kind.js";
import {presets} from "./controls/presets.js";
import {element} from "./element.js";
import {panel} from "./panel.js";
import {boxesOf} from "./picture.js";
import {addStyle} from "./style.js";

/** A window too narrow for a chart and its controls beside or above each other at their full size: the controls become
 * a sheet under the whole chart, made as small as the room is. */
export const narrow = matchMedia("(max-width: 40rem)");

/** What the explore page offers besides. */
export const forExplore = [kind, find, presets];

/** How a figure looks while its controls are open: in a wide window they stand beside it. */
function looks(figure: Element): string[] {
  return figure.id === "view" ? ["tweaking"] : ["tweaking", "desk"];
}

/** Opens the controls of a chart, or closes them again; the chart stays as it is. */
export async function toggleTweaks(button: HTMLButtonElement): Promise<void> {
  addStyle();
  const figure = button.closest<HTMLElement>("figure")!;
  const open = figure.querySelector(":scope > .tweak-panel");
  button.setAttribute("aria-expanded", String(!open));
  if (open) {
    figure.classList.remove(...looks(figure));
    return open.remove();
  }
  const waiting = element("p", {class: "tweak-panel", role: "status"}, "Fetching the claims…");
  button.closest("p")!.after(waiting);
  try {
    const close = () => {
      made.remove();
      figure.classList.remove(...looks(figure));
      button.setAttribute("aria-expanded", "false");
      button.focus();
    };
    const made = panel(await chartOf(figure), {close, extra: figure.id === "view" ? forExplore : []});
    button.setAttribute("aria-controls", made.id);
    waiting.replaceWith(made);
    figure.classList.add(...looks(figure));
    made.querySelector<HTMLElement>("summary")?.focus({preventScroll: true});
    if (!narrow.matches) bringIntoSight(figure);
  } catch (error) {
    waiting.replaceChildren(
      `The claims could not be fetched (${error instanceof Error ? error.message
        : error}). The author’s chart stays; try again later.`);
  }
}

/** Code that came with a link is shown below its chart; it runs when the reader says so. */
async function showShared(document: Document, hash: string): Promise<void> {
  const [{chartInLink, LinkError, unpackCells}, {notebook}, {cellsOfPage}] =
    await Promise.all([import("./cell/share.js"), import("./cell/notebook.js"), import("./cell/texts.js")]);
  addStyle();
  try {
    const id = chartInLink(hash);
    const figure = document.getElementById(id);
    if (!figure?.matches("figure.chart")) throw new LinkError(
      "The link holds code of a chart that is not on this page; nothing was run.");
    const {cells: shared} = await unpackCells(hash, cellsOfPage(document, id));
    const cells = notebook(await chartOf(figure), {shared});
    figure.querySelector(":scope > .source")!.before(cells);
    cells.scrollIntoView();
  } catch (error) {
    if (!(error instanceof LinkError)) throw error;
    document.querySelector("figure.chart")?.before(element("p", {class: "notices", role: "status"}, error.message));
  }
}

/** A window in which controls stand beside their chart. */
const wide = matchMedia("(min-width: 74rem)");

/** Controls beside a chart begin where it begins; below one they take the lower half of the window, and the drawing
 * should be in the upper one. */
function bringIntoSight(figure: HTMLElement): void {
  const drawing = boxesOf(figure).find((box) => box.checkVisibility());
  const first = wide.matches && figure.matches(".desk") ? figure : drawing;
  const {top} = first?.getBoundingClientRect() ?? {top: 0};
  if (top < 0 || top > innerHeight / 4) first?.scrollIntoView({block: "start"});
}

/** Brings the charts of a page to what its address asks of them. */
export async function followAddress(document: Document): Promise<void> {
  const {search, hash} = document.location;
  const figures = [...document.querySelectorAll<HTMLElement>("figure.chart[id]")];
  const named = chartsIn(search);
  const asked = figures.filter(({id}) => speaksOf(search, id));
  const strange = named.filter((id) => !figures.some((figure) => figure.id === id));
  const [only, other] = figures;
  const unknown = only && !other ? strangeNames(search, only.id, only.id === "view" ? ["embed"] : []) : [];
  if (asked.length || strange.length || unknown.length) addStyle();
  if (strange.length && /[?&]tweak=/.test(search)) figures[0]?.prepend(element("p", {class: "notices", role: "status"},
    `The link speaks of what is not on this page and is left out: ${strange.join(", ").slice(0, 80)}.`));
  else if (unknown.length) only!.prepend(element("div", {class: "notices", role: "status"},
    ...unknown.map((line) => element("p", {}, line))));
  for (const figure of asked) {
    try {
      follow(await chartOf(figure), search);
    } catch (error) {
      figure.prepend(element("p", {class: "notices", role: "status"},
        `The changed chart could not be fetched (${error instanceof Error ? error.message
          : error}); this is the author’s view.`));
    }
  }
  if (hash.startsWith("#code=")) await showShared(document, hash);
  else if (asked.length && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
}
