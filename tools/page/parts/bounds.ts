import {nominal, roundingUnit} from "../../../src/toll/bound.ts";
import {figureText, formatCount} from "../../../src/toll/figure.ts";
import {bounds as boundIds, boundWord, type Bound} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {intervalText} from "../claim-words.ts";
import {toClaim} from "../elements/anchors.ts";
import {scrollingTable, type Column} from "../elements/table.ts";
import {exampleOf} from "./glossary.ts";
import type {Part} from "./part.ts";

/** How each bound is read, shown on the claim of that bound with most printings. */
export const bounds: Part = ({story, root}) => {
  const examples = boundIds.map((bound) => exampleOf({bound}, story)).filter((claim) => claim !== undefined);
  return scrollingTable("Bounds", [
    {head: "Bound", cell: ({bound}) => boundName[bound], kind: "head"},
    asSaid(root),
    {head: "low", cell: ({low}) => count(low)},
    {head: "high", cell: ({high}) => count(high)},
    {head: "Nominal", cell: (claim) => (nominal(claim) === null ? "none: a bar" : formatCount(nominal(claim)!))},
    admits
  ], examples, {name: "stack"});
};

/** What the rounding unit of some figures is, and what it makes of "about" and "almost". */
export const units: Part = ({story, root}) => {
  const rows = (["about", "almost"] as const).flatMap((bound) =>
    byUnit(story.tables.claims.filter((claim) => claim.bound === bound)));
  const unit: Column<Claim> = {head: "Rounding unit", cell: (claim) => formatCount(roundingUnit(nominal(claim)!))};
  return scrollingTable("Rounding units", [asSaid(root), unit, admits], rows, {name: "few"});
};

function asSaid(root: string): Column<Claim> {
  return {head: "As said", cell: (claim) => toClaim(claim.claim_id, figureText(claim), root)};
}

const admits: Column<Claim> = {head: "The words allow", cell: intervalText};

/** The first claim of each rounding unit, the coarsest first, three at most. */
function byUnit(claims: Claim[]): Claim[] {
  const found = new Map<number, Claim>();
  for (const claim of claims) {
    const unit = roundingUnit(nominal(claim)!);
    if (!found.has(unit)) found.set(unit, claim);
  }
  return [...found].sort(([a], [b]) => b - a).slice(0, 3).map(([, claim]) => claim);
}

function count(value: number | null): string {
  return value === null ? "open" : formatCount(value);
}

const boundName: Record<Bound, string> = {...boundWord, exact: "no bound", range: "a range"};
