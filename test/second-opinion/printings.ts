import {group} from "d3";
import type {Opinion, Row} from "./rows.ts";

/** The printings: pages that take a claim back, or print no figure, are none. */
export function printings({reports}: Opinion): Row[] {
  return reports.filter((row) => !row.set_aside);
}

/** Of each claim that has a printing, whether one of them carries its figure and its bound. */
export function heard(opinion: Opinion): Map<string, boolean> {
  const found = new Map<string, boolean>();
  const claims = new Map(opinion.allClaims.map((row) => [row.claim_id!, row]));
  for (const row of printings(opinion)) {
    const claim = claims.get(row.claim_id!)!;
    const same = ["low", "high", "bound"].every((column) => row[column] === claim[column]);
    found.set(row.claim_id!, same || found.get(row.claim_id!) === true);
  }
  return found;
}

/** What a printing did to its claim, as "damage|was|now"; a faithful one as "none||". */
export function damages(claim: Row, report: Row, body: (id: string) => string): string[] {
  const found = figureDamages(claim, report);
  const tell = (damage: string, was: string, now: string) => was !== now && found.push(`${damage}|${was}|${now}`);
  tell("measure-changed", claim.measure!, report.measure!);
  tell("victims-changed", `${claim.victims_party} ${claim.victims_group}`,
    `${report.victims_party} ${report.victims_group}`);
  const credited = report.claimant_as_printed!;
  if (credited && body(credited) !== body(claim.claimant_id!))
    tell("claimant-changed", claim.claimant_id!, credited);
  if (claim.as_of && report.as_of) tell("date-changed", claim.as_of, report.as_of);
  return found.length ? found : ["none||"];
}

function figureDamages(claim: Row, report: Row): string[] {
  const [was, now] = [figure(claim), figure(report)];
  if (was === now) return [];
  const said = [claim.low, claim.high].filter(Boolean);
  const isSaid = [report.low, report.high].filter(Boolean).every((number) => said.includes(number));
  const what = `|${was}|${now}`;
  if (claim.bound === "range" && isSaid) return [`range-collapsed${what}`];
  const found = isSaid ? [] : [`number${what}`];
  const isFloor = (claim.basis === "named" || claim.basis === "documented") && report.bound === "at-least";
  if (claim.bound === report.bound || (claim.bound === "exact" && isFloor)) return found;
  const bound = report.bound === "exact" ? "lost" : claim.bound === "exact" ? "gained" : "changed";
  return [...found, `bound-${bound}${what}`];
}

function figure({low, high, bound}: Row): string {
  if (bound === "range") return `${low}–${high}`;
  return bound === "exact" ? low! : `${bound} ${low || high}`;
}

/** The rows of the table relay, as text. */
export function relayOf(opinion: Opinion): string[] {
  const claims = new Map(opinion.allClaims.map((row) => [row.claim_id!, row]));
  const words = heard(opinion);
  return printings(opinion).flatMap((row) => {
    const claim = claims.get(row.claim_id!)!;
    return damages(claim, row, opinion.body).map((damage) =>
      [row.report_id, row.claim_id, row.outlet_id, row.language, row.published_on, claim.bound, claim.measure, row.unit,
        words.get(row.claim_id!), damage].join("|"));
  });
}

/** The rows of the table survival, as text. */
export function survivalOf(opinion: Opinion): string[] {
  const claims = new Map(opinion.allClaims.map((row) => [row.claim_id!, row]));
  const words = heard(opinion);
  const counted = printings(opinion).filter((row) => words.get(row.claim_id!));
  const kinds = counted.flatMap((row) => ["bound", "measure"].flatMap((aspect) =>
    ["all", row.unit!].filter(Boolean).map((unit) =>
      `${aspect} ${unit} ${claims.get(row.claim_id!)![aspect]} ${row[aspect]}`)));
  return [...group(kinds, (kind) => kind)].map(([kind, same]) => `${kind} ${same.length}`);
}
