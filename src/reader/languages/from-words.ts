import type {Bound} from "../../toll/vocabulary.js";
import type {Language, NotToll, Part, PartyName, ReadMeasure, Tag} from "../language.js";
import {Lexicon, split} from "../lexicon.js";

/** A language as tables of words; in lists words are parted by spaces, the words of a phrase by `_`. Inflected forms
 * are written out, or a word is listed by its stem ("загин*"), to which up to four letters may be added: a word that is
 * written out goes before a stem, a longer stem before a shorter one. All that a folder has to hold; what is left out
 * is not read. */
export interface Words {
  /** Its ISO 639-1 code, the letters it is written in, and whether a verb may stand before its victims. */
  code: string;
  letters: Language["letters"];
  verbFirst: boolean;
  /** Whether labelled texts tell how often its readings are right: until then nothing in it is called sure. */
  judged?: boolean;
  /** Values of number words ("twelve", "forty", "thousand", "dozens"), months from 1, weekdays from Sunday as 0. */
  units: Record<string, number>;
  tens?: Record<string, number>;
  scales: Record<string, number>;
  vague?: Record<string, number>;
  months: Record<string, number>;
  weekdays: Record<string, number>;
  /** Words before a figure by the bound that they give it, parted by `|`. */
  boundsBefore: Partial<Record<Bound, string>>;
  /** Words that say a measure, by the part that they play in the sentence. */
  measures: Partial<Record<ReadMeasure, Partial<Record<Part, string>>>>;
  joined?: Record<string, ReadMeasure>;
  /** Nouns for people by their group, and nouns that a figure counts which is no toll. */
  people: Record<string, string>;
  notTolls: Partial<Record<NotToll, string>>;
  /** Who speaks, and the small words that shape a sentence. */
  tags: Partial<Record<Tag, string>>;
  /** For English words that shape a sentence, the words that do the same: `{and: "und", others: "weitere"}`. */
  like?: Record<string, string>;
  /** Sides by their key in the ledger, by how a word names them. */
  parties: Record<string, string | Partial<Record<PartyName["as"], string>>>;
  /** Its commonest words, which its neighbours have not, and the share of them that no text goes without. */
  signs: string;
  leastSigns: number;
  ownLetters?: string;
  /** How its numbers are written, where not as in English. */
  numbers?: Partial<Pick<Language, "groupMark" | "decimalMark" | "dayDot" | "ordinals">>;
}

const numberKinds = [["unit", "units"], ["ten", "tens"], ["scale", "scales"], ["vague", "vague"], ["month", "months"],
  ["weekday", "weekdays"]] as const;

/** The language that a folder's tables make. */
export function fromWords(words: Words): Language {
  const lexicon = new Lexicon();
  for (const [key, table] of numberKinds)
    for (const [word, value] of Object.entries(words[table] ?? {})) lexicon.set(key, value, word);
  for (const [bound, list] of Object.entries(words.boundsBefore))
    for (const phrase of list.split("|"))
      lexicon.set("boundBefore", bound as Bound, phrase.trim().replaceAll(" ", "_"));
  for (const [measure, parts] of Object.entries(words.measures))
    for (const [part, list] of Object.entries(parts))
      lexicon.set(part as Part, measure as ReadMeasure, list);
  for (const [group, list] of Object.entries(words.people)) lexicon.set("people", group, list);
  for (const [kind, list] of Object.entries(words.notTolls)) lexicon.set("notToll", kind as NotToll, list);
  for (const [tag, list] of Object.entries(words.tags)) lexicon.tag(tag as Tag, list);
  for (const [party, names] of Object.entries(words.parties))
    for (const [as, list] of Object.entries(typeof names === "string" ? {name: names} : names))
      lexicon.name(party, as as PartyName["as"], list);
  const {code, letters, verbFirst, leastSigns, ownLetters = "", judged = false, joined = {}, like = {},
    numbers} = words;
  const same = Object.entries(like).flatMap(([word, list]) =>
    split(list).map((one): [string, string] => [one.replaceAll("_", " "), word]));
  return lexicon.finish(code, joined, {letters, verbFirst, leastSigns, ownLetters, judged, possessiveEnd: "",
    closed: new Map(), endings: [], signs: new Set(split(words.signs)), like: new Map(same),
    stems: listsStems(words), ...numbers});
}

/** Whether any list has a stem. */
const listsStems = (words: object): boolean =>
  Object.values(words).some((one) => typeof one === "string" ? one.includes("*")
    : typeof one === "object" && one !== null && listsStems(one));
