import type {Bound, Measure} from "../toll/vocabulary.js";

/** What an article can count: the ledger's measures, crime cases of any kind, and what no ledger measure names. */
export type ReadMeasure = Measure | "cases" | "other";

/** Why a number is no toll. */
export type NotToll = "date" | "time" | "age" | "duration" | "measurement" | "money" | "percent" | "ratio" | "ordinal" |
  "materiel" | "name" | "strength" | "no-noun" | "no-measure" | "idiom" | "forecast" | "negated" | "zero" |
  "related-link";

/** The parts that a measure word may play: see `languages/en/measures.ts`. */
export type Part = "active" | "passive" | "alone" | "state" | "event" | "total";

/** Everything that the reader knows about one word or phrase, all senses together. */
export interface Lexeme extends Partial<Record<Part, ReadMeasure>> {
  unit?: number;
  ten?: number;
  scale?: number;
  vague?: number;
  vagueMultiple?: number;
  month?: number;
  weekday?: number;
  boundBefore?: Bound;
  boundAfter?: Bound;
  silent?: boolean;
  people?: string;
  civil?: boolean;
  notToll?: NotToll;
  tags: Record<Tag, boolean>;
}

const untagged = {
  say: false, deny: false, accordingTo: false, relay: false, body: false, title: false, press: false,
  unverified: false, pronoun: false, abbreviation: false, auxiliary: false, preposition: false, conjunction: false,
  determiner: false, possessive: false, forecast: false, pastDay: false, incident: false, lasting: false, war: false,
  count: false, partOpener: false, totalVerb: false, earlier: false,
  // What did not happen: see `unreal.ts`.
  counterfactual: false, condition: false, tale: false, present: false, staged: false, exercise: false, living: false,
  asking: false, former: false, takingBack: false, wish: false, hijacked: false, forger: false, mistake: false
};
export type Tag = keyof typeof untagged;

/** A lexeme without a sense yet. Every field is there from the start: objects of one shape are read several times
 * faster. */
export function newLexeme(): Lexeme {
  return {active: undefined, passive: undefined, alone: undefined, state: undefined, event: undefined,
    total: undefined, unit: undefined, ten: undefined, scale: undefined, vague: undefined, vagueMultiple: undefined,
    month: undefined, weekday: undefined, boundBefore: undefined, boundAfter: undefined, silent: undefined,
    people: undefined, civil: undefined, notToll: undefined, tags: {...untagged}};
}

// A field that has held numbers and words alike is of one kind for good: else every word list would leave lexemes of a
// shape of their own behind, which are slow to read.
const probe = newLexeme() as unknown as Record<string, unknown>;
for (const key of Object.keys(probe)) if (key !== "tags") for (const value of [1, "", undefined]) probe[key] = value;

/** A name of a side: its country or armed group, and how the word names it. */
export interface PartyName {
  party: string;
  as: "name" | "people" | "place" | "leader" | "armed";
}

/** One language as the reader uses it. `order` says whether a verb may stand before its victims ("загинули 21"). */
export interface Language {
  code: string;
  words: Map<string, Lexeme>;
  names: Map<string, PartyName>;
  /** Phrases by first word, longest first. */
  phrases: Map<string, Phrase[]>;
  joined: Map<string, ReadMeasure>;
  verbFirst: boolean;
  /** What is known of words as they are written, filled while reading; emptied when it grows too large. */
  seen: Map<string, SeenWord>;
  /** What it is written in: texts are first told apart by their letters. */
  letters: "latin" | "cyrillic";
  /** The English word that does what a word does, for the few that shape a sentence ("und" → "and"): the rules know
   * these by their English names. Empty for English. */
  like: Map<string, string>;
  /** Letters that make an ordinal of a number ("nd"). */
  ordinals: string[];
  /** What parts thousands and what parts decimals, as character codes: "1,200.5" or "1.200,5". */
  groupMark: number;
  decimalMark: number;
  /** Whether a full stop behind a day makes an ordinal of it ("am 2. März"). */
  dayDot: boolean;
  /** Letters that end a possessive ("'s"); empty when the language has none. */
  possessiveEnd: string;
  /** The few words that shape a sentence, with their class. */
  closed: Map<string, number>;
  /** Whether labelled texts tell how often its readings are right; where none do the rules read alone, and no slot is
   * called sure. */
  judged: boolean;
  /** Whether words are listed by their stems too ("загин*"), since they have many endings. */
  stems: boolean;
  /** The commonest words, which its neighbours have not, and the share of them that no text goes without. */
  signs: Set<string>;
  leastSigns: number;
  /** Letters that no neighbour writes ("їєґі"): they tell a short text's language too; empty where there are none. */
  ownLetters: string;
  /** Cities and provinces beyond those that are names of a side, with their side. They tell where an article has its
   * matter; no rule rests on them. */
  cities: Map<string, string>;
  /** What the scores know of words beyond their lexemes. */
  asides: Map<string, Aside>;
  /** Endings that tell the class of a word that is not listed. */
  endings: [string, number][];
}

/** What the scores know of a word, and no rule. */
export interface Aside {
  /** Measures at which it hints without saying them ("treated", "inmates"). */
  hints: ReadMeasure[] | null;
  /** Whether it counts nobody, by itself or before a noun ("no deaths"). */
  zero: "alone" | "before" | null;
  /** Whether the name of a city begins with it. */
  city: boolean;
  /** Whether it says what kind of paper a text is ("bulletin", "communique"). */
  paper: boolean;
  /** Whether whoever gives out a paper is named behind it ("issued by", "from:"). */
  issuing: boolean;
  /** Whether it is of people at sea and on the way; whether it is of several nations or of both sides. */
  adrift: boolean;
  worldwide: boolean;
}

/** A word, number, mark or break as it is written, looked up once and never changed. */
export interface SeenWord {
  text: string;
  /** Lower case, straight apostrophes, without a possessive ending. */
  lower: string;
  /** A number for `lower`; 0 for what is no word. */
  id: number;
  /** What it does in a sentence: one of `Word`. */
  wordClass: number;
  kind: "word" | "number" | "mark" | "break";
  capital: boolean;
  possessive: boolean;
  /** The value of a number. */
  value: number;
  /** How the number is written: grouped by comma or space, with decimals, or an ordinal. */
  form: "" | "plain" | "grouped" | "decimal" | "ordinal" | "time";
  lexeme: Lexeme | null;
  /** What the scores know of it; null for most words. */
  aside: Aside | null;
  name: PartyName | null;
  /** Phrases that may begin here. */
  phrases: Phrase[] | null;
  /** For a break: how many line ends. */
  lines: number;
  /** Where two words ran together for want of a space; -1 when they did not. */
  cut: number;
}

export interface Phrase {
  words: string[];
  /** The numbers of its words. */
  ids: number[];
  /** The words with single spaces. */
  text: string;
  lexeme?: Lexeme;
  name?: PartyName;
}
