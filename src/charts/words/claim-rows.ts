import {formatDay} from "../../toll/day.js";
import {countedAs} from "../../toll/counted.js";
import {figureText} from "../../toll/figure.js";
import type {ChartData, ChartSpec} from "../spec.js";
import type {ChartClaim} from "../view/chart-claim.js";
import {daysOf, takenBack} from "./phrases.js";
import type {Cell, TableRows} from "./table-rows.js";

/** A row for each claim: who said what, when, and of whom where a chart shows several people's tolls. */
export function claimRows(claims: ChartClaim[], spec: ChartSpec, data: ChartData): TableRows {
  const whom = victimsOf(spec, data);
  return {
    head: ["Said", "Claimant", "Figure", "Measure", ...(whom ? ["Of whom"] : [])],
    rows: claims.map((claim) => [
      formatDay(claim.known_on),
      claim.claimant,
      claimCell(claim),
      measured(claim, data),
      ...(whom ? [whom.get(claim.toll_id)!] : [])
    ])
  };
}

/** What is counted; a count that was made for fixed days and no others names them. */
function measured(claim: ChartClaim, data: ChartData): string {
  const words = countedAs(claim);
  return claim.count_window === "closed" ? `${words}, for ${daysOf(claim, data)} only` : words;
}

/** A claim's figure; before one that was taken back stands that and when. */
function claimCell(claim: ChartClaim): Cell {
  const gone = takenBack(claim).replace(/^, /, "");
  const cell = {before: gone && `${gone}: `, figure: figureText(claim), claim_id: claim.claim_id};
  return gone ? {...cell, takenBack: true} : cell;
}

/** Who is counted by each toll of a chart that sets several people's tolls side by side; null for one of one people. */
function victimsOf({tolls}: ChartSpec, data: ChartData): Map<string, string> | null {
  const rows = data.tolls.filter(({toll_id}) => tolls.includes(toll_id));
  const word = (kind: string, id: string) => data.words[`${kind}/${id}`] ?? id;
  const named = new Map(rows.map(({toll_id, victims_party, victims_group}) =>
    [toll_id, `${word("party", victims_party)}, ${word("group", victims_group)}`]));
  return new Set(named.values()).size > 1 ? named : null;
}
