import type {Report} from "../../schema/reports.ts";
import {remembered} from "../../read/remembered.ts";
import type {Question, Scene} from "./question.ts";

/** A printing whose one number in its words is neither of its counts, nor so many thousands, ten thousands, millions:
 * where words hold several numbers or none, a count may be put together or spelled out. */
export function* wordQuestions({reports}: Scene): Generator<Question> {
  const numberIn = remembered(numberOf);
  for (const placed of reports) {
    const {figure_words: words, low, high, claim_id} = placed.row;
    const digits = numberIn(words);
    if (digits.length < 2 || means(Number(digits), placed.row)) continue;
    yield {table: "reports", placed, column: "figure_words", code: "REPORT-WORDS", other: claim_id,
      what: `the words say ${digits}, the row ${[low, high].filter((count) => count !== null).join(" to ")}`,
      why: "a figure stands in its words", mend: "look at the page which it prints"};
  }
}

/** The digits of the one number in words; "" where there is none or more than one. */
function numberOf(words: string): string {
  const numbers = words.match(/\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
  return numbers.length === 1 ? numbers[0]!.replace(/\D/g, "") : "";
}

const scales = [1, 1_000, 10_000, 1_000_000];

function means(number: number, {low, high}: Report): boolean {
  return scales.some((scale) => number * scale === low || number * scale === high);
}

const boundOf: Record<string, Report["bound"]> = {"more than": "more-than", over: "more-than", "at least": "at-least",
  "up to": "up-to",
  "fewer than": "up-to", "less than": "up-to", "at most": "up-to", "no more than": "up-to", "not more than": "up-to",
  "no fewer than": "at-least", "no less than": "at-least", "not less than": "at-least",
  nearly: "almost", almost: "almost", about: "about", around: "about", approximately: "about", roughly: "about",
  some: "about"};
const bounding = new RegExp(`\\b(${Object.keys(boundOf).join("|")}) (?=\\d)`, "i");

/** An English printing whose word before its one number bounds it otherwise than the row does. */
export function* boundQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, bound, claim_id} = placed.row;
    if (language !== "en" || bound === "range" || !bounding.test(words)) continue;
    const [, word] = bounding.exec(words)!;
    const isOne = words.match(/\d[\d.,]*/g)!.length === 1;
    if (!isOne || boundOf[word!.toLowerCase()] === bound) continue;
    yield {table: "reports", placed, column: "bound", code: "REPORT-BOUND", other: claim_id,
      what: `the words say “${word}”, the row ${bound}`, why: "a bound stands in the words",
      mend: "look at the page how it bounds the figure"};
  }
}

/** The words of a printing that name a measure. Deaths are told in many words, losses in two. */
const measureWords: Partial<Record<Report["measure"], RegExp>> = {
  killed: /\b(?:kill\w*|dead|die[ds]?|deaths?|dying|slain|fatalit\w+|lives|perished|murdered)\b/i,
  wounded: /\b(?:wounded|injur\w+)\b/i,
  casualties: /\bcasualt\w+|\b(?:killed|dead|deaths?) (?:or|and)\b/i,
  losses: /\b(?:loss(?:es)?|lost)\b/i,
  captured: /\b(?:captur\w+|prisoners?|surrendered)\b/i,
  missing: /\bmissing\b/i
};

/** What may be told by its parts: killed and wounded, captured and missing. */
const sums = ["casualties", "losses", "irrecoverable"];

/** An English printing whose words name a measure, and neither the row's nor the parts of it. */
export function* measureQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, measure, claim_id} = placed.row;
    const own = measureWords[measure];
    if (language !== "en" || !own || own.test(words)) continue;
    const named = Object.entries(measureWords).filter(([, other]) => other.test(words)).map(([name]) => name);
    if (!named.length || (named.length > 1 && sums.includes(measure))) continue;
    yield {table: "reports", placed, column: "measure", code: "REPORT-MEASURE", other: claim_id,
      what: `the words name ${named.join(" and ")}, the row ${measure}`, why: "a measure stands in the words",
      mend: "look at the page what it counts"};
  }
}
