import type {Claim} from "../../schema/claims.ts";
import type {Report} from "../../schema/reports.ts";
import type {Question, Scene} from "./question.ts";

type Asked = Pick<Question, "column" | "code" | "what">;
type Rule = (words: string, row: Report, claim: Claim | undefined) => Asked | null;

const rest = {why: "what a page says stands in its words", mend: "look at the page which it prints"};
const told = (column: string, code: string, what: string): Asked => ({column, code, what});

const number = "(?<![\\d.,])\\d+(?:[.,]\\d+)*";
const upTo = (count: number, but = ""): string => `(?: ${but}[\\p{L}’'-]+){0,${count}}?`;
/** Words around one number, which is the first group of each; no mark stands between them and it. */
const around = (...forms: string[]): RegExp[] => forms.map((form) => new RegExp(form, "giu"));
/** What is denied beside figures. */
const elsewhere = "(?:to|entry|access|role|involvement|responsibility|visas?|passage|aid|burial)\\b";
const denying = around(`\\b(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing))\\b${upTo(6, `(?!${elsewhere})`)} (${number})`,
  `\\b(?:is|was|were|are) (?:not|never)(?: exactly| about| some)? (${number})`,
  `\\b(?:did|had|has|have) (?:not|never) (?:lose|lost|suffer(?:ed)?|kill(?:ed)?)${upTo(2)} (${number})`,
  `(${number})${upTo(4)} (?:is|are|was|were) (?:untrue|fake|false|not true|(?:denied|refuted)(?= by\\b|$))`);
const noDead = "(?!(?:dead|died|killed|and|wounded|who|more)\\b)";
const ahead = around(`(${number})${upTo(3, noDead)} (?:could|might|may|will) (?:be (?:killed|wounded|dead|lost)|` +
  "die|perish)\\b");
const noSpan = "(?!(?:in|within|than|after|before|over|for|once|nearly|almost|about|least|half|of|who)\\b)";
const aDay = around(`(${number})${upTo(4, noSpan)} (?:a|per|each|every) (?:hour|day|week|month)\\b` +
  "(?! (?:earlier|later|ago|before|after|of|since|into|on|in|and)\\b)",
  `(${number})${upTo(2, noSpan)} daily(?=$|[.,;])`, `(${number}) daily (?:losses|deaths|casualties)`,
  `\\bdaily (?:losses|deaths|casualties|average) of (${number})`);
const together = "(?:killed|dead|died) (?:and|or) (?:wounded|injured|hurt)";
const both = around(`(${number})${upTo(3)} ${together}(?=$|[.,;:)]| (?:in|on|at|by|since|so|after|` +
  "during|soldiers|people|troops|men|civilians|personnel)\\b)", `\\b${together}: (${number})`);
const noCount = around(`(${number})(?:st|nd|rd|th)\\b`, `(${number}) times\\b`, `\\baged? (?:of )?(${number})`,
  `\\bone of (${number})(?!.*\\b(?:is|was|were)\\b)`);
/** A question that may be answered by yes. */
const asking = around("(?:^|(?<=[.!;:,“\"'‘] ?))(?:[^.?!;:,]|[.,](?=\\d))*(\\d)(?:[^.?!;:,]|[.,](?=\\d))*\\?");
const wondering = /\b(?:wh(?:y|o|om|at|en|ere|ich)|how|the \d)/i;

const numbersIn = (words: string): string[] => (words.match(/\d+(?:[.,]\d+)*/g) ?? []).map((one) =>
  one.replace(/\D/g, ""));
const isOneNumber = (words: string): boolean => numbersIn(words).length === 1;

/** The words of a form around the number that the row counts; where no number is the row's, around any. */
function about(forms: RegExp[], words: string, {low, high}: Report, isStrict = false): string | undefined {
  const isRows = (digits: string) => digits === String(low) || digits === String(high);
  const isAny = !isStrict && !numbersIn(words).some(isRows);
  return forms.flatMap((form) => [...words.matchAll(form)])
    .find(([, one]) => isAny || isRows(one!.replace(/\D/g, "")))?.[0];
}

/** Digits of another script than those by which all tools count. */
const otherDigit = /(?![0-9])\p{Nd}/u;
/** Languages that are written with digits of their own, or with wide ones. */
const ownDigits = new Set(["ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "hi", "mr", "ne", "sa", "bn", "as", "pa",
  "gu", "or", "ta", "te", "kn", "ml", "th", "my", "km", "lo", "dz", "bo", "si", "am", "ja", "zh", "yue", "ko"]);

const english: Rule[] = [
  (words, row) => {
    const denied = about(denying, words, row);
    return denied ? told("figure_words", "REPORT-DENIED",
      `the words say “${denied}”, the row that it was said`) : null;
  },
  (words) => {
    const asked = asking.flatMap((form) => words.match(form) ?? []).find((one) => !wondering.test(one));
    return asked ? told("figure_words", "REPORT-ASKED", `the words ask “${asked.trim()}”, the row says`) : null;
  },
  (words, row) => {
    const foretold = row.modality === "projection" || row.measure === "missing" ? "" : about(ahead, words, row);
    return foretold ? told("figure_words", "REPORT-FORETOLD",
      `the words say what may be (“${foretold}”), the row counts`) : null;
  },
  (words, row, claim) => {
    const part = row.note || claim?.period !== "cumulative" ? "" : about(aDay, words, row);
    return part ? told("figure_words", "REPORT-PERIOD",
      `the words say “${part}”, the claim is of the whole time`) : null;
  },
  (words, row) => {
    const joined = ["killed", "wounded"].includes(row.measure) && isOneNumber(words) ? about(both, words, row) : "";
    return joined ? told("measure", "REPORT-MEASURE",
      `the words say “${joined}”, the row ${row.measure} alone`) : null;
  },
  (words, row) => {
    const unit = isOneNumber(words) ? about(noCount, words, row, true) : "";
    return unit ? told("figure_words", "REPORT-UNIT", `the words say “${unit}”, which counts nobody`) : null;
  }
];

/** Printings whose words deny what the row says, ask it, foretell it, or count something else. */
export function* saidOtherwiseQuestions({reports, byId}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {row} = placed;
    const {figure_words: words, language, claim_id: other} = row;
    if (language && !ownDigits.has(language) && otherDigit.test(words)) yield {...rest, table: "reports", placed, other,
      ...told("figure_words", "REPORT-DIGITS", `the digits of ${JSON.stringify(words)} are of another script`)};
    for (const rule of language === "en" ? english : []) {
      const asked = rule(words, row, byId.get(other));
      if (asked) yield {...rest, ...asked, table: "reports", placed, other};
    }
  }
}
