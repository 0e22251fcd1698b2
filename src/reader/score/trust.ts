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

/** A choice of which signs are looked for; `side` is its option where a side is asked for. */
interface Looked {
  scene: Scene;
  placed: Placed;
  slot: Slot;
  option: Option;
  side: Option | null;
  war: number;
}

/** How many classes a kind of sign has, and which is a choice's: one sign each. */
type Kind = [size: number, classOf: (looked: Looked) => number];

/** How the text is made, how a choice was found, whether the rules say the same; of a side (nothing where none is asked
 * for): how places stand to it, whether the article tells of people at sea, how it is named, whether the article is
 * about it, how many others there are, what kind of side and people it is, who strikes. */
const kinds = {
  form: [4, ({scene}) => scene.form],
  role: [10, ({scene, placed}) => roleNumber(scene.sentences[placed.sentence]!.role)],
  ground: [52, ({option: {ground, ruled}}) => ground * 2 + (ruled ? 1 : 0)],
  told: [24, ({scene, slot, option}) => toldBy(scene, slot, option.value)],
  link: [6, ({scene, placed}) => linkTo(scene, placed.sentence, scene.tolls.at(-1) ?? null)],
  war: [3, ({scene}) => warOf(scene)],
  sides: [4, ({scene}) => scene.profile.places.length],
  rules: [4, ({option, placed}) => (option.ruled ? 1 : 0) + (placed.found ? 2 : 0)],
  place: [28, ({scene, placed, side, war}) => (side ? standing(scene, placed, side.value) : 0) + war * 14],
  adrift: [6, ({scene, side}) => (side ? scene.overview.adrift * 2 + (side.value === null ? 1 : 0) : 0)],
  noun: [10, ({placed, side}) => (side ? 1 + namedBy(placed, side) : 0)],
  foreign: [2, ({scene}) => (scene.language.code === "en" ? 0 : 1)],
  stratum: [25, ({scene, placed, side, war}) => (side ? besideOthers(scene, placed, side.value) * 2 + war + 1 : 0)],
  crowd: [12, ({scene, side, war}) => (side ? Math.min(5, scene.overview.sides.size) * 2 + war : 0)],
  kind: [36, ({scene, placed, side, war}) =>
    (side ? (classOfSide(scene, side.value) * 3 + soldiersOf(placed)) * 2 + war : 0)],
  fight: [16, ({scene, placed, side}) => (side ? fightOf(scene, placed.sentence, side.value) : 0)]
} satisfies Record<string, Kind>;
const plain = 9;
const ordered: Kind[] = Object.values(kinds);
/** How many signs each choice has. */
const said = plain + ordered.length;
const signs: Signs = {ids: new Int32Array(said), values: new Float64Array(said).fill(1)};
for (let sign = 0; sign < plain; sign += 1) signs.ids[sign] = sign;

export type SignKind = keyof typeof kinds;

/** Of which kind each sign is; null for those that every choice has. */
export const signKinds: (SignKind | null)[] = [...Array.from({length: plain}, () => null),
  ...Object.entries(kinds).flatMap(([kind, [size]]) => Array.from({length: size}, () => kind as SignKind))];

/** How many signs there are. */
export const signCount = signKinds.length;

/** The signs of a choice: how likely it was, then one of each kind. `figure` is how likely the choice of the measure
 * was. */
export function signsOf(scene: Scene, placed: Placed, slot: Slot, options: readonly Option[], choice: Choice,
  figure: number): Signs {
  const odds = oddsOf(choice.p);
  const option = options[choice.index]!;
  const {values, ids} = signs;
  values[1] = odds / 2;
  values[2] = Math.log(within(choice.p) / within(choice.otherP)) / 4;
  values[3] = Math.log(options.length) / 2;
  values[4] = slot === "measure" ? 0 : oddsOf(figure) / 4;
  values[5] = choice.p > 0.9 ? 1 : 0;
  values[6] = option.ruled ? odds / 2 : 0;
  values[7] = Math.log(1 + scene.tolls.length) / 4;
  values[8] = scene.sayings / 4;
  const looked: Looked = {scene, placed, slot, option, side: slot === "party" ? option : null,
    war: warOf(scene) ? 1 : 0};
  let first = plain;
  for (let kind = 0; kind < ordered.length; kind += 1) {
    const [size, classOf] = ordered[kind]!;
    ids[plain + kind] = first + Math.min(size - 1, classOf(looked));
    first += size;
  }
  return signs;
}

/** How a side is named: of the noun's own side, of another or of none, and where. */
function namedBy(placed: Placed, {value, at}: Option): number {
  const {figure, noun: {party}} = placed;
  const ofNoun = party === null ? 0 : party === value ? 1 : 2;
  return ofNoun * 3 + (at < 0 ? 0 : at >= figure.from && at <= endOf(placed) ? 2 : 1);
}

/** Whether the article is about a side or another, and whether the sentence names it and others. */
function besideOthers(scene: Scene, {sentence}: Placed, value: string | null): number {
  const {home, names} = scene;
  const isHome = home?.value === value ? 2 : home?.value ? 1 : 0;
  let bits = 0;
  for (const at of names[sentence]!) bits |= sideAt(scene, at) === value ? 2 : 1;
  return isHome * 4 + bits;
}

const soldiersOf = ({noun: {group}}: Placed) => (group === "militants" ? 1 : group === "military" ? 2 : 0);

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

/** How often a choice with these signs is right. */
export function likelihood(weights: ArrayLike<number>, {ids, values}: Signs): number {
  let odds = 0;
  for (let at = 0; at < ids.length; at += 1) odds += weights[ids[at]!]! * values[at]!;
  return 1 / (1 + Math.exp(-odds / 1000));
}
