import {readCues, type Cue} from "../cues.js";
import type {Figure} from "../figures.js";
import type {Finding} from "../finding.js";
import type {Language, ReadMeasure} from "../language.js";
import type {Noun} from "../noun.js";
import type {Profile} from "../profile.js";
import type {Sentence} from "../sentences.js";
import type {Speaker} from "../speaker.js";
import type {Locality} from "./localities.js";
import {aliasesOf, type Aliases} from "./aliases.js";
import {rolesOf, type Roles} from "./roles.js";
import type {Strife} from "./strife.js";
import {overviewOf, type Overview} from "./overview.js";
import {emptyLexeme, type Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** A number that may be a toll, with what the rules have made of it. */
export interface Placed {
  figure: Figure;
  noun: Noun;
  /** Index of its sentence. */
  sentence: number;
  /** Its place among the numbers of its sentence. */
  index: number;
  /** The rules' finding, null where they found no measure. */
  found: Finding | null;
}

/** A number that was found to be a toll, as far as it is decided. */
export interface Toll extends Placed {
  measure: ReadMeasure;
  /** Token of the word that says the measure, -1 when it is carried over. */
  word: number;
  group: string | null;
  party: string | null;
  claimant: Speaker | null;
}

/** Somebody who is named and may speak. */
export interface Voice {
  speaker: Speaker;
  /** How: a cue of the rules, a label at a line's start, brackets, an owner, or nothing. */
  says: number;
  /** Token of the verb of saying, -1 for none. */
  word: number;
}

/** An article as the scores look at it. */
export interface Scene {
  tokens: Token[];
  sentences: Sentence[];
  profile: Profile;
  language: Language;
  /** Whether it is a sentence or two, which say too little for scores. */
  isShort: boolean;
  /** What kind of text it is: 0 prose, 1 a list or a bulletin, 2 a transcript, 3 a live page with times. */
  form: number;
  /** Tokens of each sentence that say a measure, and those that name a side. */
  words: number[][];
  names: number[][];
  /** Tokens of each sentence that hint at a measure. */
  hints: number[][];
  /** The sides of cities by their token; how often each side's cities are named, most named first. */
  cities: Map<number, string>;
  cityRank: string[];
  overview: Overview;
  /** The measure that the words of the article say most; null where none does. */
  main: ReadMeasure | null;
  /** How many figures each sentence read so far has. */
  counts: number[];
  /** The cues of each sentence read so far, their speakers resolved. */
  cues: Cue[][];
  /** The cues of sentences that are not read yet, where somebody has asked. */
  ahead: Cue[][];
  /** Who is named in each sentence, once somebody has asked. */
  voices: (Voice[] | undefined)[];
  /** For each sentence read so far: whose turn it is ("SPOKESMAN: …"), null where nobody's. */
  turns: (Speaker | null)[];
  /** The first who speaks; whose document it may be, once somebody has asked. */
  first: Voice | null;
  issuers: Voice[] | null;
  /** Whose paper it was taken for, and how likely that was; undefined until it is asked. */
  issuer?: {speaker: Speaker | null; p: number};
  /** Whose dead it is mostly about, and how likely that was; undefined until it is asked. */
  home?: {value: string | null; p: number};
  /** The smaller places that each sentence names, once somebody has asked. */
  places: (Locality[] | undefined)[];
  /** The smaller places that it names most, how many lines places open, and peoples that no list has; once somebody
   * has asked. */
  localities?: string[];
  rows?: number;
  peoples?: string[];
  /** Who fights, once somebody has asked. */
  strife?: Strife;
  aliases: Aliases;
  roles: Roles;
  /** How many words of saying the article has, by halves, at most 7. */
  sayings: number;
  /** What was decided so far. */
  tolls: Toll[];
}

const unseen: Overview = {paper: 0, names: new Map(), sides: new Map(), named: 0, ahead: new Set(), title: [],
  people: new Set(), adrift: 0};

export function sceneOf(tokens: Token[], sentences: Sentence[], profile: Profile, language: Language): Scene {
  const scene: Scene = {tokens, sentences, profile, language, isShort: sentences.length <= 3 && tokens.length < 60,
    form: formOf(tokens, sentences), words: [], names: [],
    hints: [], cities: new Map(), cityRank: [],
    overview: unseen, aliases: new Map(), roles: new Map(), main: null, counts: [],
    cues: [], ahead: [], voices: [], turns: [], first: null,
    issuers: null, places: [], sayings: 0, tolls: []};
  const votes = new Map<string, number>();
  const said = new Map<ReadMeasure, number>();
  let sayings = 0;
  for (const sentence of sentences) sayings += readWords(scene, sentence, votes, said);
  scene.sayings = Math.min(7, Math.ceil(Math.log2(sayings + 1)));
  for (const [measure, count] of said)
    if (scene.main === null || count > said.get(scene.main)!) scene.main = measure;
  scene.cityRank = [...votes].sort((a, b) => b[1] - a[1]).map(([side]) => side);
  scene.aliases = aliasesOf(tokens, sentences);
  scene.roles = rolesOf(tokens, sentences);
  scene.overview = overviewOf(tokens, sentences, (at) => tokens[at]!.name?.party ?? scene.cities.get(at));
  return scene;
}

/** Lists a sentence's words of measures, names and hints, counts its cities' sides and its measures; how many words of
 * saying it has. */
function readWords(scene: Scene, {from, to, role}: Sentence, votes: Map<string, number>,
  said: Map<ReadMeasure, number>): number {
  const {tokens} = scene;
  const [words, names, hints]: [number[], number[], number[]] = [[], [], []];
  scene.words.push(words);
  scene.names.push(names);
  scene.hints.push(hints);
  if (role === "junk" || role === "related") return 0;
  let sayings = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    const {name, wordClass, lexeme, aside} = token;
    if (wordClass === Word.say || wordClass === Word.accordingTo) sayings += 1;
    const [city, end] = !name && wordClass === Word.capital && aside?.city
      ? cityAt(tokens, at, to, scene.language) : noCity;
    if (name || city) names.push(at);
    if (city) {
      scene.cities.set(at, city);
      count(votes, city);
      at = end - 1;
    }
    const measure = lexeme === emptyLexeme ? undefined : measureOf(token);
    if (measure) {
      words.push(at);
      count(said, measure);
    } else if (aside?.hints) hints.push(at);
  }
  return sayings;
}

/** The cues of a sentence that is not read yet, kept for when it is. */
export const cuesAhead = (scene: Scene, index: number): Cue[] =>
  (scene.ahead[index] ??= readCues(scene.tokens, scene.sentences[index]!));

const noCity: [string | null, number] = [null, 0];
const count = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);

/** The side of the city whose name begins at a token, and where it ends; the longest name of at most three words. */
function cityAt(tokens: Token[], at: number, to: number, {cities}: Language): [string | null, number] {
  let name = "";
  let found: [string | null, number] = [null, at + 1];
  for (let end = at; end < to && end < at + 3; end += 1) {
    const {kind, lower} = tokens[end]!;
    if (kind !== "word") break;
    name += end > at ? ` ${lower}` : lower;
    const side = cities.get(name);
    if (side !== undefined) found = [side, end + 1];
  }
  return found;
}

/** The side that a token names, by its own name or its city's. */
export const sideAt = ({tokens, cities}: Scene, at: number): string => tokens[at]!.name?.party ?? cities.get(at)!;

/** The measure that a word says, whatever its part in the sentence. */
export const measureOf = ({lexeme: {passive, state, event, active, alone, total}}: Token): ReadMeasure | undefined =>
  passive ?? state ?? event ?? active ?? alone ?? total;

/** A label at the start of a line: the token of its colon ("COL. REY SANTILLAN (spokesman):", "Q (a paper):"), -1 for
 * none. */
export function labelEnd(tokens: Token[], {from, to}: Sentence): number {
  if (from > 0 && tokens[from - 1]!.kind !== "break") return -1;
  for (let at = from + 1; at < to && at < from + 12; at += 1) {
    const {wordClass, kind, capital, lexeme} = tokens[at]!;
    if (wordClass === Word.colon) return at;
    if (kind === "number" || wordClass === Word.say || wordClass === Word.auxiliary || wordClass === Word.comma)
      return -1;
    if (wordClass === Word.other && !capital && !lexeme.tags.title && at === from + 1) return -1;
  }
  return -1;
}

function formOf(tokens: Token[], sentences: Sentence[]): number {
  let [short, labels, times] = [0, 0, 0];
  for (const sentence of sentences) {
    const {from, to} = sentence;
    if (from > 0 && tokens[from - 1]!.kind !== "break") continue;
    if (to - from < 12) short += 1;
    if (tokens[from]!.form === "time" || tokens[from]!.form === "decimal") times += 1;
    else if (tokens[from]!.capital && to - from > 10 && labelEnd(tokens, sentence) > 0) labels += 1;
  }
  if (times > 2) return 3;
  if (labels > 3) return 2;
  return short > sentences.length * 0.4 ? 1 : 0;
}

/** How near the toll before is: 0 the same sentence, 1 the same paragraph, 2 and 3 paragraphs before, 4 further, 5
 * none. */
export function linkTo({sentences}: Scene, sentence: number, last: Toll | null): number {
  if (!last) return 5;
  if (last.sentence === sentence) return 0;
  const away = sentences[sentence]!.paragraph - sentences[last.sentence]!.paragraph;
  return away === 0 ? 1 : away === 1 ? 2 : away < 4 ? 3 : 4;
}

/** Whether the article tells of a war, and of one event of it. */
export const warOf = ({profile: {war, oneEvent}}: Scene): number => (war ? (oneEvent ? 2 : 1) : 0);

/** The token after all that a figure counts. */
export const endOf = ({figure, noun}: Placed): number => Math.max(figure.to, noun.to);
