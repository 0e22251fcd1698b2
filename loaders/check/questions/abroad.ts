import type {Bound} from "../../../src/toll/vocabulary.ts";
import type {Report} from "../../schema/reports.ts";
import {abroad} from "./bound-words-abroad.ts";
import type {Question, Scene} from "./question.ts";

const ukrainian: Partial<Record<Bound, string>> = {
  "more-than": "понад|більше|більш як|більше ніж",
  "at-least": "щонайменше|принаймні|не менше|як мінімум", about: "близько|приблизно|орієнтовно", almost: "майже"};

/** Bound words by their phrase; what two languages understand otherwise is left out. */
const phrases = new Map<string, Bound>();
for (const table of [abroad, ukrainian])
  for (const [bound, list] of Object.entries(table) as [Bound, string][])
    for (const phrase of list.split("|").map((one) => one.trim().toLowerCase()))
      if (phrase.length > 3 && phrase !== "über") phrases.set(phrase, bound);

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const longest = [...phrases.keys()].sort((a, b) => b.length - a.length).map(escaped).join("|");
const bounding = new RegExp(`(?<!\\p{L})(${longest}) (?=\\d)`, "iu");

/** Which bounds a word may be taken as. */
const like: Partial<Record<Bound, Bound[]>> = {"more-than": ["more-than"], "at-least": ["at-least"],
  about: ["about", "almost"], almost: ["almost", "about"], "up-to": ["up-to", "almost"]};

/** A printing in another language whose word before its one number bounds it otherwise than the row does. */
export function* boundAbroadQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, bound, note, claim_id} = placed.row;
    if (language === "en" || note || bound === "range" || (words.match(/\d[\d.,]*/g) ?? []).length !== 1) continue;
    const [, word] = bounding.exec(words) ?? [];
    const means = word && phrases.get(word.toLowerCase());
    if (!means || like[means]!.includes(bound)) continue;
    yield {table: "reports", placed, column: "bound", code: "REPORT-BOUND", other: claim_id,
      what: `the words say “${word}”, the row ${bound}`, why: "a bound stands in the words",
      mend: "look at the page how it bounds the figure"};
  }
}

type Measures = Partial<Record<Report["measure"], RegExp>>;
const slavic: Measures = {
  killed: /убит|погиб|загиб|загин|вбит|смерт|мертв|ліквідован|ликвидирован|унічтож|уничтож|жертв|умер|помер/i,
  wounded: /ранен|поранен|травм/i,
  losses: /потер|втра|выбыл|вибул/i,
  captured: /пленн|плен(?=\s|$|у)|полонен|полон/i,
  missing: /пропал|пропав|зникл|безвест|безвісти/i
};
/** Words of measures in the languages in which most of what is not English is printed. */
const measureWords = new Map<string, Measures>(Object.entries({
  ru: slavic, uk: slavic,
  es: {killed: /muert|fallecid|mata|víctima|abatid/i, wounded: /herid|lesionad/i, missing: /desaparecid/i},
  de: {killed: /tot|getötet|gefallen|tod|gestorben|leben|opfer/i, wounded: /verwundet|verletzt/i,
    missing: /vermisst/i, losses: /verlust|verloren/i}
}));
const sums = ["casualties", "losses", "irrecoverable"];

/** A printing in one of these whose words name a measure, and not the row's. */
export function* measureAbroadQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, measure, note, claim_id} = placed.row;
    const own = measureWords.get(language ?? "");
    if (!own || note || own[measure]?.test(words) || sums.includes(measure)) continue;
    const named = Object.entries(own).filter(([, one]) => one.test(words)).map(([name]) => name);
    if (!named.length || !own[measure]) continue;
    yield {table: "reports", placed, column: "measure", code: "REPORT-MEASURE", other: claim_id,
      what: `the words name ${named.join(" and ")}, the row ${measure}`, why: "a measure stands in the words",
      mend: "look at the page what it counts"};
  }
}

/** The scripts in which a language is written, where that is one. */
const scripts: [script: RegExp, name: string, languages: string[]][] = [
  [/\p{Script=Cyrillic}/u, "Cyrillic", ["ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt", "ce", "ba",
    "uz", "cv", "sah", "os", "ab"]],
  [/\p{Script=Greek}/u, "Greek", ["el"]], [/\p{Script=Hebrew}/u, "Hebrew", ["he", "yi"]],
  [/\p{Script=Arabic}/u, "Arabic", ["ar", "fa", "ur", "ps", "ku", "ckb", "ug", "sd", "dv", "az"]],
  [/\p{Script=Hangul}/u, "Korean", ["ko"]], [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, "Japanese", ["ja"]],
  [/\p{Script=Han}/u, "Chinese", ["zh", "ja", "ko", "yue"]], [/\p{Script=Armenian}/u, "Armenian", ["hy"]],
  [/\p{Script=Georgian}/u, "Georgian", ["ka"]], [/\p{Script=Bengali}/u, "Bengali", ["bn", "as"]],
  [/\p{Script=Devanagari}/u, "Devanagari", ["hi", "mr", "ne", "sa"]], [/\p{Script=Thai}/u, "Thai", ["th"]]
];
/** Letters that one of two neighbours has and the other has not. */
const letters = new Map([["ru", /[іїєґ]/i], ["uk", /[ыэъё]/i], ["en", /[äöüßñãõçłążśćğışøåæőű]/i]]);
/** Languages of these scripts alone. */
const onlyIn = new Map(scripts.flatMap(([script, , languages]) =>
  languages.filter((one) => !["uz", "sr", "az", "kk", "ku", "tt", "mn", "yi"].includes(one))
    .map((one): [string, RegExp] => [one, one === "ja" || one === "ko"
      ? /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u : script])));

/** Words in letters that their language has not. */
export function* scriptQuestions({reports}: Scene): Generator<Question> {
  for (const placed of reports) {
    const {language, figure_words: words, note, claim_id} = placed.row;
    const what = language && scriptFault(language, words, !note);
    if (what) yield {table: "reports", placed, column: "language", code: "REPORT-LANGUAGE", other: claim_id,
      what: `language ${language}, and ${what}`, why: "printings are counted by language",
      mend: "look at the page in which language it is"};
  }
}

/** What speaks against words being in a language; null where nothing does. `mustHave` its letters, where it has a
 * script of its own. */
export function scriptFault(language: string, words: string, mustHave: boolean): string | null {
  const common = withoutNames(words);
  const isPlain = /^[\x00-\x7f]*$/.test(words);
  const foreign = isPlain ? undefined : scripts.find(([script, , languages]) =>
    script.test(common) && !languages.includes(language));
  const own = onlyIn.get(language);
  return foreign ? `the words are in ${foreign[1]} letters`
    : own && mustHave && !own.test(words) && /\p{L}{3}/u.test(words) ? "the words have no letter of it"
      : letters.get(language)?.test(common) ? "the words have letters that it has not" : null;
}

/** Words without those that begin as names do, which keep their letters in other languages; all, where no other is. */
function withoutNames(words: string): string {
  const others = words.replace(/(?<![\p{L}\p{M}'’-])\p{Lu}[\p{L}\p{M}'’-]*/gu, "");
  return /\p{L}{3}/u.test(others) ? others : words;
}
