import type {Report} from "../../schema/reports.ts";
import type {Question, Scene} from "./question.ts";

/** A printing whose one number in its words is neither of its counts, nor so many thousands, ten thousands, millions:
 * where words hold several numbers or none, a count may be put together or spelled out. */
export function* wordQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {figure_words: words, low, high, claim_id} = placed.row;
    const numbers = words.match(/\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*/g) ?? [];
    const [digits] = numbers.map((number) => number.replace(/\D/g, ""));
    if (numbers.length !== 1 || digits!.length < 2 || means(Number(digits), placed.row)) continue;
    yield {table: "reports", placed, column: "figure_words", code: "REPORT-WORDS", other: claim_id,
      what: `the words say ${digits}, the row ${[low, high].filter((count) => count !== null).join(" to ")}`,
      why: "a figure stands in its words", mend: "look at the page which it prints"};
  }
}

const scales = [1, 1_000, 10_000, 1_000_000];

function means(number: number, {low, high}: Report): boolean {
  return scales.some((scale) => [low, high].includes(number * scale));
}

const boundOf: Record<string, Report["bound"]> = {"more than": "more-than", over: "more-than", "at least": "at-least",
  "up to": "up-to", nearly: "almost", almost: "almost", about: "about", around: "about", approximately: "about",
  roughly: "about", some: "about"};
const bounding = new RegExp(`\\b(${Object.keys(boundOf).join("|")}) (?=\\d)`, "i");

/** An English printing whose word before its one number bounds it otherwise than the row does. */
export function* boundQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, bound, claim_id} = placed.row;
    const [, word] = bounding.exec(words) ?? [];
    const isRange = bound === "range" || (words.match(/\d[\d.,]*/g) ?? []).length !== 1;
    if (language !== "en" || !word || isRange || boundOf[word.toLowerCase()] === bound) continue;
    yield {table: "reports", placed, column: "bound", code: "REPORT-BOUND", other: claim_id,
      what: `the words say “${word}”, the row ${bound}`, why: "a bound stands in the words",
      mend: "look at the page how it bounds the figure"};
  }
}
