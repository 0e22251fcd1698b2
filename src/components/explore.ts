import {chartOf} from "../tweak/chart.js";
import {kind} from "../tweak/controls/kind.js";
import {panel} from "../tweak/panel.js";
import {addStyle} from "../tweak/style.js";

/** The explore page: the controls are open from the start, and so is the table. In an embed only the chart stands. */
const embedded = new URLSearchParams(location.search).has("embed");
const figure = document.querySelector<HTMLElement>("figure#view")!;
document.documentElement.classList.toggle("embed", embedded);
addStyle();
const chart = await chartOf(figure);
const tools = figure.querySelector<HTMLElement>(":scope > .tools")!;
if (embedded) tools.remove();
else {
  figure.classList.add("desk");
  // They stay for their links: the code of the chart finds its data and its frame by them.
  tools.hidden = true;
  tools.before(panel(chart, {extra: [kind]}));
  figure.querySelector<HTMLDetailsElement>(":scope > .twin")!.open = true;
}
