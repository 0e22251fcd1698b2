import {remembered} from "../../read/remembered.ts";
import type {Report} from "../../schema/reports.ts";
import {withoutKillers} from "./killers.ts";
import {numbersIn, spelled} from "./number-words.ts";
import type {Question, Scene} from "./question.ts";

type Asked = Pick<Question, "column" | "code" | "what" | "why" | "mend">;
type Rule = (row: Report, peoples: Scene["peoples"]) => Asked | null;

const soldiers = /\b(?:soldiers?|troops|service ?(?:m[ae]n|members?))\b/i;
const civilians = /\bcivilians?\b/i;
const vague = /\b(?:hundreds|thousands|dozens|scores|tens)\b/i;
const foreign = /(?<!\p{L})(?:morts?|tués|muertos|mortos|tote|morti|zabitych)(?!\p{L})/iu;
const english = /\b(?:killed|dead|deaths?|died|wounded|people|lost|losses|casualties|in|of|at|the)\b/i;
const letterAmong = /\d[OoIl](?!\p{L})|(?<!\p{L})[OIl]\d/u;
/** The first of a month, as it is written in these languages. */
const ordinal = /(?<!\d)\d{1,2}o(?!\p{L})/gu;
const ordinalIn = ["pt", "es", "it", "gl", "ca"];

/** Words of which one tells something: all others are passed over at once. */
const suspect = new RegExp([soldiers, civilians, vague, foreign, letterAmong, spelled, / (?:people|m[ae]n|personnel) /]
  .map(({source}) => source).join("|"), "iu");

const why = "what a page says stands in its words";
const mend = "look at the page which it prints";

const rules: Rule[] = [
  (row) => (isLetterAmong(row) ? {column: "figure_words", code: "REPORT-LETTERS", why, mend,
    what: `a letter stands among the digits of ${JSON.stringify(row.figure_words)}`} : null),
  ({language, bound, low, figure_words: words}) => (language === "en" && bound === "exact" && !/\d/.test(words) &&
    vague.test(words) && !numbersIn(words).includes(low) ? {column: "figure_words", code: "REPORT-VAGUE", why, mend,
      what: `the words say “${vague.exec(words)![0]}”, the row a count`} : null),
  ({language, victims_group: group, figure_words}) => {
    const words = withoutKillers(figure_words);
    const isOther = group === "military" ? civilians.test(words) && !soldiers.test(words)
      : ["civilians", "children", "women"].includes(group) && soldiers.test(words) && !civilians.test(words);
    return language === "en" && isOther ? {column: "victims_group", code: "REPORT-GROUP", why, mend,
      what: `the words are ${JSON.stringify(figure_words)}, the row counts ${group}`} : null;
  },
  ({victims_party: party, figure_words}, peoples) => {
    const words = withoutKillers(figure_words);
    const other = peoples.find(({id, pattern}) => id !== party && pattern.test(words));
    return other ? {column: "victims_party", code: "REPORT-PEOPLE", why, mend,
      what: `the words count people of ${other.id}, the row of ${party}`} : null;
  },
  ({language, figure_words: words}) => (language === "en" && foreignIn(words) ? {column: "language",
    code: "REPORT-LANGUAGE", why: "printings are counted by language", mend: "look at the page in which language it is",
    what: `language en, and the words say “${foreignIn(words)}”`} : null),
  (row) => {
    const {language, figure_words: words} = row;
    const [count, ...more] = language === "en" && !/\d/.test(words) && spelled.test(words) ? numbersIn(words) : [];
    return count && !more.length && !endsOf(row).includes(count) ? {column: "figure_words", code: "REPORT-WORDS", why,
      mend, what: `the words say ${count}, the row ${endsOf(row).join(" to ")}`} : null;
  }
];

const endsOf = ({low, high}: Report) => [low, high].filter((end) => end !== null);

/** Whether a letter stands for a digit: in 30O, but neither in 1o de mayo nor in the name I76, which is no figure of
 * the row, nor where the figure itself stands beside it. */
function isLetterAmong(row: Report): boolean {
  const words = ordinalIn.includes(row.language ?? "") ? row.figure_words.replace(ordinal, "") : row.figure_words;
  if (!letterAmong.test(words)) return false;
  const isOwn = (number: string) => endsOf(row).includes(Number(number.replace(/[.,\s]/g, "")));
  if ((words.match(/(?<![\p{L}\d])\d[\d.,]*(?![\p{L}\d])/gu) ?? []).some(isOwn)) return false;
  const [, first] = /(?<!\p{L})([OIl][\dOIl.,]+)/u.exec(words) ?? [];
  return !first || isOwn(first.replace(/O/g, "0").replace(/[Il]/g, "1"));
}

/** A word of another language, and no place that bears it: “in the Valle de los Muertos”. */
function foreignIn(words: string): string | null {
  const [word] = foreign.exec(words) ?? [];
  return word && !(/^\p{Lu}/u.test(word) && english.test(words)) ? word : null;
}

/** Printings whose words count others than the row does, or otherwise, and whose note does not say so. */
export function* wordingQuestions({reports, peoples}: Scene): Generator<Question> {
  const isSuspect = remembered((words) => suspect.test(words) || peoples.some(({pattern}) => pattern.test(words)));
  for (const placed of reports) {
    const {row} = placed;
    if (row.note) continue;
    if (row.bound === "range") yield* ofRange(placed);
    for (const rule of isSuspect(row.figure_words) ? rules : []) {
      const asked = rule(row, peoples);
      if (asked) yield {...asked, table: "reports", placed, other: row.claim_id};
    }
  }
}

/** A range whose words hold two numbers, of which one is no end of it. */
function* ofRange(placed: Scene["reports"][number]): Generator<Question> {
  const {low, high, figure_words: words, claim_id: other} = placed.row;
  const numbers = (words.match(/\d+(?:[ .,'’\u00a0\u202f]\d{3}(?!\d))*/g) ?? [])
    .map((number) => Number(number.replace(/\D/g, "")));
  const isEnd = (number: number) => [1, 1_000, 10_000, 1_000_000].some((scale) => [low, high].includes(number * scale));
  if (numbers.length === 2 && !numbers.every(isEnd)) yield {table: "reports", placed, column: "figure_words", other,
    code: "REPORT-WORDS", what: `the words say ${numbers.join(" and ")}, the row ${low} to ${high}`, why, mend};
}
