import type {Day} from "../toll/day.js";
import type {Attribution} from "./attribution.js";
import type {DateMention} from "./dates.js";
import type {Finding} from "./finding.js";
import type {Token} from "./tokenise.js";

export interface Clock {
  asOf: Day | null;
  saidOn: Day | null;
}

const until = new Set(["as of", "of", "by", "to", "until", "till", "through", "and"]);

/** When a figure was said and up to when it counts: a date after "as of" or "by", else the day of saying. */
export function readClock(
  finding: Finding,
  tokens: Token[],
  dates: DateMention[],
  attribution: Attribution,
  previous: Clock | null
): Clock {
  const {sentence, figure} = finding;
  const own = dates.filter((date) => date.from >= sentence.from && date.to <= sentence.to && !date.otherYear);
  const counted = own.find((date) => upTo(tokens, date, sentence.from) && Math.abs(date.from - figure.from) < 20);
  const cueAt = attribution.cue?.at ?? -1;
  const said =
    cueAt < 0
      ? null
      : (own
          .filter((date) => Math.abs(date.from - cueAt) <= 8 && !isEventDate(tokens, date))
          .sort((a, b) => Math.abs(a.from - cueAt) - Math.abs(b.from - cueAt))[0] ?? null);
  if (counted) return {asOf: counted.day, saidOn: said && said !== counted ? said.day : null};
  if (said) return {asOf: said.day, saidOn: said.day};
  const headed = own.find(
    (date) =>
      date.from < figure.from && /^(?:on|by)$/.test(tokens[date.from - 1]?.lower ?? "") && attribution.cue === null
  );
  if (headed && attribution.rule !== "no-claimant") return {asOf: headed.day, saidOn: null};
  return previous && attribution.speaker ? previous : {asOf: null, saidOn: null};
}

function upTo(tokens: Token[], date: DateMention, from: number): boolean {
  for (let at = date.from - 1; at >= from && at > date.from - 4; at -= 1) {
    const {lower} = tokens[at]!;
    if (lower === "by" || lower === "as of" || lower === "until") return true;
    if (lower === "of" && tokens[at - 1]?.lower === "as") return true;
    if (lower !== "on" && lower !== "midnight" && lower !== "noon" && lower !== "morning" && lower !== "late")
      return until.has(lower) && lower === "and" && false;
  }
  return false;
}

/** "Thursday's strike", "since March 2": the day of something else. */
function isEventDate(tokens: Token[], {from, to}: DateMention): boolean {
  return tokens[to - 1]!.possessive || tokens[from - 1]?.lower === "since" || tokens[from - 1]?.lower === "from";
}
