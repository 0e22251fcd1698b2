import {element} from "../tweak/element.ts";
import {figureText} from "../../toll/figure.ts";
import type {ChartData} from "../spec.ts";
import {relationSigns, relationWords, verdictOf, verdictWords, type DeskFigure} from "./slots.ts";
import {claimText, damageWords, measureText, victimsText} from "./words.ts";

/** All figures as a table; each row leads to its card. */
export function rowsTable(figures: DeskFigure[], data: ChartData): HTMLElement {
  const head = ["Figure", "Measure", "Of whom", "Who says so", "Read", "In the ledger"];
  return element("table", {class: "read-rows"},
    element("caption", {class: "visually-hidden"}, "The figures of the article, in its order"),
    element("thead", {}, element("tr", {}, ...head.map((words) => element("th", {scope: "col"}, words)))),
    element("tbody", {}, ...figures.map((figure) => row(figure, data)))
  );
}

function row(figure: DeskFigure, data: ChartData): HTMLElement {
  const {slots, index, match, out} = figure;
  const claim = data.claims.find((one) => one.claim_id === match?.claim_id);
  const damage = damageWords(figure);
  const known = match ? `${relationSigns[match.relation]} ${relationWords[match.relation]}` : "–";
  return element("tr", {class: out ? "out" : null},
    element("td", {}, element("a", {href: `#figure-${index + 1}`}, figureText(slots))),
    element("td", {}, slots.negated ? `denied: ${measureText(slots.measure)}` : measureText(slots.measure)),
    element("td", {}, victimsText(figure, data)),
    element("td", {}, slots.claimant ?? "nobody named"),
    element("td", {}, out ? "left out" : verdictWords[verdictOf(figure)]),
    element("td", {}, known, claim ? `: ${claimText(claim)}` : null, damage ? element("small", {}, ` ${damage}`) : null)
  );
}
