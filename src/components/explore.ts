import {chartOf} from "../tweak/chart.js";
import {forExplore, narrow} from "../tweak/open.js";
import {panel} from "../tweak/panel.js";
import {addStyle} from "../tweak/style.js";

/** The explore page: the controls are open from the start, and so is the table; on a phone, where they would cover the
 * chart, a press opens them. In an embed only the chart stands. */
const embedded = new URLSearchParams(location.search).has("embed");
const figure = document.querySelector<HTMLElement>("figure#view")!;
document.documentElement.classList.toggle("embed", embedded);
addStyle();
const chart = await chartOf(figure);
const tools = figure.querySelector(":scope > .tools")!;
if (embedded) tools.remove();
else {
  if (!narrow.matches) {
    figure.classList.add("desk");
    // The links to the rows and to the sandbox are asked for later.
    tools.replaceWith(panel(chart, {extra: forExplore}), ...tools.querySelectorAll("a"));
  }
  figure.querySelector<HTMLDetailsElement>(":scope > .twin")!.open = true;
}
