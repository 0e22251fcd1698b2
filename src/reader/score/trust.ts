import type {Choice, Option, Slot} from "./choice.js";
import {roleNumber} from "./numbers.js";
import {standing} from "./confined.js";
import {shareOf} from "./overview.js";
import {endOf, linkTo, sideAt, warOf, type Placed, type Scene} from "./scene.js";
import {keyOf} from "../speaker.js";
import {classOfSide, headed, strikes} from "./strife.js";

/** How far choices of a slot are to be trusted, learned on texts that the weights had not seen: the log odds of being
 * right are a sum over the signs of a choice. */
export interface Trust {
  /** Thousandths for each sign. */
  signs: number[];
  /** From how much trust a choice is accepted, for each stratum of texts. */
  least: number[];
  /** Which part of the choices on genres that the weights had not seen was accepted, from 0 to 1. */
  accepted: number;
  /** Which part of these was right. */
  right: number;
}

export type Trusts = Record<Slot, Trust>;

/** The signs of a choice and their values, good until the next choice is looked at. */
export interface Signs {
  ids: Int32Array;
  values: Float64Array;
}

/** The strata of choices, for whom thresholds may be set apart: 0 those in somebody's own paper, a list or a
 * transcript, but for a speaker whom the sentence itself names; 1 the others in a war, 2 in peace; 3 those in another
 * language than English. */
export function stratumOf(scene: Scene, {sentence}: Placed, {speaker}: Option): number {
  const {form, overview, sentences, language} = scene;
  if (language.code !== "en") return 3;
  const {from, to} = sentences[sentence]!;
  const isNamed = speaker && speaker.from >= from && speaker.from < to;
  const isPaper = (overview.paper & 1) !== 0 || form === 1 || form === 2;
  return isPaper && !isNamed ? 0 : warOf(scene) ? 1 : 2;
}

const within = (p: number) => Math.min(1 - 1e-6, Math.max(1e-6, p));

/** The log odds of a likelihood, kept within what many labels could tell. */
const oddsOf = (p: number): number => Math.log(within(p) / (1 - within(p)));

const sizes = {form: 4, role: 10, ground: 52, told: 24, link: 6, war: 3, sides: 4, rules: 4,
  place: 28, adrift: 6, noun: 10, foreign: 2, stratum: 25, crowd: 12, kind: 36, fight: 16} as const;
const plain = 9;
/** How many signs each choice has. */
const said = plain + Object.keys(sizes).length;
const signs: Signs = {ids: new Int32Array(said), values: new Float64Array(said).fill(1)};
for (let sign = 0; sign < plain; sign += 1) signs.ids[sign] = sign;

export type SignKind = keyof typeof sizes;

/** Of which kind each sign is; null for those that every choice has. */
export const signKinds: (SignKind | null)[] = [...Array.from({length: plain}, () => null),
  ...Object.entries(sizes).flatMap(([kind, size]) => Array.from({length: size}, () => kind as SignKind))];

/** How many signs there are. */
export const signCount = signKinds.length;

/** The signs of a choice: how likely it was, how the text is made, how it was found, whether the rules
 * say the same. `figure` is how likely the choice of the measure was. */
export function signsOf(scene: Scene, placed: Placed, slot: Slot, options: readonly Option[], choice: Choice,
  figure: number): Signs {
  const odds = oddsOf(choice.p);
  const {ground, ruled} = options[choice.index]!;
  const {sentences, form, profile, tolls} = scene;
  const {values} = signs;
  values[1] = odds / 2;
  values[2] = Math.log(within(choice.p) / within(choice.otherP)) / 4;
  values[3] = Math.log(options.length) / 2;
  values[4] = slot === "measure" ? 0 : oddsOf(figure) / 4;
  values[5] = choice.p > 0.9 ? 1 : 0;
  values[6] = ruled ? odds / 2 : 0;
  values[7] = Math.log(1 + tolls.length) / 4;
  values[8] = scene.sayings / 4;
  let base = plain;
  base = sign(0, base, sizes.form, form);
  base = sign(1, base, sizes.role, roleNumber(sentences[placed.sentence]!.role));
  base = sign(2, base, sizes.ground, ground * 2 + (ruled ? 1 : 0));
  base = sign(3, base, sizes.told, toldBy(scene, slot, options[choice.index]!.value));
  base = sign(4, base, sizes.link, linkTo(scene, placed.sentence, tolls.at(-1) ?? null));
  base = sign(5, base, sizes.war, warOf(scene));
  base = sign(6, base, sizes.sides, profile.places.length);
  base = sign(7, base, sizes.rules, (ruled ? 1 : 0) + (placed.found ? 2 : 0));
  const side = slot === "party" ? options[choice.index]! : null;
  base = signSide(base, scene, placed, side);
  base = sign(11, base, sizes.foreign, scene.language.code === "en" ? 0 : 1);
  signStratum(base, scene, placed, side);
  return signs;
}

/** What tells of a side that it may be another: how places stand, whether the article tells of people at sea; whether it
 * is named with the noun that is counted ("Russian soldiers"). Nothing where no side is asked for. */
function signSide(first: number, scene: Scene, placed: Placed, side: Option | null): number {
  const {best, local} = side ? standing(scene, placed, side.value) : {best: 0, local: false};
  let base = sign(8, first, sizes.place, best * 2 + (local ? 1 : 0) + (warOf(scene) ? 14 : 0));
  base = sign(9, base, sizes.adrift, side ? scene.overview.adrift * 2 + (side.value === null ? 1 : 0) : 0);
  return sign(10, base, sizes.noun, side ? 1 + namedBy(placed, side) : 0);
}

/** How a side is named: of the noun's own side, of another or of none, and where. */
function namedBy(placed: Placed, {value, at}: Option): number {
  const {figure, noun: {party}} = placed;
  const ofNoun = party === null ? 0 : party === value ? 1 : 2;
  return ofNoun * 3 + (at < 0 ? 0 : at >= figure.from && at <= endOf(placed) ? 2 : 1);
}

/** A side in a war or not: whether the article is about it, who else the sentence names; what kind of side and people
 * it is; who strikes and whom the heading names. */
function signStratum(first: number, scene: Scene, {sentence, noun}: Placed, side: Option | null): void {
  const war = warOf(scene) ? 1 : 0;
  const value = side?.value ?? null;
  const {home, overview, names} = scene;
  const isHome = home?.value === value ? 2 : home?.value ? 1 : 0;
  const named = side ? names[sentence]!.map((at) => sideAt(scene, at)) : [];
  const own = named.includes(value!) ? 1 : 0;
  const other = named.some((one) => one !== value) ? 1 : 0;
  const group = noun.group === "militants" ? 1 : noun.group === "military" ? 2 : 0;
  let base = sign(12, first, sizes.stratum, side ? (isHome * 4 + own * 2 + other) * 2 + war + 1 : 0);
  base = sign(13, base, sizes.crowd, side ? Math.min(5, overview.sides.size) * 2 + war : 0);
  base = sign(14, base, sizes.kind, side ? (classOfSide(scene, value) * 3 + group) * 2 + war : 0);
  sign(15, base, sizes.fight, side ? fightOf(scene, sentence, value) : 0);
}

function fightOf(scene: Scene, sentence: number, value: string | null): number {
  const ahead = headed(scene, sentence);
  return (strikes(scene, sentence, value ?? "") & 12) +
    (!ahead.length ? 0 : value !== null && ahead.includes(value) ? 1 : 2);
}

/** What the article as a whole tells of an answer: how much it is about a side, whether it is a speaker's own paper. */
function toldBy({overview, issuer, home}: Scene, slot: Slot, value: string | null): number {
  if (slot === "party") {
    const isHome = home && home.value === value ? (home.p > 0.9 ? 2 : 1) : 0;
    const named = value === null ? 7 : Math.min(3, shareOf(overview, value)) + (overview.ahead.has(value) ? 3 : 0);
    return named * 3 + isHome;
  }
  if (slot !== "claimant") return overview.paper;
  const owner = keyOf(issuer?.speaker ?? null);
  if (owner === null) return 0;
  const {p} = issuer!;
  return (owner === value ? 1 : value === null ? 2 : 3) + (p > 0.8 ? 9 : p > 0.5 ? 6 : p > 0.15 ? 3 : 0);
}

/** One sign for each class of a kind; the first of the next kind. */
function sign(kind: number, base: number, size: number, value: number): number {
  signs.ids[plain + kind] = base + Math.min(size - 1, value);
  return base + size;
}

/** How often a choice with these signs is right. */
export function likelihood(weights: ArrayLike<number>, {ids, values}: Signs): number {
  let odds = 0;
  for (let at = 0; at < ids.length; at += 1) odds += weights[ids[at]!]! * values[at]!;
  return 1 / (1 + Math.exp(-odds / 1000));
}
