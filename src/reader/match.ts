import {daysBetween, type Day} from "../toll/day.js";
import type {Figure} from "../toll/bound.js";
import {relay, type Change} from "../toll/relay.js";
import {standingOn, type Statement} from "../toll/standing.js";
import type {Bound, Measure, Period} from "../toll/vocabulary.js";
import type {Candidate} from "./candidate.js";
import {weigh, type Evidence} from "./match/evidence.js";
import {likeness, type Likeness} from "./match/figures.js";
import {claimantFinder, simple, type Credited, type NamedClaimant, type NamedWord} from "./match/names.js";
import {printedAs} from "./match/printed.js";

/** A claim of the ledger, as far as a printing can be told by it. */
export interface LedgerClaim extends Statement {
  claimant_id: string;
  body_id: string;
  low: number | null;
  high: number | null;
  bound: Bound;
  measure: Measure;
  victims_party: string;
  victims_group: string;
  period: Period;
  comparable_scope: string | null;
  toll_id: string;
}

/** What a candidate is matched against: a story's claims with the names of its claimants and its own words. */
export interface MatchLedger {
  claims: LedgerClaim[];
  claimants: NamedClaimant[];
  parties: NamedWord[];
  scopes: NamedWord[];
}

/** What the ledger knows of a figure in an article. */
export interface Match {
  /** known: a claim as said; garbled: a claim with damage; new: no claim of the ledger; ambiguous: several fit. */
  relation: "known" | "garbled" | "new" | "ambiguous";
  /** The claim that is printed; the likeliest one when several fit; null for a new one. */
  claim_id: string | null;
  /** What the printing did to that claim, by the one judge of printings. */
  changes: Change[];
  /** Other claims that fit as well. */
  others: string[];
  /** The claimant that is credited, by the ledger's id; null where the ledger has none or only its side is named. */
  claimant_id: string | null;
  /** The party whose people are counted, by the ledger's id. */
  victims_party: string | null;
  /** For a new claim: what its claimant had last said of the same toll. */
  standing: string | null;
  /** For a new claim: one with a number near it that its claimant said of the same toll that day, or with this very
   * number that was said only later. */
  near: {claim_id: string; how: "differs" | "later"} | null;
  /** What speaks for and against, and what to look at, one short sentence each. */
  notes: string[];
}

/** The part of a candidate that is compared. */
export type Slots = Pick<
  Candidate,
  "low" | "high" | "bound" | "measure" | "party" | "group" | "claimant" | "via" | "period" | "as_of" | "said_on" |
    "negated"
> & {
  /** Where it is a part of another figure of the article. */
  subset_of?: Candidate["subset_of"];
  /** The rules that read it, for what was printed and what was filled in. */
  trace?: Candidate["trace"];
  /** How sure each slot is; left out for what a person gave. */
  verdicts?: Candidate["verdicts"] | undefined;
};

export interface MatchOptions {
  /** The day of printing: claims that nobody could know by then are left aside. */
  published: Day | null;
  /** The words around the figure, by which a claim about one place only is told. */
  around?: string;
  /** The claim that another part of the same article prints with this number. */
  tied?: string;
}

const enough = 7;
const clear = 1.5;

/** Makes the matcher of a story. It answers for each candidate which claim of the ledger is printed, how bent, or
 * that none is. Pure; a pass over the claims for each candidate. */
export function matcher(ledger: MatchLedger): (slots: Slots, options: MatchOptions) => Match {
  const credit = claimantFinder(ledger.claimants, ledger.parties);
  const bodies = new Map(ledger.claimants.map(({claimant_id, body_id}) => [claimant_id, body_id]));
  const bodyOf = (id: string) => bodies.get(id) ?? id;
  const alike = alikeFinder(ledger.claims);
  const scopes = new Map(ledger.scopes.map((word) => [word.word_id, simple(word.name).split(" ")]));
  return (slots, options) => {
    // Whoever denies a claim is not credited with it.
    const credited = slots.negated ? nobody : credit(slots.claimant);
    const party = partyOf(slots.party, ledger.parties);
    let near: string | undefined;
    const around = () => (near ??= simple(options.around!));
    const {published} = options;
    const scene: Scene = {
      slots, party, credited, relays: slots.via.map(credit), bodyOf, scopes, published,
      around: options.around === undefined ? null : around
    };
    const tied = ledger.claims.find((claim) => claim.claim_id === options.tied);
    if (tied)
      return found({claim: tied, points: enough, notes: ["The body of the article has the figure of this claim."]}, [],
        scene);
    const weighed: Evidence[] = [];
    let beside: Match["near"] = null;
    for (const {claim, like} of alike(slots)) {
      const one = weigh(claim, like, scene);
      if (!one || one.points < enough) continue;
      // Nobody prints what was not said yet; and a number that only resembles another is one of its own.
      const {claim_id, known_on} = claim;
      if (published && known_on > published) beside ??= like === "same" ? {claim_id, how: "later"} : null;
      else if (like === "near") beside = {claim_id, how: "differs"};
      else weighed.push(one);
    }
    weighed.sort((a, b) => b.points - a.points || (b.claim.known_on < a.claim.known_on ? -1 : 1));
    const [best] = weighed;
    return best ? found(best, weighed, scene) : {...unknown(ledger, scene), near: beside};
  };
}

/** The claims whose figure is like a printed one; articles repeat figures. */
function alikeFinder(claims: LedgerClaim[]): (figure: Figure) => {claim: LedgerClaim; like: Likeness}[] {
  const found = new Map<string, {claim: LedgerClaim; like: Likeness}[]>();
  return (figure) => {
    const key = `${figure.low} ${figure.high} ${figure.bound}`;
    let all = found.get(key);
    if (all) return all;
    all = [];
    for (const claim of claims) {
      const like = likeness(figure, claim);
      if (like) all.push({claim, like});
    }
    found.set(key, all);
    return all;
  };
}

const nobody: Credited = {ids: [], sideOnly: false};

export interface Scene extends Pick<MatchOptions, "published"> {
  slots: Slots;
  party: string | null;
  credited: Credited;
  relays: Credited[];
  bodyOf: (id: string) => string;
  scopes: Map<string, string[]>;
  /** The words around the figure, simplified; null when nobody gave them. */
  around: (() => string) | null;
}

function found(best: Evidence, weighed: Evidence[], scene: Scene): Match {
  const {claim} = best;
  const rivals = weighed.filter((one) => one !== best && best.points - one.points < clear &&
    !isRepeat(claim, one.claim));
  const changes = relay(claim, printedAs(claim, scene), scene.bodyOf);
  const {negated, claimant} = scene.slots;
  const denied = negated ? [`The article has it denied${claimant ? ` by ${claimant}` : ""}.`] : [];
  const notes = [...best.notes, ...denied, ...undated(scene)];
  const relation = rivals.length ? "ambiguous" : changes.length ? "garbled" : "known";
  const others = [...new Set(rivals.map((one) => one.claim.claim_id))].slice(0, 4);
  return {relation, claim_id: claim.claim_id, changes, others, ...named(scene), standing: null, near: null, notes};
}

/** An article without a day may speak of any year's claim. */
const undated = ({published, slots: {as_of, said_on}}: Scene): string[] =>
  published || as_of || said_on ? [] : ["The article bears no day: claims of all years were looked at."];

/** The same count by the same body said again is one claim for a reader; the latest stands for it. */
function isRepeat(a: LedgerClaim, b: LedgerClaim): boolean {
  return a.body_id === b.body_id && a.toll_id === b.toll_id && a.low === b.low && a.high === b.high &&
    a.bound === b.bound;
}

function unknown(ledger: MatchLedger, scene: Scene): Match {
  const {slots, party, credited, published, bodyOf} = scene;
  const notes: string[] = [];
  if (slots.party && !party) notes.push(`The ledger has no party ${slots.party}.`);
  if (slots.claimant && !slots.negated && !credited.ids.length)
    notes.push(`The ledger has no claimant ${slots.claimant}.`);
  const bodies = new Set(credited.sideOnly ? [] : credited.ids.map(bodyOf));
  const own = !bodies.size ? [] : ledger.claims.filter((claim) => bodies.has(claim.body_id) &&
    claim.victims_party === party &&
    claim.victims_group === (slots.group ?? claim.victims_group) && claim.measure === slots.measure &&
    claim.period === slots.period && !claim.comparable_scope);
  const [standing, ...beside] = standingOn(own, published ?? "9999");
  if (standing)
    notes.push(
      `Its claimant's word until then is ${daysBetween(standing.known_on, published ?? standing.known_on)} days old.`);
  return {
    relation: "new", claim_id: null, changes: [], others: [], ...named(scene),
    standing: beside.length ? null : standing?.claim_id ?? null, near: null, notes
  };
}

function named({credited: {ids, sideOnly}, party}: Scene): Pick<Match, "claimant_id" | "victims_party"> {
  return {claimant_id: (!sideOnly && ids[0]) || null, victims_party: party};
}

/** The ledger's id of a party that the reader names in lower case: "united states" is united-states, and a people that
 * the reader's own lists do not hold is known by the ledger's adjective. */
function partyOf(party: string | null, parties: NamedWord[]): string | null {
  if (!party) return null;
  const found = parties.find(({word_id, name, adjective}) => word_id === party.replaceAll(" ", "-") ||
    [name, adjective].some((word) => word?.toLowerCase() === party));
  return found?.word_id ?? null;
}
