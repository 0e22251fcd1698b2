import {remembered} from "../../read/remembered.ts";
import type {Report} from "../../schema/reports.ts";
import type {Question, Scene} from "./question.ts";

type Asked = Pick<Question, "column" | "code" | "what" | "why" | "mend">;
type Rule = (row: Report, peoples: Scene["peoples"]) => Asked | null;

const soldiers = /\b(?:soldiers?|troops|service ?(?:m[ae]n|members?))\b/i;
const civilians = /\bcivilians?\b/i;
const vague = /\b(?:hundreds|thousands|dozens|scores|tens)\b/i;
const foreign = /(?<!\p{L})(?:morts?|tués|muertos|mortos|tote|morti|zabitych)(?!\p{L})/iu;
const letterAmong = /\d[OoIl](?!\p{L})|(?<!\p{L})[OIl]\d/u;
const units = ("one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
  "seventeen eighteen nineteen").split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const named = new Map([...units.map((word, at) => [word, at + 1] as const),
  ...tens.map((word, at) => [word, 20 + 10 * at] as const)]);
const scales: Record<string, number> = {hundred: 100, thousand: 1_000, million: 1_000_000};
const anyOf = [...named.keys()].join("|");
const spelled = new RegExp(`\\b(${anyOf})(?:[- ](${anyOf}))? (hundred|thousand|million)\\b(?! (?:and |${anyOf}))`, "i");

/** Words of which one tells something: all others are passed over at once. */
const suspect = new RegExp([soldiers, civilians, vague, foreign, letterAmong, spelled, / (?:people|m[ae]n|personnel) /]
  .map(({source}) => source).join("|"), "iu");

const why = "what a page says stands in its words";
const mend = "look at the page which it prints";

const rules: Rule[] = [
  ({figure_words: words}) => (letterAmong.test(words) ? {column: "figure_words", code: "REPORT-LETTERS", why, mend,
    what: `a letter stands among the digits of ${JSON.stringify(words)}`} : null),
  ({language, bound, figure_words: words}) => (language === "en" && bound === "exact" && !/\d/.test(words) &&
    vague.test(words) ? {column: "figure_words", code: "REPORT-VAGUE", why, mend,
      what: `the words say “${vague.exec(words)![0]}”, the row a count`} : null),
  ({language, victims_group: group, figure_words: words}) => {
    const isOther = group === "military" ? civilians.test(words) && !soldiers.test(words)
      : ["civilians", "children", "women"].includes(group) && soldiers.test(words) && !civilians.test(words);
    return language === "en" && isOther ? {column: "victims_group", code: "REPORT-GROUP", why, mend,
      what: `the words are ${JSON.stringify(words)}, the row counts ${group}`} : null;
  },
  ({victims_party: party, figure_words: words}, peoples) => {
    const other = peoples.find(({id, pattern}) => id !== party && pattern.test(words));
    return other ? {column: "victims_party", code: "REPORT-PEOPLE", why, mend,
      what: `the words count people of ${other.id}, the row of ${party}`} : null;
  },
  ({language, figure_words: words}) => (language === "en" && foreign.test(words) ? {column: "language",
    code: "REPORT-LANGUAGE", why: "printings are counted by language", mend: "look at the page in which language it is",
    what: `language en, and the words say “${foreign.exec(words)![0]}”`} : null),
  ({language, low, high, figure_words: words}) => {
    const [phrase, one, more, scale] = language === "en" && !/\d/.test(words) ? spelled.exec(words) ?? [] : [];
    const count = phrase ? (valueOf(one) + valueOf(more)) * scales[scale!.toLowerCase()]! : null;
    return count !== null && count !== low && count !== high ? {column: "figure_words", code: "REPORT-WORDS", why, mend,
      what: `the words say ${count}, the row ${[low, high].filter((end) => end !== null).join(" to ")}`} : null;
  }
];

const valueOf = (word: string | undefined) => named.get(word?.toLowerCase() ?? "") ?? 0;

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
