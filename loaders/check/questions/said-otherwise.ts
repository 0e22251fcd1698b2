import type {Claim} from "../../schema/claims.ts";
import type {Report} from "../../schema/reports.ts";
import type {Question, Scene} from "./question.ts";

type Asked = Pick<Question, "column" | "code" | "what">;
type Rule = (words: string, row: Report, claim: Claim | undefined) => Asked | null;

const rest = {why: "what a page says stands in its words", mend: "look at the page which it prints"};
const told = (column: string, code: string, what: string): Asked => ({column, code, what});

const denying = /\b(?:den(?:y|ies|ied|ying)|refut(?:e[sd]?|ing)|(?:is|was|were) (?:not|never)|did not|fake|untrue)\b/i;
const ahead = /\b(?:could|might|may|will) (?:be (?:killed|wounded|dead|lost)|die|perish)\b/i;
const aDay = new RegExp("\\b(?:a|per|each|every) (?:hour|day|week|month)\\b" +
  "(?! (?:earlier|later|ago|before|after|of|since))|\\bdaily\\b", "i");
const both = /\b(?:killed|dead|died) (?:and|or) (?:wounded|injured|hurt)\b/i;
const number = "\\d[\\d.,]*";
const noCount = new RegExp(`(?<!\\d)(?:${number}(?:st|nd|rd|th)\\b|${number} times\\b)|\\baged? (?:of )?${number}|` +
  `\\bone of (?:the )?${number}`, "i");
/** Digits of another script than those by which all tools count. */
const otherDigit = /(?![0-9])\p{Nd}/u;
/** Languages that are written with digits of their own, or with wide ones. */
const ownDigits = new Set(["ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "hi", "mr", "ne", "sa", "bn", "as", "pa",
  "gu", "or", "ta", "te", "kn", "ml", "th", "my", "km", "lo", "dz", "bo", "si", "am", "ja", "zh", "yue", "ko"]);

const english: Rule[] = [
  (words) => (denying.test(words) ? told("figure_words", "REPORT-DENIED",
    `the words say “${denying.exec(words)![0]}”, the row that it was said`) : null),
  (words) => (/\d[^.]*\?/.test(words) ? told("figure_words", "REPORT-ASKED", "the words ask, the row says") : null),
  (words, {modality}) => (modality !== "projection" && ahead.test(words) ? told("figure_words", "REPORT-FORETOLD",
    `the words say what may be (“${ahead.exec(words)![0]}”), the row counts`) : null),
  (words, {note}, claim) => (!note && claim?.period === "cumulative" && aDay.test(words) ? told("figure_words",
    "REPORT-PERIOD", `the words say “${aDay.exec(words)![0]}”, the claim is of the whole time`) : null),
  (words, {measure}) => (["killed", "wounded"].includes(measure) && both.test(words) ? told("measure",
    "REPORT-MEASURE", `the words say “${both.exec(words)![0]}”, the row ${measure} alone`) : null),
  (words) => (noCount.test(words) && (words.match(/\d[\d.,]*/g) ?? []).length === 1 ? told("figure_words",
    "REPORT-UNIT", `the words say “${noCount.exec(words)![0]}”, which counts nobody`) : null)
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
