import type {Day} from "../../src/toll/day.ts";
import type {Problem} from "../../loaders/check/problem.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {addClaim, type Added} from "./add-claim.ts";
import {doorQuestions, isHeld, numberAsk, type Ask} from "./brake.ts";
import {readDraft, wholeFiles, type Draft} from "./draft.ts";
import {effectsOn, type Effects} from "./effect.ts";
import type {Entry} from "./entry.ts";
import {answerOf} from "./yes.ts";

/** An addition as it would be: nothing is written. */
export interface Trial {
  draft: Draft;
  added: Added;
  after: Ledger;
  /** What must be mended first. */
  problems: Problem[];
  /** What only a yes lets through. */
  asks: Ask[];
  /** What the addition does, in sentences. */
  effects: string[];
}

export interface Saying {
  /** The figure stands in the words, though it is not recognised. */
  sure?: boolean;
  /** Why the row stands though a door asks about it; null where nobody said yes. */
  yes?: string | null;
}

/** Tries an addition on a copy of a draft. A yes goes into the answers of the row, for each question that was asked.
 * @throws Failure as `addClaim` */
export function tryAdding(of: Draft, entry: Entry, today: Day, {sure = false, yes = null}: Saying = {}): Trial {
  const first = placed(of, entry, today, sure);
  if (first.problems.length) return first;
  const effects = effectsOn(of.ledger, first.after);
  const asks = [...first.asks, ...ownAsks(of, first, effects, entry.because)];
  const told = [...effects.lines(first.added), ...wholeFiles(first.draft)];
  if (yes === null || !asks.length) return {...first, asks, effects: told};
  const why = answerOf(yes);
  const answers = [entry.answers, ...asks.map(({key}) => `${key}: ${why}`)].filter(Boolean).join(" | ");
  // Answers move no claim, so that what the addition does is as it was.
  return {...placed(of, {...entry, answers}, today, sure), effects: told};
}

/** An addition in a draft, with what the checker finds and asks. */
function placed(of: Draft, entry: Entry, today: Day, sure: boolean): Trial {
  const draft: Draft = {...of, now: new Map(of.was)};
  const added = addClaim(draft, entry, today, {sure});
  const {ledger: after, problems} = readDraft(draft);
  const asks = problems.filter(({asks}) => asks).map((one): Ask => ({key: one.asks!, text: askText(one)}));
  return {draft, added, after, problems: problems.filter(({asks}) => !asks), asks, effects: []};
}

/** What a door asks beside the checker, and nobody answered yet. */
function ownAsks(of: Draft, {added, after, asks}: Trial, effects: Effects, because: string | undefined): Ask[] {
  const answered = new Set([...added.claim.answers, ...added.report.answers].map((one) => one.split(":")[0]));
  const held = isHeld(asks.map(({key}) => ({asks: key})));
  // A reason for turned digits is one for the number.
  const isReasoned = because?.trim() || answered.has(`REPORT-TURNED ${added.claim.claim_id}`);
  const number = isReasoned ? null : numberAsk(added);
  const flags = "If a printing, say with --because why the claim is written as it is; if a new claim, leave " +
    "--printing-of empty";
  return [...doorQuestions(of.ledger, after, effects)(added),
    ...number ? [{...number, text: `${number.text} ${flags}`}] : []]
    .filter((ask) => !answered.has(ask.key) && !held(ask));
}

/** A question of the checker without its place and without the way to answer it in a file. */
function askText({what, why, mend}: Problem): string {
  return `${what}; ${why}; ${mend.replace(/,? or say in answers why it stands: .*$/, "")}`;
}
