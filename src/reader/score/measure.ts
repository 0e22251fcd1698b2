import type {Lexeme, ReadMeasure} from "../language.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";
import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import {closedWord, groupNumber, kindNumber, measureNumber, roleNumber, ruleNumber} from "./numbers.js";
import {nearest, pathOf, stepsOf, Way, wayBetween} from "./path.js";
import {endOf, linkTo, measureOf, type Placed, type Scene, type Toll} from "./scene.js";

/** Templates: N of "no toll", W of a word that says a measure, C of a measure carried from elsewhere, R of the
 * rules. */
const N = {bias: 1, noun: 2, before: 3, after: 4, around: 5, size: 6, role: 7, crowd: 9, line: 11,
  verb: 13, rule: 14, doubt: 15} as const;
const W = {measure: 20, path: 21, pathOfNoun: 22, distance: 23, rank: 24, way: 25, word: 26, wordOfNoun: 27,
  beforeWord: 28, afterWord: 29, around: 30, before: 34, used: 35, figures: 36} as const;
const C = {measure: 40, noun: 41, before: 42, after: 43, around: 44, role: 45, head: 46, group: 47, size: 48, verb: 49,
  line: 50, opens: 51, source: 52, path: 53, way: 54, sourceNoun: 55, distance: 56, alike: 57} as const;
const R = {rule: 60, place: 61, crowd: 62, other: 63} as const;

/** What is seen of a figure whatever it may count. */
interface Sight {
  kind: number;
  group: number;
  head: number;
  beforeClass: number;
  afterClass: number;
  before: number;
  after: number;
  size: number;
  role: number;
  /** Ids of the verb before the figure, and of the verb that is said of it. */
  deed: number;
  predicate: number;
  /** The words nearest to the figure that say a measure. */
  near: number[];
  /** The rules' measure and the number of their rule. */
  found: ReadMeasure | null;
  rule: number;
  last: Toll | null;
  link: number;
}

/** All that a figure may count, with the words that say so. The first option is that it is no toll. */
export function measureOptions(scene: Scene, placed: Placed, features: Features): Option[] {
  const options: Option[] = [option(null, 0, placed.found === null)];
  if (!mayCount(scene, placed)) return options;
  const sight = sightOf(scene, placed);
  noneFeatures(scene, placed, sight, features);
  for (const word of sight.near)
    for (const [value, how] of measuresOf(scene, word)) {
      options.push(option(value, 1 + how + (word < placed.figure.from ? 0 : 3), value === sight.found, word));
      wordFeatures(scene, placed, sight, {word, value, how}, features);
    }
  for (const word of nearest(scene.hints[placed.sentence]!, mostHints, awayFrom(placed)))
    for (const value of scene.tokens[word]!.aside!.hints!) {
      options.push(option(value, 20 + (word < placed.figure.from ? 0 : 1), value === sight.found, word));
      wordFeatures(scene, placed, sight, {word, value, how: 3}, features);
    }
  for (const one of carriedTo(scene, placed, sight)) {
    const {measure: value, from: word, how} = one;
    options.push(option(value, 6 + how, value === sight.found, typeof word === "number" ? word : -1));
    carriedFeatures(scene, placed, sight, one, features);
  }
  if (sight.found && options.every(({value}) => value !== sight.found)) {
    options.push(option(sight.found, 15, true, placed.found!.measureAt));
    ruleFeatures(scene, sight, sight.found, 3, features);
    features.end();
  }
  return options;
}

/** Whether anything near may give a figure its measure: a rule, a word of its sentence, a toll or a line before. */
function mayCount({words, hints, main}: Scene, {found, sentence, figure, noun}: Placed): boolean {
  if (found || words[sentence]!.length || hints[sentence]!.length) return true;
  return main !== null && noun.kind !== "thing" && (figure.notToll === null || figure.notToll === "zero");
}

function sizeOf(value: number): number {
  if (value < 10) return value === 0 ? 0 : value < 3 ? 1 : 2;
  if (value < 100) return 3;
  return value < 1000 ? 4 : value < 10_000 ? 5 : 6;
}

/** The first word before the figure that is no article; -1 when there is none. */
function wordBefore({tokens, sentences}: Scene, {figure, sentence}: Placed): number {
  const {from} = sentences[sentence]!;
  let at = figure.from - 1;
  while (at >= from && isPassed(tokens[at]!)) at -= 1;
  return at >= from ? at : -1;
}

const isPassed = ({wordClass, lexeme}: Token) => wordClass === Word.determiner || wordClass === Word.quote ||
  wordClass === Word.adverb || lexeme.silent === true;

function sightOf(scene: Scene, placed: Placed): Sight {
  const {tokens, sentences, words, tolls} = scene;
  const {figure, noun, sentence, found} = placed;
  const {to, role} = sentences[sentence]!;
  const at = wordBefore(scene, placed);
  const before = at < 0 ? null : tokens[at]!;
  const end = endOf(placed);
  const after = end < to ? tokens[end]! : null;
  const digits = tokens[figure.numberFrom]!.kind === "number" ? 1 : 0;
  const last = tolls.at(-1) ?? null;
  return {
    kind: kindNumber(noun.kind),
    group: groupNumber(noun.group),
    head: noun.head < 0 ? 0 : tokens[noun.head]!.id,
    beforeClass: before?.wordClass ?? 63,
    afterClass: after?.wordClass ?? 63,
    before: closedWord(before),
    after: closedWord(after),
    size: sizeOf(figure.low ?? figure.high ?? 0) * 4 + digits + (figure.vague ? 2 : 0),
    role: roleNumber(role),
    deed: before && open.has(before.wordClass) ? before.id : 0,
    predicate: predicateOf(scene, placed),
    near: nearest(words[sentence]!, mostWords, awayFrom(placed)),
    found: found?.measure ?? null,
    rule: ruleNumber(found?.rules[0]),
    last,
    link: linkTo(scene, sentence, last)
  };
}

/** Classes of words that no list holds or that are told apart by their word. */
const open = new Set<number>([Word.other, Word.past, Word.going, Word.total, Word.unit, Word.count]);
const between = new Set<number>([Word.auxiliary, Word.adverb, Word.modal, Word.negation, Word.quote, Word.relative]);

/** The word that is said of a figure: "rescued" in "12 people were later rescued"; 0 for none. */
function predicateOf({tokens, sentences}: Scene, placed: Placed): number {
  const {to} = sentences[placed.sentence]!;
  const end = endOf(placed);
  for (let at = end; at < to && at < end + 5; at += 1) {
    const {wordClass, id} = tokens[at]!;
    if (!between.has(wordClass)) return open.has(wordClass) ? id : 0;
  }
  return 0;
}

const mostWords = 6;
const mostHints = 3;

/** How far a word is from the figure. */
const awayFrom = ({figure: {from, to}}: Placed) => (at: number): number => (at < from ? from - at : at - to + 1);

function noneFeatures(scene: Scene, placed: Placed, sight: Sight, features: Features): void {
  const {tokens, counts, sentences} = scene;
  const {figure, sentence} = placed;
  const {kind, head, before, after, beforeClass, afterClass, size, role} = sight;
  const near = Math.min(3, sight.near.length);
  const figures = Math.min(3, counts[sentence] ?? 1);
  features.add(N.bias);
  features.add(N.noun, kind, near ? 1 : 0);
  features.add(N.noun, kind + 16, head);
  features.add(N.before, kind, before);
  features.add(N.after, kind, after);
  features.add(N.around, beforeClass, afterClass);
  features.add(N.around, before, after);
  features.add(N.size, kind, size);
  features.add(N.role, role, near);
  features.add(N.crowd, figures, near);
  features.add(N.before, closedWord(tokens[figure.from - 2]), before);
  features.add(N.after, after, closedWord(tokens[endOf(placed) + 1]));
  features.add(N.verb, kind, sight.deed);
  features.add(N.verb, kind + 16, sight.predicate);
  features.add(N.line, lineOf(sentences[sentence]!, figure.from) * 4 + near, kind);
  features.add(N.doubt, doubtNumber(figure), kind);
  features.add(N.doubt, doubtNumber(figure) + 8, near * 64 + beforeClass);
  features.addRule(N.rule, sight.found ? 1 : 0, sight.rule);
  features.addRule(N.rule, (sight.found ? 1 : 0) + 2, scene.form * 16 + role);
  features.end();
}

/** What else the rules take a number for. */
const doubtNumber = ({notToll, low, high}: Placed["figure"]): number =>
  notToll === "zero" || (low ?? high) === 0 ? 1 : notToll === "age" ? 2 : notToll === "name" ? 3 : notToll ? 4 : 0;

/** How long a line is and where in it the figure stands. */
const lineOf = ({from, to}: {from: number; to: number}, at: number) => stepsOf(to - from) * 4 +
  (at === from ? 0 : at - from < 4 ? 1 : 2);

/** What the rules say of an option: `place` is 0 for the word that they rest on, 1 for another word of their
 * measure, 2 for a measure that they did not find, 3 for one that nothing else proposes. */
function ruleFeatures(scene: Scene, sight: Sight, value: ReadMeasure, place: number, features: Features): void {
  const {found, rule} = sight;
  const how = found === null ? 4 : found === value ? place : 2;
  features.addRule(R.rule, how, rule);
  features.addRule(R.place, how, measureNumber(value) * 16 + sight.role);
  features.addRule(R.crowd, how, scene.form * 8 + sight.kind);
}

/** The measures that a word can give a figure, with how: 0 its own, 1 losses that are dead, 2 that of a pair or a
 * list. */
function measuresOf(scene: Scene, word: number): [ReadMeasure, number][] {
  const {active, passive, alone, state, event, total} = scene.tokens[word]!.lexeme;
  const found: [ReadMeasure, number][] = [];
  const add = (measure: ReadMeasure | undefined | null, how: number) => {
    if (measure && found.every(([one]) => one !== measure)) found.push([measure, how]);
  };
  for (const measure of [passive, active, alone, state, event, total]) add(measure, 0);
  if (found.some(([one]) => one === "losses")) add("killed", 1);
  add(jointOf(scene, word), 2);
  return found;
}

/** "killed or wounded", "dead, wounded and missing": the measure of the pair or the list, null where there is none. */
function jointOf({tokens, language}: Scene, word: number): ReadMeasure | null {
  let joint: ReadMeasure | null = null;
  for (let at = word + 1; at < word + 9 && at < tokens.length; at += 1) {
    const measure = measureOf(tokens[at]!);
    if (measure) joint = language.joined.get(`${joint ?? measureOf(tokens[word]!)} ${measure}`) ?? joint;
    else if (!linking.has(tokens[at]!.wordClass)) return joint;
  }
  return joint;
}
const linking = new Set<number>([Word.and, Word.or, Word.comma, Word.adverb, Word.mark]);

/** The parts of speech that a word of a measure may play, as bits. */
const partsOf = ({active, passive, alone, state, event, total}: Lexeme): number =>
  (active ? 1 : 0) + (passive ? 2 : 0) + (alone ? 4 : 0) + (state ? 8 : 0) + (event ? 16 : 0) + (total ? 32 : 0);

interface WordOption {
  word: number;
  value: ReadMeasure;
  how: number;
}

function wordFeatures(scene: Scene, placed: Placed, sight: Sight, {word, value, how}: WordOption,
  features: Features): void {
  const {tokens, sentences} = scene;
  const {figure} = placed;
  const {kind, near} = sight;
  const token = tokens[word]!;
  const end = endOf(placed);
  const left = word < figure.from;
  const side = left ? 1 : word < end ? 2 : 0;
  const [from, to] = left ? [word + 1, figure.from] : [side === 2 ? figure.to : end, word];
  const path = pathOf(tokens, from, to);
  const way = wayBetween(tokens, from, to);
  const parts = partsOf(token.lexeme) * 4 + side;
  const rank = near.filter((one) => (left ? one > word && one < figure.from : one < word && one >= figure.from)).length;
  const measure = measureNumber(value) * 4 + how;
  const {from: start, to: stop} = sentences[placed.sentence]!;
  features.add(W.measure, measure, side);
  features.add(W.path, parts, path);
  features.add(W.path, measure + 512, path ^ (parts * 0x1b3c6d));
  features.add(W.pathOfNoun, parts, path ^ (kind * 0x3779b1));
  features.add(W.distance, parts, stepsOf(Math.max(0, to - from)) * 8 + kind);
  features.add(W.rank, parts, rank * 8 + Math.min(3, near.indexOf(word)));
  features.add(W.way, parts, way);
  features.add(W.figures, way & Way.figure ? 1 : 0, parts * 8 + kind);
  features.add(W.word, token.id, side);
  features.add(W.word, measure + 512, token.id);
  features.add(W.wordOfNoun, token.id, kind * 4 + side);
  features.add(W.wordOfNoun, sight.head, token.id);
  features.add(W.beforeWord, parts, word > start ? closedWord(tokens[word - 1]) : 62);
  features.add(W.afterWord, parts, word + 1 < stop ? closedWord(tokens[word + 1]) : 62);
  features.add(W.around, parts, sight.beforeClass * 64 + sight.afterClass);
  features.add(W.before, parts, sight.before);
  const used = sight.last?.word === word;
  features.add(W.used, used ? 1 : 0, parts * 8 + sight.link);
  if (used) features.add(W.used, path, kind + 16);
  ruleFeatures(scene, sight, value, placed.found?.measureAt === word ? 0 : 1, features);
  features.end();
}

/** A measure that is carried to the figure from elsewhere: from a toll, or from a word (its token). */
interface Carried {
  how: number;
  measure: ReadMeasure;
  from: Toll | number;
}

/** Of the toll before, of the last count of the dead, of the words of the lines around. */
function carriedTo(scene: Scene, placed: Placed, sight: Sight): Carried[] {
  const {sentences, tolls} = scene;
  const {paragraph} = sentences[placed.sentence]!;
  const carried: Carried[] = [];
  const near = (one: Toll | null | undefined): one is Toll => Boolean(one) &&
    sentences[one!.sentence]!.paragraph >= paragraph - 3;
  const {last} = sight;
  const here = last?.sentence === placed.sentence;
  if (here) carried.push({how: 1, measure: last.measure, from: last});
  const earlier = here ? lastToll(tolls, (one) => one.sentence < placed.sentence) : last;
  if (near(earlier)) carried.push({how: 2, measure: earlier.measure, from: earlier});
  const two = here ? tolls[tolls.length - 2] : null;
  if (near(two) && two.measure !== last!.measure) carried.push({how: 8, measure: two.measure, from: two});
  const dead = last?.measure === "killed" ? null : lastToll(tolls, (one) => one.measure === "killed");
  if (near(dead) && dead !== earlier) carried.push({how: 3, measure: "killed", from: dead});
  carryLines(scene, placed, sight, carried);
  carryColumn(scene, placed, carried);
  const far = carried.length ? null : (last ?? null);
  if (far) carried.push({how: 13, measure: far.measure, from: far});
  if (scene.main && carried.every(({measure}) => measure !== scene.main) && !sight.near.length)
    carried.push({how: 0, measure: scene.main, from: -1});
  return carried;
}

function carryLines(scene: Scene, placed: Placed, sight: Sight, carried: Carried[]): void {
  for (const [how, word] of linesAround(scene, placed, sight)) {
    const measure = scene.tokens[word]!.lexeme.total ?? measureOf(scene.tokens[word]!);
    if (measure) carried.push({how, measure, from: word});
  }
}

const mostRows = 40;

/** In a row of numbers: the measure of the number above, and the word of the head above it. */
function carryColumn({tokens, sentences, words, counts, tolls}: Scene, {sentence, index}: Placed,
  carried: Carried[]): void {
  const {from, to, role} = sentences[sentence]!;
  if (to - from > 24 || (role !== "table" && role !== "sub-heading" && to - from > 12)) return;
  for (let at = tolls.length - 1; at >= 0 && tolls[at]!.sentence >= sentence - 2; at -= 1)
    if (tolls[at]!.sentence < sentence && tolls[at]!.index === index) {
      carried.push({how: 11, measure: tolls[at]!.measure, from: tolls[at]!});
      break;
    }
  for (let back = sentence - 1; back >= 0 && back > sentence - mostRows; back -= 1) {
    if (sentences[back]!.to - sentences[back]!.from > 24) return;
    const heads = words[back]!;
    if (!heads.length || heads.length <= (counts[back] ?? 0)) continue;
    const word = heads.length === 1 ? heads[0] : heads[index];
    const measure = word === undefined ? undefined : measureOf(tokens[word]!);
    if (measure) carried.push({how: heads.length === 1 ? 12 : 10, measure, from: word!});
    return;
  }
}

const lookedBack = 24;

/** The last of the last tolls that passes. */
function lastToll(tolls: Toll[], passes: (toll: Toll) => boolean): Toll | null {
  for (let at = tolls.length - 1; at >= 0 && at >= tolls.length - lookedBack; at -= 1)
    if (passes(tolls[at]!)) return tolls[at]!;
  return null;
}

/** Words of measures in other lines: the nearest before, and the next after a short line. */
function linesAround({words, counts, sentences}: Scene, {sentence}: Placed, {near}: Sight): [number, number][] {
  const found: [number, number][] = [];
  for (let back = 1; back <= 3 && back <= sentence; back += 1) {
    const word = words[sentence - back]!.at(-1);
    if (word !== undefined) found.push([3 + back, word]);
    if (word !== undefined || counts[sentence - back]) break;
  }
  const {from, to} = sentences[sentence]!;
  const next = words[sentence + 1]?.[0];
  if (!near.length && to - from < 6 && next !== undefined) found.push([7, next]);
  return found;
}

function carriedFeatures(scene: Scene, placed: Placed, sight: Sight, {how, measure, from}: Carried,
  features: Features): void {
  const {tokens, sentences} = scene;
  const {figure} = placed;
  const {kind, after} = sight;
  const key = how * 2 + (sight.near.length ? 1 : 0);
  const own = sentences[placed.sentence]!;
  features.add(C.measure, measureNumber(measure), key);
  features.add(C.noun, key, kind);
  features.add(C.before, key, sight.before);
  features.add(C.after, key, after);
  features.add(C.around, key * 64 + sight.beforeClass, sight.afterClass);
  features.add(C.role, key, sight.role * 8 + kind);
  features.add(C.head, key * 8 + kind, sight.head);
  features.add(C.group, key * 16 + measureNumber(measure), sight.group);
  features.add(C.size, key, sight.size);
  features.add(C.verb, key * 8 + kind, sight.predicate);
  features.add(C.verb, key * 8 + kind + 1024, sight.deed);
  features.add(C.line, key, scene.form * 64 + lineOf(own, figure.from));
  features.add(C.opens, key * 2 + (figure.from === own.from ? 1 : 0), kind);
  if (from === -1) features.add(C.source, key, scene.form * 16 + kind);
  else if (typeof from === "number") {
    features.add(C.source, key, partsOf(tokens[from]!.lexeme));
    features.add(C.source, key + 64, tokens[from]!.id);
    features.add(C.source, key + 128, closedWord(tokens[from + 1]));
  } else tollFeatures(scene, placed, sight, key, measure, from, features);
  ruleFeatures(scene, sight, measure, 1, features);
  features.end();
}

/** Whether two tokens are of one class, or both are not there. */
const sameWord = ({tokens}: Scene, one: number, other: number) => tokens[one]?.wordClass === tokens[other]?.wordClass;

function tollFeatures(scene: Scene, placed: Placed, {kind, link}: Sight, key: number, measure: ReadMeasure, from: Toll,
  features: Features): void {
  const {tokens} = scene;
  const same = from.sentence === placed.sentence;
  const start = endOf(from);
  const path = same ? pathOf(tokens, start, placed.figure.from) : 0;
  const way = same ? wayBetween(tokens, start, placed.figure.from) : 1024 + link;
  const word = from.word < 0 ? 1 : from.word < from.figure.from ? 2 : 3;
  features.add(C.path, key, path);
  features.add(C.path, key * 8 + kind + 1024, path);
  features.add(C.way, key * 8 + kind, way);
  features.add(C.way, key * 16 + measureNumber(measure) + 1024, way);
  features.add(C.sourceNoun, key * 8 + kind, kindNumber(from.noun.kind) * 8 + word);
  features.add(C.distance, key, stepsOf(same ? placed.figure.from - start : 30) * 8 + kind);
  const alike = (sameWord(scene, placed.figure.from - 1, from.figure.from - 1) ? 1 : 0) +
    (sameWord(scene, endOf(placed), endOf(from)) ? 2 : 0);
  features.add(C.alike, key * 8 + kind, alike);
  features.add(C.alike, key * 16 + measureNumber(measure) + 1024, alike);
}
