import {element} from "../../tweak/element.js";
import type {JudgedSlot} from "../../reader/candidate.js";
import {figureText} from "../../toll/figure.js";
import type {ChartData} from "../../charts/spec.js";
import {isSure, relationSigns, relationText, verdictOf, verdictWords, type DeskFigure} from "./slots.js";
import {claimText, damageWords, measureText, victimsText} from "./words.js";

const head = ["Figure", "Measure", "Of whom", "Who says so", "Read", "In the ledger"];

/** All figures as a table; each row leads to its card. */
export function rowsTable(figures: DeskFigure[], data: ChartData): HTMLElement {
  return element("table", {class: "read-rows"},
    element("caption", {class: "visually-hidden"}, "The figures of the article, in its order"),
    element("thead", {}, element("tr", {}, ...head.map((words) => element("th", {scope: "col"}, words)))),
    element("tbody", {}, ...figures.map((figure) => row(figure, data)))
  );
}

function row(figure: DeskFigure, data: ChartData): HTMLElement {
  const {slots, index, match, out} = figure;
  const claim = data.claims.find((one) => one.claim_id === match?.claim_id);
  const damage = damageWords(figure, data);
  const cell = (index: number, ...words: (Node | string | null)[]) =>
    element("td", {"data-label": head[index]!}, ...words);
  const doubt = (...of: JudgedSlot[]) =>
    (isSure(figure, ...of) ? null : element("small", {class: "doubt"}, " in doubt"));
  const known = match ? `${relationSigns[match.relation]} ${relationText(figure)}` : "–";
  return element("tr", {class: out ? "out" : null},
    cell(0, element("a", {href: `#figure-${index + 1}`}, figureText(slots))),
    cell(1, slots.negated ? `denied: ${measureText(slots.measure)}` : measureText(slots.measure), doubt("figure")),
    cell(2, victimsText(figure, data)),
    cell(3, slots.claimant ?? "nobody named", doubt("claimant")),
    cell(4, out ? "left out" : verdictWords[verdictOf(figure)]),
    cell(5, known, claim ? `: ${claimText(claim)}` : null, damage ? element("small", {}, ` ${damage}`) : null)
  );
}
