import {formatDay} from "../../toll/day.js";
import type {ChartData, ChartSpec} from "../../charts/spec.js";

/** The short program that a cell begins with: the chart in a few lines against the tables, to be taken apart. */
export function programOf(spec: ChartSpec, data: ChartData): string {
  const {chart, claim, from, until} = spec;
  const head = (what: string) => `// ${what}, ${from === until ? formatDay(from) : `${formatDay(from)} to ${formatDay(until)}`}\n`;
  if (chart === "gap") return head(`How far apart: ${data.tollTitles[spec.tolls[0]!]}`) + gapProgram(spec);
  if (chart === "survival")
    return `// What printing kept of the words\ndisplay(tables.survival.filter((d) => d.aspect === ${JSON.stringify(spec.aspect)}))\n`;
  if (chart === "follow" || chart === "afterlife")
    return `// The printings of one claim\nconst printings = tables.reports.filter((d) => d.claim_id === ${JSON.stringify(claim)});\n\ndisplay(printings)\n`;
  return head(spec.tolls.map((toll) => data.tollTitles[toll]).join("; ")) + claimProgram(spec);
}

function claimProgram(spec: ChartSpec): string {
  const {tolls, from, until, knownOn, only, by, bounds, scale} = spec;
  const last = knownOn ?? until;
  const who = by === "body" ? "body" : "claimant";
  const tests = [
    `${JSON.stringify(tolls)}.includes(d.toll_id)`,
    `d.known_on >= "${from}" && d.known_on <= "${last}"`,
    only.length ? `${JSON.stringify(only)}.includes(d.${who}_id)` : null,
    bounds.length ? `${JSON.stringify(bounds)}.includes(d.bound)` : null
  ].filter((test) => test !== null);
  return `const claims = tables.claims.filter((d) =>
  ${tests.join(" &&\n  ")});
const day = (d) => new Date(d.known_on);
const count = (d) => d.low ?? d.high;  // a range shows its lower end here: it has no middle

display(Plot.plot({
  width,
  marginLeft: 64,
  marginRight: 110,
  x: {type: "utc", label: null},
  y: {type: "${scale}", grid: true, label: null, tickFormat: ","},
  color: {legend: true},
  marks: [
    Plot.lineY(claims, {x: day, y: count, z: "${who}", stroke: "side", curve: "step-after", sort: "known_on"}),
    Plot.dot(claims, {x: day, y: count, fill: "side", title: (d) => \`\${d.claimant}, \${d.known_on}: \${d.bound} \${count(d)}\`}),
    Plot.text(claims, Plot.selectLast({x: day, y: count, z: "${who}", text: "${who}", textAnchor: "start", dx: 6, sort: "known_on"}))
  ]
}));
`;
}

function gapProgram({from, until, scale}: ChartSpec): string {
  return `const gaps = tables.gaps.filter((d) => d.guaranteed_ratio !== null && d.from <= "${until}");

display(Plot.plot({
  width,
  x: {type: "utc", label: null, domain: [new Date("${from}"), new Date("${until}")]},
  y: {type: "${scale}", grid: true, label: null, tickFormat: (d) => \`\${d}×\`${scale === "log" ? "" : ", zero: true"}},
  marks: [
    Plot.ruleY([1], {strokeDasharray: "2 3"}),
    Plot.lineY(gaps, {x: (d) => new Date(d.from), y: "guaranteed_ratio", z: "admits", curve: "step-after", strokeWidth: 2}),
    Plot.lineY(gaps, {x: (d) => new Date(d.from), y: "nominal_ratio", z: "admits", curve: "step-after", strokeOpacity: 0.4})
  ]
}));
`;
}
