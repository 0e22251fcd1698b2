import {greatest, rollups} from "d3-array";
import type {ChartKind, ChartSpec} from "../../charts/spec.js";
import {element} from "../element.js";
import {choice, type Option} from "./choice.js";
import type {Control, Desk} from "./control.js";

const kinds: Option[] = [
  {value: "steps:toll", label: "Counts day by day"},
  {value: "gap:toll", label: "The gap between two claimants"},
  {value: "panels:speaker", label: "Small multiples, one for each claimant"},
  {value: "panels:side", label: "Small multiples, one for each side"},
  {value: "panels:toll", label: "Small multiples, one for each toll"},
  {value: "strip:toll", label: "All claims of one day"},
  {value: "silence:toll", label: "Who spoke when, and silences"},
  {value: "survival:toll", label: "What printing kept of the words"},
  {value: "follow:toll", label: "One claim and its printings"}
];

/** Which kind of chart is drawn. */
export function kind(desk: Desk): Control {
  const chart = choice("Chart", (value) => {
    const [chart, split] = value.split(":") as [ChartKind, ChartSpec["split"]];
    desk.change({chart, split, ...fitting(chart, desk)});
  });
  return {
    heading: "Chart",
    body: element("div", {}, chart.body),
    follow() {
      const {chart: now, split} = desk.spec();
      const value = `${now}:${now === "panels" ? split : "toll"}`;
      chart.follow(kinds, value);
      return kinds.find((one) => one.value === value)?.label ?? now;
    }
  };
}

/** What a kind of chart needs besides: a strip one day, a followed claim the claim. */
function fitting(chart: ChartKind, {author, rows, spec}: Desk): Partial<ChartSpec> {
  const {tolls, from, until, claim} = spec();
  if (chart === "strip") {
    const own = rows.claims.filter((one) => tolls.includes(one.toll_id) && one.known_on >= from && one.known_on <= until);
    const day = busiest(own.map((one) => one.known_on)) ?? from;
    return {from: day, until: day, by: "claimant"};
  }
  const period = spec().chart === "strip" ? {from: author.from, until: author.until, by: author.by} : {};
  if (chart === "follow") return {...period, claim: claim ?? busiest(rows.reports.map((one) => one.claim_id)) ?? null};
  return period;
}

function busiest(keys: string[]): string | undefined {
  return greatest(rollups(keys, (own) => own.length, (key) => key), ([, count]) => count)?.[0];
}
