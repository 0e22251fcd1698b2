import * as Plot from "@observablehq/plot";

const standing = FileAttachment("data/ukraine-2022/standing.json").json();
const claims = FileAttachment("data/ukraine-2022/claims.json").json();

const bounds = new Map(claims.map((claim) => [claim.claim_id, claim]));
const steps = standing
  .filter((row) => row.toll_id === "russia-military-killed" && row.by === "body" && row.stands_from <= "2022-04-30")
  .flatMap((row) => {
    const {low, high} = bounds.get(row.claim_id);
    const until = row.stands_until && row.stands_until < "2022-04-30" ? row.stands_until : "2022-04-30";
    return [row.stands_from, until].map((day) => ({...row, day: new Date(day), killed: high ?? low}));
  });

display(Plot.plot({
  width,
  height: 460,
  marginLeft: 50,
  color: {legend: true},
  x: {type: "utc"},
  y: {label: "killed", grid: true},
  marks: [
    Plot.ruleY([0]),
    Plot.line(steps, {x: "day", y: "killed", z: "body_id", stroke: "body_id", curve: "step-after"}),
    Plot.dot(steps, {x: "day", y: "killed", fill: "body_id", tip: true, channels: {claim: "claim_id"}})
  ]
}));
