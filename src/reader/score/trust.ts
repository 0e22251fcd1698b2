import type {Choice, Option, Slot} from "./choice.js";
import type {Sentence} from "../sentences.js";
import {keyOf, type Speaker} from "../speaker.js";
import {Word} from "../word-class.js";
import {roleNumber} from "./numbers.js";
import {standing as placing} from "./confined.js";
import {localitiesIn} from "./localities.js";
import {stepsOf} from "./path.js";
import {linkTo, sideAt, warOf, type Placed, type Scene} from "./scene.js";
import {classOfSide} from "./strife.js";
import {speakingIn} from "./voices.js";

/** How far choices of a slot are to be trusted, learned on texts that the weights had not seen: the log odds of being
 * right are a sum over the signs of a choice. */
export interface Trust {
  /** Thousandths for each sign. */
  signs: number[];
  /** From how much trust a choice is accepted, for each stratum of evidence. */
  least: number[];
  /** How often a choice of stratum 0 is right. */
  doubted: number;
  /** Which part of the choices on genres that the weights had not seen was accepted, from 0 to 1. */
  accepted: number;
  /** Which part of these was right. */
  right: number;
}

export type Trusts = Record<Slot, Trust>;

/** The signs of a choice and their values. */
export interface Signs {
  ids: number[];
  values: number[];
}

/** The strata of choices, by the evidence that they have, each with a threshold of its own: 1 and 2 of English prose
 * and of English papers, lists and transcripts, 3 of other languages; a speaker whom the sentence does not name is 4 in
 * prose; a side is 1 in peace and 2 in a war. 0 is never accepted: no speaker of a paper whom the sentence does not
 * name, no side of a paper, none for which nothing speaks but likelihood. */
export function stratumOf(scene: Scene, placed: Placed, slot: Slot, {speaker, value}: Option): number {
  const {form, overview, sentences, language} = scene;
  const isPaper = (overview.paper & 1) !== 0 || form === 1 || form === 2;
  const evident = slot === "group" ? 1 : slot !== "party" ? (isPaper ? 2 : 1)
    : isPaper ? 0 : evidenceOf(scene, placed, value);
  if (evident === 0 || language.code !== "en") return Math.min(3, evident * 3);
  if (slot !== "claimant" || isNamed(sentences[placed.sentence]!, speaker)) return evident;
  return isPaper ? 0 : 4;
}

const isNamed = ({from, to}: Sentence, speaker: Speaker | null) =>
  speaker !== null && speaker.from >= from && speaker.from < to;

/** What speaks for a nation's side: 1 in peace the article names no other and the sentence no smaller place, 2 in a war
 * the sentence names it; else 0. */
function evidenceOf(scene: Scene, {sentence}: Placed, value: string | null): number {
  if (value === null || classOfSide(scene, value) !== 1) return 0;
  if (warOf(scene)) return scene.names[sentence]!.some((at) => sideAt(scene, at) === value) ? 2 : 0;
  return scene.overview.sides.size === 1 && !localitiesIn(scene, sentence).length ? 1 : 0;
}

const within = (p: number) => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** The log odds of a likelihood, kept within what many labels could tell. */
const oddsOf = (p: number): number => Math.log(within(p) / (1 - within(p)));

/** A choice of which signs are looked for. */
interface Looked {
  scene: Scene;
  placed: Placed;
  option: Option;
  war: number;
}

/** How many classes a kind of sign has, and which is a choice's: one sign each. */
type Kind = [size: number, classOf: (looked: Looked) => number];

/** How the text is made, how a choice was found, whether the rules say the same. */
const kinds: Kind[] = [
  [4, ({scene}) => scene.form],
  [10, ({scene, placed}) => roleNumber(scene.sentences[placed.sentence]!.role)],
  [52, ({option: {ground, ruled}}) => ground * 2 + (ruled ? 1 : 0)],
  [6, ({scene, placed}) => linkTo(scene, placed.sentence, scene.tolls.at(-1) ?? null)],
  [3, ({scene}) => warOf(scene)],
  [4, ({option, placed}) => (option.ruled ? 1 : 0) + (placed.found ? 2 : 0)],
  [2, ({scene}) => (scene.language.code === "en" ? 0 : 1)]
];
const ofWords: Kind[] = [...kinds, [4, ({scene}) => scene.overview.paper]];
/** Of a claimant: how the name stands, whose paper it is, whose word the toll before was, how many speak
 * and how far away. */
const ofClaimant: Kind[] = [
  ...kinds,
  [14, ({scene, placed, option: {speaker}}) => standing(scene, placed, speaker)],
  [13, ({scene, option: {value}}) => ownedBy(scene, value)],
  [3, ({scene, option: {value}}) => sameAsLast(scene, value)],
  [3, ({scene, placed}) => speakingIn(scene, placed.sentence).length],
  [10, ({placed: {figure}, option: {at}}) => (at < 0 ? 0 : 1 + stepsOf(Math.abs(at - figure.from)))],
  [2, ({scene, placed}) => (scene.tokens[placed.figure.numberFrom]!.quoted ? 1 : 0)]
];
/** Of a side: how much the article is about it, whether the sentence names it and others, how smaller places stand to
 * the figure, people at sea, soldiers. With the signs of all slots it learned which genres there are. */
const ofSide: Kind[] = [
  [6, ({scene: {overview}, option: {value}, war}) =>
    war * 3 + (overview.sides.size === 1 ? 2 : (overview.sides.get(value!) ?? 0) >= 0.6 * overview.named ? 1 : 0)],
  [8, ({scene, placed, option: {value}, war}) => war * 4 + besideOthers(scene, placed, value)],
  [7, ({scene, placed, option: {value}, war}) => (war ? 0 : placing(scene, placed, value) >> 1)],
  [3, ({scene}) => scene.overview.adrift],
  [3, ({scene: {home}, option: {value}}) => (home?.value !== value ? 0 : home.p > 0.9 ? 2 : 1)],
  [3, ({placed: {noun: {group}}}) => (group === "militants" ? 1 : group === "military" ? 2 : 0)],
  [2, ({scene}) => (scene.language.code === "en" ? 0 : 1)]
];
const kindsOf: Record<Slot, Kind[]> = {measure: ofWords, group: ofWords, claimant: ofClaimant, party: ofSide};

const plain = 9;
const sizeOf = (all: Kind[]) => all.reduce((sum, [size]) => sum + size, plain);

/** How many signs each slot has. */
export const signCounts = Object.fromEntries(Object.entries(kindsOf).map(([slot, all]) => [slot, sizeOf(all)])) as
  Record<Slot, number>;

/** The signs of a choice: how likely it was, then one of each kind. `figure` is how likely the choice of the measure
 * was. */
export function signsOf(scene: Scene, placed: Placed, slot: Slot, options: readonly Option[], choice: Choice,
  figure: number): Signs {
  const odds = oddsOf(choice.p);
  const option = options[choice.index]!;
  const values = [1, odds / 2, Math.log(within(choice.p) / within(choice.otherP)) / 4,
    slot === "measure" ? 0 : oddsOf(figure) / 4, choice.p > 0.9 ? 1 : 0, option.ruled ? odds / 2 : 0];
  if (slot !== "party")
    values.push(Math.log(options.length) / 2, Math.log(1 + scene.tolls.length) / 4, scene.sayings / 4);
  else values.push(option.ruled ? 1 : 0, 0, 0);
  const ids = values.map((_, at) => at);
  const looked: Looked = {scene, placed, option, war: warOf(scene) ? 1 : 0};
  let first = plain;
  for (const [size, classOf] of kindsOf[slot]) {
    ids.push(first + Math.min(size - 1, classOf(looked)));
    values.push(1);
    first += size;
  }
  return {ids, values};
}

/** How a speaker's name stands: 0 for nobody, by twos for one whom the sentence names, and one more for another: a
 * name in capitals, a sentence's first word, a name by which the article means a fuller one, "its spokesman", plain
 * words. */
function standing({sentences, tokens}: Scene, {sentence}: Placed, speaker: Speaker | null): number {
  if (!speaker) return 0;
  const {from, to, name} = speaker;
  const own = sentences[sentence]!;
  const other = isNamed(own, speaker) ? 0 : 1;
  if (!name.toLowerCase().endsWith(tokens[to - 1]!.lower)) return 6 + other;
  for (let at = from; at < to; at += 1)
    if (tokens[at]!.capital && tokens[at]!.kind === "word" && at > own.from) return 2 + other;
  if (tokens[from]!.wordClass === Word.possessive || tokens[from - 1]?.wordClass === Word.possessive) return 8 + other;
  return (tokens[from]!.capital ? 4 : 10) + other;
}

function ownedBy({issuer}: Scene, value: string | null): number {
  const owner = keyOf(issuer?.speaker ?? null);
  if (owner === null) return 0;
  const {p} = issuer!;
  return (owner === value ? 1 : value === null ? 2 : 3) + (p > 0.8 ? 9 : p > 0.5 ? 6 : p > 0.15 ? 3 : 0);
}

function sameAsLast({tolls}: Scene, value: string | null): number {
  const last = tolls.at(-1);
  return !last ? 0 : keyOf(last.claimant) === value ? 2 : 1;
}

/** Whether the sentence names a side, and others, as bits. */
function besideOthers(scene: Scene, {sentence}: Placed, value: string | null): number {
  let bits = 0;
  for (const at of scene.names[sentence]!) bits |= sideAt(scene, at) === value ? 2 : 1;
  return bits;
}

/** How often a choice of a stratum with these signs is right. */
export const trustIn = ({signs, doubted}: Trust, stratum: number, own: Signs): number =>
  stratum === 0 ? doubted : likelihood(signs, own);

/** By weights of signs. */
export function likelihood(weights: ArrayLike<number>, {ids, values}: Signs): number {
  let odds = 0;
  for (let at = 0; at < ids.length; at += 1) odds += weights[ids[at]!]! * values[at]!;
  return 1 / (1 + Math.exp(-odds / 1000));
}
