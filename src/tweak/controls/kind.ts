import * as kinds from "../../charts/kinds.js";
import type {ChartKind} from "../../charts/kind.js";
import type {ChartName, ChartSpec} from "../../charts/spec.js";
import {element} from "../element.js";
import {choice, type Option} from "./choice.js";
import type {Control, Desk} from "./control.js";

/** By what names a reader may choose a kind, in the order of the alphabet. */
const offered: Option[] = Object.entries<ChartKind>(kinds).flatMap(([chart, {offers = []}]) =>
  offers.map(({label, split = "toll"}) => ({value: `${chart}:${split}`, label})))
  .sort((a, b) => a.label.localeCompare(b.label));

/** Which kind of chart is drawn. */
export function kind(desk: Desk): Control {
  const chart = choice("Chart", (value) => {
    const [chart, split] = value.split(":") as [ChartName, ChartSpec["split"]];
    desk.change({...beginning(chart, desk), chart, split});
  });
  return {
    heading: "Chart",
    body: element("div", {}, chart.body),
    follow() {
      const {chart: now, split} = desk.spec();
      const value = `${now}:${kinds[now].options.includes("split") ? split : "toll"}`;
      chart.follow(offered, value);
      return offered.find((one) => one.value === value)?.label ?? now;
    }
  };
}

/** What a kind of chart needs besides; after one of few days the author's period comes back. */
function beginning(chart: ChartName, {author, rows, spec}: Desk): Partial<ChartSpec> {
  const {from, until, by} = author;
  const period = kinds[spec().chart].longest ? {from, until, by} : {};
  return {...period, ...kinds[chart].begin?.({...spec(), ...period}, rows)};
}
