import {judgedSlots, type Candidate, type JudgedSlot, type SlotVerdict} from "./candidate.js";
import type {Decision, Decisions} from "./score/scorer.js";

const unmeasured: SlotVerdict = {verdict: "review", right: null, other: null};

/** Each slot's verdict. Where nothing was scored nobody has measured how often such a reading is right. */
export function verdictsOf(decisions: Decisions | null): Candidate["verdicts"] {
  if (!decisions) return {figure: unmeasured, party: unmeasured, group: unmeasured, claimant: unmeasured};
  const {measure, party, group, claimant} = decisions;
  return {figure: verdict(measure, ""), party: verdict(party), group: verdict(group), claimant: verdict(claimant)};
}

/** Verdicts are few: each is made once, for all readings. */
const made = new Map<string | null, Map<number, SlotVerdict>>();
const mostNames = 2000;

function verdict({accepted, trust, other}: Decision, none: string | null = null): SlotVerdict {
  const next = other ?? none;
  const thousandths = Math.round(trust * 1000);
  const key = accepted ? thousandths : -1 - thousandths;
  let own = made.get(next);
  if (!own) {
    if (made.size >= mostNames) made.clear();
    made.set(next, (own = new Map()));
  }
  let found = own.get(key);
  if (!found) {
    found = Object.freeze({verdict: accepted ? "accept" : "review", right: thousandths / 1000, other: next});
    own.set(key, found);
  }
  return found;
}

const slotNames: Record<JudgedSlot, string> = {
  figure: "figure and measure",
  party: "whose people",
  group: "which people",
  claimant: "who says so"
};

/** "sure of figure and measure, who says so; in doubt: whose people". */
export function sureOf({verdicts}: Pick<Candidate, "verdicts">): string {
  const named = (verdict: SlotVerdict["verdict"]) =>
    judgedSlots.filter((slot) => verdicts[slot].verdict === verdict).map((slot) => slotNames[slot]).join(", ");
  const [sure, doubt] = [named("accept"), named("review")];
  return [sure && `sure of ${sure}`, doubt && `in doubt: ${doubt}`].filter(Boolean).join("; ");
}
