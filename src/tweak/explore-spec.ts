import {greatest, rollups} from "d3";
import {specOf} from "../charts/call.js";
import type {ChartRows, ChartSpec} from "../charts/spec.js";

/** More lines than these at once are no picture; the others are a press away. */
const firstBodies = 5;

/** What an explore page shows before anybody asks, as its cell says it: the story's own toll over all its time, by the
 * body of each side with most claims about it, and by those with most of all until there are five. A claim of hundreds
 * and one of hundreds of thousands stand there together, so the axis is logarithmic. */
export function exploreSpec(rows: ChartRows): ChartSpec {
  return specOf({chart: "steps", options: {scale: "log", only: mostHeard(rows)}}, rows);
}

function mostHeard({claims, sides, default_toll}: ChartRows): string[] {
  const bodies = rollups(claims.filter(({toll_id}) => toll_id === default_toll), (own) =>
    ({count: own.length, side: own[0]!.side}), ({body_id}) => body_id)
    .sort(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1));
  const ofSides = sides.flatMap((side) => greatest(bodies.filter(([, own]) => own.side === side),
    ([, {count}]) => count)?.[0] ?? []);
  return [...new Set([...ofSides, ...bodies.map(([id]) => id)])].slice(0, firstBodies);
}
