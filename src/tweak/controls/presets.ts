import {greatest, rollups} from "d3";
import type {ChartRows, ChartSpec} from "../../charts/spec.js";
import {lossesOf} from "../../charts/view/admitted-claims.js";
import {element} from "../element.js";
import type {Control, Desk} from "./control.js";

export interface Preset {
  label: string;
  /** What it shows and what it does to it. */
  sentence: string;
  changes: Partial<ChartSpec>;
}

/** Views that a story's rows can answer, each with a sentence that says what it does. */
export function presetsOf(rows: ChartRows): Preset[] {
  const toll = rows.default_toll;
  const printed = greatest(rollups(rows.reports, (own) => own.length, (one) => one.claim_id), ([, count]) => count);
  const two = mostHeard(rows);
  return [
    ...(printed ? [{label: "As outlets printed it", changes: {chart: "follow", claim: printed[0]} as const,
      sentence: "The claim with most printings in this ledger, and each of them."}] : []),
    {label: "Floors only", changes: {bounds: ["at-least", "more-than"]},
      sentence: "Only figures said as at least or more than; none of them says where the count ends."},
    ...(two ? [{label: two.map(([, name]) => name).join(" and "), changes: {only: two.map(([id]) => id)},
      sentence: "Nobody but these two; everybody else is left out, and the chart says so."}] : []),
    ...(lossesOf(toll, rows) ? [{label: "Losses as killed", changes: {lossesAsKilled: true},
      sentence: "Losses may include wounded, missing and captured; the caption says that they are counted as killed."}]
        : [])
  ];
}

/** Of each of the first two sides the body with most claims of what the story opens with. */
function mostHeard({claims, sides, default_toll}: ChartRows): [id: string, name: string][] | null {
  const own = claims.filter((claim) => claim.toll_id === default_toll);
  const found = sides.slice(0, 2).flatMap((side) => {
    const bodies = rollups(own.filter((claim) => claim.side === side), (all) => all, (claim) => claim.body_id);
    const most = greatest(bodies, ([, all]) => all.length);
    return most ? [[most[0], most[1][0]!.body] as [string, string]] : [];
  });
  return found.length === 2 ? found : null;
}

/** Buttons that begin with one of them. */
export function presets(desk: Desk): Control {
  const list = presetsOf(desk.rows).map(({label, sentence, changes}) => element("li", {},
    element("button", {type: "button", click: () => desk.change({...desk.author, ...changes})}, label), " ",
    element("small", {}, sentence)));
  return {
    heading: "Begin with",
    body: element("ul", {class: "added"}, ...list),
    follow: () => `${list.length} views`
  };
}
