import type {Day} from "../toll/day.js";
import type {Attribution} from "./attribution.js";
import type {DateMention} from "./dates.js";
import type {Figure} from "./figures.js";
import type {Finding} from "./finding.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";

export interface Clock {
  /** Null where the text does not say it of this figure: a day that is merely near is none. */
  asOf: Day | null;
  saidOn: Day | null;
}

/** What a heading, or a line that ends in a colon, sets for the figures under it. */
export interface Ruling {
  day: Day;
  /** The last paragraph that it is known to govern. */
  until: number;
}

/** When a figure was said and up to when it counts. A day belongs to the figures of its clause, or to those under the
 * heading that names it; it is never carried from sentence to sentence. */
export function readClock({sentence, figure}: Finding, figures: Figure[], tokens: Token[], dates: DateMention[],
  {cue}: Attribution, ruling: Ruling | null): Clock {
  const counted = countedTo(figure, figures, tokens, dates, sentence);
  const said = cue ? dates.filter((date) => !date.otherYear && date !== counted &&
      Math.abs(date.from - cue.at) <= 8 && !isEventDate(tokens, date))
    .sort((a, b) => Math.abs(a.from - cue.at) - Math.abs(b.from - cue.at))[0] : null;
  return {asOf: counted?.day ?? ruling?.day ?? null, saidOn: said?.day ?? null};
}

/** The day that governs sentences from here on: that of a heading or of a line that ends in a colon, for the rest of
 * its paragraph, the paragraph under a heading, and the rows and items of a list under either. */
export function rulingFor(tokens: Token[], sentence: Sentence, dates: () => DateMention[], before: Ruling | null):
  Ruling | null {
  const heads = sentence.role === "sub-heading";
  if (heads || tokens[sentence.to - 1]!.text === ":") {
    const day = dates().findLast((date) => isUpTo(tokens, date, sentence.from))?.day;
    return day ? {day, until: sentence.paragraph + (heads ? 1 : 0)} : null;
  }
  const isItem = sentence.role === "table" || bullets.has(tokens[sentence.from]!.text);
  if (!before || sentence.paragraph > before.until + (isItem ? 1 : 0)) return null;
  return isItem ? {...before, until: Math.max(before.until, sentence.paragraph)} : before;
}

const bullets = new Set(["•", "-", "–", "—", "*", "·", "▪", "●"]);

/** Words behind which another clause begins. */
const breaks = new Set([";", "but", "while", "whereas", "compared", "though", "although", "•"]);

/** The date behind "as of" or "by" in a figure's own clause. Where the first of them comes before the clause's figures,
 * each leads those behind it; else each belongs to the figures before it. */
function countedTo({from, to}: Figure, figures: Figure[], tokens: Token[], dates: DateMention[], {from: start, to: end}:
  Sentence): DateMention | null {
  let [first, last] = [from, to];
  while (first > start && !breaks.has(tokens[first - 1]!.lower)) first -= 1;
  while (last < end && !breaks.has(tokens[last]!.lower)) last += 1;
  const own = dates.filter((date) => date.from >= first && date.to <= last && isUpTo(tokens, date, first));
  const isLed = own.length > 0 && !figures.some((one) => !one.notToll && one.from >= first && one.to <= own[0]!.from);
  const found = isLed ? own.findLast((date) => date.to <= from) : own.find((date) => date.from >= to);
  return found && Math.abs(found.from - from) < 20 ? found : null;
}

function isUpTo(tokens: Token[], date: DateMention, from: number): boolean {
  for (let at = date.from - 1; at >= from && at > date.from - 4; at -= 1) {
    const {lower} = tokens[at]!;
    if (lower === "by" || lower === "as of" || lower === "until") return true;
    if (lower === "of" && tokens[at - 1]?.lower === "as") return true;
    if (!["on", "midnight", "noon", "morning", "late"].includes(lower)) return false;
  }
  return false;
}

/** "Thursday's strike", "since March 2": the day of something else. */
function isEventDate(tokens: Token[], {from, to}: DateMention): boolean {
  return tokens[to - 1]!.possessive || tokens[from - 1]?.lower === "since" || tokens[from - 1]?.lower === "from";
}
