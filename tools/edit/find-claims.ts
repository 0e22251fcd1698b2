import {ascending, group} from "d3";
import {likeness, telling, type Likeness} from "../../src/reader/match/figures.ts";
import {nominal, roundingUnit, type Figure} from "../../src/toll/bound.ts";
import {bodyOf, isProjection, knownOn} from "../../src/toll/claim.ts";
import {daysBetween, formatDay, type Day} from "../../src/toll/day.ts";
import {figureText} from "../../src/toll/figure.ts";
import {measureWord, type Measure, type Modality, type Period} from "../../src/toll/vocabulary.ts";
import type {Claim} from "../../loaders/schema/claims.ts";
import type {Ledger} from "../../loaders/schema/index.ts";

/** A figure as a door took it in, for which the claim is sought that it may be a printing of. What nobody said is
 * null. */
export interface Sought extends Figure {
  /** The claimant by the ledger's id; null where nobody is credited. One that the ledger lacks is another's. */
  claimant_id: string | null;
  measure: Measure;
  victims_party: string;
  victims_group: string;
  period: Period;
  comparable_scope: string | null;
  since: Day | null;
  as_of: Day | null;
  said_on: Day | null;
  published_on: Day | null;
  modality?: Modality | null;
}

/** A claim that a figure may be a printing of. */
export interface Found {
  claim: Claim;
  points: number;
  /** Enough speaks for it to be told; else it is only asked whether it is so. */
  sure: boolean;
  /** What is the same and what is not, the figure first. */
  reasons: string[];
}

/** From so many points on a claim is asked about, and from so many on it is told. Both, and the points below, are
 * rounded from what separates the ledgers' printings from their other claims; `npm run bench -- finder` measures how
 * well. */
const [asked, told] = [4, 6.5];

/** Measures that printings take for one another. */
const confused = new Set<Measure>(["killed", "losses", "irrecoverable", "casualties"]);

type Weight = [points: number, reason: string];

const figurePoints: Record<Likeness, number> = {same: 3.5, "other-bound": 3, rounded: 1, "one-end": 1, slip: -1,
  near: -3};

/** The finder of a story, for every door: it answers with the claims that a figure may be a printing of, the likeliest
 * first. Pure; one pass over the claims for each figure. */
export function claimFinder(ledger: Ledger): (sought: Sought, most?: number) => Found[] {
  const body = bodyOf(ledger.claimants);
  const startedOn = ledger.story[0]!.started_on;
  const nobody = new Set(ledger.claimants.filter(({kind}) => kind === "unattributed").map((row) => row.claimant_id));
  const isNobody = (id: string) => nobody.has(id);
  const printings = group(ledger.reports, (report) => report.claim_id);
  const known = ledger.claims.map((claim) => ({claim, day: knownOn(claim, printings.get(claim.claim_id))}));
  return (sought, most = 5) => {
    const found = known.flatMap(({claim, day}) => weigh(sought, claim, {day, body, startedOn, isNobody}) ?? []);
    return found.sort((a, b) => b.points - a.points || firstFirst(a.claim, b.claim)).slice(0, most);
  };
}

interface About {
  /** The day on which the claim was known. */
  day: Day | null;
  body: (id: string) => string;
  startedOn: Day;
  /** Whether a claimant of the ledger stands for what is credited to nobody. */
  isNobody: (id: string) => boolean;
}

function weigh(sought: Sought, claim: Claim, about: About): Found | null {
  // Other people are meant by the figure itself or not at all: seen at once, for most claims are weighed in vain.
  const isFigure = sought.low === claim.low && sought.high === claim.high && sought.bound === claim.bound;
  if (sought.victims_party !== claim.victims_party && !isFigure) return null;
  const alike = alikeness(sought, claim);
  if (!alike) return null;
  // Five killed and five wounded are two counts.
  if (sought.measure !== claim.measure && telling(sought) < 2) return null;
  const weights = [ofFigure(alike, sought, claim), ofClaimant(sought, claim, about), ofMeasure(sought, claim),
    ofModality(sought, claim),
    ...ofVictims(sought, claim), ...ofCount(sought, claim, about), ofSaying(sought, claim, about),
    ofReach(sought, claim), ofPrinting(sought, about)].filter((one) => one !== null);
  const points = weights.reduce((sum, [own]) => sum + own, 0);
  if (points < asked) return null;
  const reasons = weights.map(([, reason]) => reason).filter(Boolean);
  const sure = points >= told && isSaidAlike(sought, claim) && isSureOf(sought, claim, alike, about.day);
  return {claim, points, sure, reasons};
}

/** What another measure, group or claimant makes a garbled printing, or another claim, only a person can tell. */
function isSaidAlike(sought: Sought, claim: Claim): boolean {
  const {claimant_id, measure, victims_party, victims_group} = sought;
  return isProjection(sought) === isProjection(claim) &&
    (claimant_id ?? claim.claimant_id) === claim.claimant_id && measure === claim.measure &&
    victims_party === claim.victims_party && victims_group === claim.victims_group;
}

/** A claimant says a figure again on other days and in other bounds: only with a day, and the figure itself or the same
 * day, it is shown which saying is meant. */
function isSureOf({said_on, published_on, as_of}: Sought, claim: Claim, alike: Likeness, day: Day | null): boolean {
  if (!said_on && !published_on) return false;
  if (as_of && claim.as_of && as_of !== claim.as_of) return false;
  return alike === "same" || (said_on !== null && said_on === day) || (as_of !== null && as_of === claim.as_of);
}

function alikeness(sought: Figure, claim: Figure): Likeness | null {
  const like = likeness(sought, claim);
  if (like && like !== "near") return like;
  return isWithin(sought, claim) ? "rounded" : isPermuted(sought, claim) ? "slip" : like;
}

/** A figure that "about" or both ends of a range round to fewer digits: "about 5,000" of 4,645. */
function isWithin(sought: Figure, claim: Figure): boolean {
  if (sought.bound === "range")
    return claim.bound === "range" && rounds(sought.low!, claim.low!) && rounds(sought.high!, claim.high!);
  const count = nominal(claim);
  return sought.bound === "about" && count !== null && rounds(sought.low!, count);
}

/** Whether a count is another to the nearest of its own last digit. */
function rounds(round: number, count: number): boolean {
  return round >= 100 && Math.abs(round - count) <= roundingUnit(round) / 2;
}

/** The same digits in another order behind the first: 4,564 for 4,645. */
function isPermuted(a: Figure, b: Figure): boolean {
  const [one, other] = [nominal(a), nominal(b)].map(String);
  if (one!.length < 4 || one!.length !== other!.length || one![0] !== other![0]) return false;
  return [...one!].sort().join("") === [...other!].sort().join("");
}

const figureReason: Record<Likeness, string> = {
  same: "the same figure", "other-bound": "the same number, bounded otherwise", rounded: "a rounded figure",
  "one-end": "one end of the range", slip: "a figure with a digit's slip",
  near: "a figure near it"
};

function ofFigure(alike: Likeness, sought: Sought, claim: Claim): Weight {
  const small = telling(sought) < 2 ? -0.5 : 0;
  const theirs = alike === "same" ? "" : ` (there ${figureText(claim)})`;
  return [figurePoints[alike] + small, figureReason[alike] + theirs];
}

function ofClaimant({claimant_id}: Sought, claim: Claim, {body, isNobody}: About): Weight {
  if (claimant_id === null) return [0.5, ""];
  if (claimant_id === claim.claimant_id) return [2.5, "the same claimant"];
  if (isNobody(claimant_id)) return [0.5, "credited to nobody"];
  return body(claimant_id) === body(claim.claimant_id)
    ? [-0.5, `of the same body (there ${claim.claimant_id})`] : [-2.5, `another claimant (there ${claim.claimant_id})`];
}

function ofMeasure({measure}: Sought, claim: Claim): Weight {
  if (measure === claim.measure) return [0, ""];
  const points = confused.has(measure) && confused.has(claim.measure) ? -0.75 : -1.5;
  return [points, `another measure (there ${measureWord[claim.measure]})`];
}

/** What may be is no printing of what was, but a newspaper may make it one. */
function ofModality(sought: Sought, claim: Claim): Weight | null {
  if (isProjection(sought) === isProjection(claim)) return null;
  return [-1.5, isProjection(claim) ? "a projection there" : "a count there"];
}

function ofVictims({victims_party, victims_group}: Sought, claim: Claim): Weight[] {
  const weights: Weight[] = [];
  if (victims_party !== claim.victims_party) weights.push([-4.5, `other people (there ${claim.victims_party})`]);
  if (victims_group !== claim.victims_group) weights.push([-2, `another group (there ${claim.victims_group})`]);
  return weights;
}

function ofCount({period, since, comparable_scope}: Sought, claim: Claim, {startedOn}: About): Weight[] {
  const weights: Weight[] = [];
  if (period !== claim.period) weights.push([-0.5, `over another time (there ${claim.period})`]);
  if ((since ?? startedOn) !== (claim.since ?? startedOn))
    weights.push([-1.5, `counted from another day (there ${formatDay(claim.since ?? startedOn)})`]);
  if (comparable_scope && comparable_scope !== claim.comparable_scope)
    weights.push([-2.5, `another scope (there ${claim.comparable_scope ?? "none"})`]);
  return weights;
}

function ofSaying({said_on}: Sought, _: Claim, {day}: About): Weight {
  if (!said_on || !day) return [0.75, ""];
  const far = Math.abs(daysBetween(day, said_on));
  const reason = far === 0 ? "said the same day" : `said on another day (there ${formatDay(day)})`;
  return [far === 0 ? 3 : far <= 1 ? 0 : far <= 10 ? -0.5 : -4, reason];
}

function ofReach({as_of}: Sought, claim: Claim): Weight {
  if (!as_of || !claim.as_of) return [1, ""];
  const far = Math.abs(daysBetween(claim.as_of, as_of));
  return [far === 0 ? 1.5 : far <= 1 ? 0 : far <= 40 && far > 3 ? -0.5 : -1.5,
    far === 0 ? "counted up to the same day" : `counted up to another day (there ${formatDay(claim.as_of)})`];
}

/** What was printed two days before a claim was known prints another. */
function ofPrinting({published_on}: Sought, {day}: About): Weight | null {
  return published_on && day && daysBetween(day, published_on) < -1
    ? [daysBetween(day, published_on) < -30 ? -6 : -3, `known only on ${formatDay(day)}, after the printing`] : null;
}

/** Of two sayings that are alike throughout, the first. */
function firstFirst(a: Claim, b: Claim): number {
  return ascending(a.said_on ?? "9999", b.said_on ?? "9999");
}
