import {nominal, roundingUnit} from "../../../src/toll/bound.ts";
import {figureText, formatCount} from "../../../src/toll/figure.ts";
import {bounds as boundIds, boundWord, type Bound} from "../../../src/toll/vocabulary.ts";
import type {Claim} from "../../../loaders/schema/claims.ts";
import {intervalText} from "../claim-words.ts";
import {html} from "../html.ts";
import {claimPath, pageHref} from "../links.ts";
import {exampleOf} from "./glossary.ts";
import type {Part} from "./part.ts";

/** How each bound is read, shown on the claim of that bound with most printings. */
export const bounds: Part = ({story, root}) => {
  const row = (bound: Bound) => {
    const claim = exampleOf({bound}, story);
    if (!claim) return null;
    const dot = nominal(claim);
    return html`<tr><th scope="row">${boundName[bound]}</th><td><a href="${pageHref(claimPath(claim.claim_id), root)}" data-claim="${claim.claim_id}">${figureText(claim)}</a></td><td>${count(claim.low)}</td><td>${count(claim.high)}</td><td>${dot === null ? "none: a bar" : formatCount(dot)}</td><td>${intervalText(claim)}</td></tr>
`;
  };
  return html`<div class="scroll" role="region" aria-label="Bounds" tabindex="0"><table><thead><tr><th scope="col">Bound</th><th scope="col">As said</th><th scope="col">low</th><th scope="col">high</th><th scope="col">Nominal</th><th scope="col">The words admit</th></tr></thead>
<tbody>${boundIds.map(row)}</tbody></table></div>`;
};

/** What the rounding unit of some figures is, and what it makes of "about" and "almost". */
export const units: Part = ({story, root}) => {
  const rows = (["about", "almost"] as const).flatMap((bound) => byUnit(story.tables.claims.filter((claim) => claim.bound === bound)));
  return html`<div class="scroll" role="region" aria-label="Rounding units" tabindex="0"><table class="few"><thead><tr><th scope="col">As said</th><th scope="col">Rounding unit</th><th scope="col">The words admit</th></tr></thead>
<tbody>${rows.map((claim) => html`<tr><td><a href="${pageHref(claimPath(claim.claim_id), root)}" data-claim="${claim.claim_id}">${figureText(claim)}</a></td><td>${formatCount(roundingUnit(nominal(claim)!))}</td><td>${intervalText(claim)}</td></tr>
`)}</tbody></table></div>`;
};

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
