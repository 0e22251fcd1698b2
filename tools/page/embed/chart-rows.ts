import {rollup} from "d3";
import type {ChartData, ChartSpec} from "../../../src/charts/spec.ts";
import * as kinds from "../../../src/charts/kinds.ts";
import {gapsDrawn} from "../../../src/charts/view/gaps.ts";

const counted = ({reports}: ChartData, own: Set<string>) =>
  Object.fromEntries(rollup(reports.filter(({claim_id}) => own.has(claim_id)), (all) => all.length,
    ({claim_id}) => claim_id));

/** The rows that one chart is drawn from, of all that a story has: what an embed carries and a bundle holds. */
export function chartRows(spec: ChartSpec, data: ChartData): ChartData {
  const {chart, tolls, claim: followed, notes} = spec;
  const reads = new Set(kinds[chart].reads);
  const gaps = reads.has("gaps") ? gapsDrawn(spec, data) : [];
  const paired = new Set(gaps.flatMap((row) => [row.smaller_claim_id, row.larger_claim_id]));
  const isOwn = ({claim_id, toll_id}: ChartData["claims"][number]) =>
    tolls.includes(toll_id) || claim_id === followed || paired.has(claim_id);
  const claims = data.claims.filter(isOwn);
  const own = new Set(claims.map((claim) => claim.claim_id));
  const named = new Set([...tolls, ...claims.map((claim) => claim.toll_id)]);
  return {
    ...data,
    claims,
    printings: counted(data, own),
    reports: reads.has("reports") ? data.reports.filter((report) => own.has(report.claim_id)) : [],
    gaps,
    gapsFound: true,
    survival: reads.has("survival") ? data.survival.filter((row) => row.aspect === spec.aspect) : [],
    events: data.events.filter((event) => notes.includes(event.event_id)),
    tolls: data.tolls.filter((toll) => named.has(toll.toll_id)),
    tollTitles: Object.fromEntries(Object.entries(data.tollTitles).filter(([id]) => named.has(id)))
  };
}
