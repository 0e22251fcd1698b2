import {isDoer, placedAt} from "../places.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";
import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import type {Ruled} from "./group.js";
import {asNumber, closedWord, groupNumber, kindNumber, measureNumber, ruleNumber} from "./numbers.js";
import {nearest, pathOf, stepsOf, wayBetween} from "./path.js";
import {localitiesIn, mainLocalities, type Locality} from "./localities.js";
import {confine, confinedIn, type Confined} from "./confined.js";
import {peoplesOf} from "./peoples.js";
import {shareOf} from "./overview.js";
import {classOfSide, headed, lastNamed, sideOfSpeaker, strifeOf, strikes} from "./strife.js";
import {endOf, linkTo, sideAt, warOf, type Scene, type Toll} from "./scene.js";

const N = {bias: 360, last: 363, measure: 365, rule: 367, head: 368, title: 369, paper: 400, crowd: 401, home: 408,
  away: 456} as const;
const S = {source: 370, noun: 371, last: 372, claimant: 373, rank: 374, word: 377, rule: 380, ruleOfWar: 381,
  sources: 382, share: 403, head: 404, headNoun: 407, home: 409, local: 410, class: 417, strikes: 418, headed: 419,
  away: 454} as const;
const A = {stands: 385, speaker: 386, before: 387, after: 388, path: 389, way: 390, distance: 391, toWord: 392,
  between: 394} as const;

/** Where an option was found. */
const Source = {named: 1, before: 2, last: 3, claimant: 4, place: 5, second: 6, side: 7, local: 8, earlier: 9,
  rule: 10, city: 11, cityMost: 12, citySecond: 13, home: 14, main: 15, section: 16, people: 17,
  peopleMost: 18, headed: 19, armed: 20} as const;

/** The sides that are named around a toll, the article's, and places to which it may be confined; the first option is
 * that no side is told. */
export function sideOptions(scene: Scene, toll: Toll, ruled: Ruled, features: Features): Option[] {
  const above = headed(scene, toll.sentence);
  const found = candidates(scene, toll, ruled, above);
  const sight = sightOf(scene, toll, ruled, found, above);
  noneFeatures(scene, toll, sight, ruled, features);
  for (const one of found) sideFeatures(scene, toll, sight, ruled, one, features);
  return [option(null, 0, ruled.value === null), ...found];
}

const most = 6;
const mostLocal = 3;

function candidates(scene: Scene, toll: Toll, ruled: Ruled, above: string[]): Option[] {
  const {tokens, sentences, profile, names, tolls} = scene;
  const {to} = sentences[toll.sentence]!;
  const found: Option[] = [];
  for (const at of nearest(names[toll.sentence]!, most, (one) => Math.abs(one - toll.figure.from))) {
    add(found, ruled, tokens[at]!.name ? Source.named : Source.city, sideAt(scene, at), at);
    add(found, ruled, Source.named, pairAt(tokens, at, to), at);
  }
  const away = ([, at]: Locality) => Math.abs(at - toll.figure.from);
  const local = localitiesIn(scene, toll.sentence);
  const near = local.length > 1 ? [...local].sort((a, b) => away(a) - away(b)) : local;
  for (const [value, at] of near.slice(0, mostLocal))
    add(found, ruled, Source.local, value, at);
  for (const value of (scene.localities ??= mainLocalities(scene))) add(found, ruled, Source.main, value);
  addPeoples(scene, toll, ruled, found);
  add(found, ruled, Source.section, sectionOf(scene, toll.sentence));
  for (const side of above.slice(0, 2)) add(found, ruled, Source.headed, side);
  for (const side of strifeOf(scene).armed.slice(0, 2)) add(found, ruled, Source.armed, side);
  const before = toll.sentence > 0 ? names[toll.sentence - 1]!.at(-1) : undefined;
  if (before !== undefined) add(found, ruled, Source.before, sideAt(scene, before), before);
  add(found, ruled, Source.last, tolls.at(-1)?.party);
  add(found, ruled, Source.claimant, sideOfSpeaker(scene, toll));
  add(found, ruled, Source.place, profile.places[0]);
  add(found, ruled, Source.second, profile.places[1]);
  for (let back = 2; back < 8 && back <= tolls.length; back += 1)
    add(found, ruled, Source.earlier, tolls.at(-back)!.party);
  for (const party of profile.named.slice(0, 2)) add(found, ruled, Source.side, party);
  add(found, ruled, Source.rule, ruled.value);
  add(found, ruled, Source.cityMost, scene.cityRank[0]);
  add(found, ruled, Source.citySecond, scene.cityRank[1]);
  add(found, ruled, Source.home, scene.home?.value);
  return found;
}

/** Peoples and armed groups that no list has: those of the sentence, and those that the article names most. */
function addPeoples(scene: Scene, toll: Toll, ruled: Ruled, found: Option[]): void {
  const {tokens, sentences} = scene;
  const {from, to} = sentences[toll.sentence]!;
  const peoples = (scene.peoples ??= peoplesOf(tokens, sentences));
  if (!peoples.length) return;
  for (let at = from; at < to; at += 1) {
    const {capital, lower} = tokens[at]!;
    if (capital && peoples.includes(lower)) add(found, ruled, Source.people, lower, at);
  }
  for (const people of peoples) add(found, ruled, Source.peopleMost, people);
}

const linesBack = 12;

/** The place that the heading above names: "Sikkim", and its figures below. */
function sectionOf(scene: Scene, sentence: number): string | null {
  const {sentences} = scene;
  for (let back = sentence - 1; back > 1 && back > sentence - linesBack; back -= 1) {
    const {from, to, role} = sentences[back]!;
    if (role !== "sub-heading" || to - from > 7) continue;
    const [place] = localitiesIn(scene, back);
    return place && place[1] - from < 2 ? place[0] : null;
  }
  return null;
}

/** Adds a side by where it was found; one that no token names is one option, wherever it was found. */
function add(found: Option[], ruled: Ruled, ground: number, value: string | null | undefined, at = -1): void {
  if (!value) return;
  if (at < 0)
    for (const one of found)
      if (one.at < 0 && one.value === value) {
        one.sources |= 1 << ground;
        return;
      }
  found.push(option(value, ground, value === ruled.value, at, null, at < 0 ? 1 << ground : 0));
}

/** "in Turkey and Syria". */
function pairAt(tokens: Token[], at: number, to: number): string | null {
  const other = at + 2 < to && tokens[at + 1]!.wordClass === Word.and ? tokens[at + 2]!.name : null;
  const own = tokens[at]!.name;
  return own && other && own.as === "name" && other.as === "name" && other.party !== own.party
    ? `${own.party} and ${other.party}` : null;
}

interface Sight {
  war: number;
  measure: number;
  /** Ids of the noun that is counted and of the word that says the measure. */
  head: number;
  word: number;
  /** By which rule the rules found their side. */
  rule: number;
  /** What is counted and of which group. */
  kind: number;
  /** How many sides the sentence names. */
  names: number;
  claimant: string | null;
  last: Toll | null;
  link: number;
  /** The side of whoever does the deed. */
  agent: string | null;
  /** How the places of the sentence stand to the figure. */
  confined: Confined;
  /** The sides of the heading above. */
  headed: string[];
}

function sightOf(scene: Scene, toll: Toll, ruled: Ruled, found: Option[], above: string[]): Sight {
  const last = scene.tolls.at(-1) ?? null;
  return {
    war: warOf(scene),
    measure: measureNumber(toll.measure),
    head: toll.noun.head < 0 ? 0 : scene.tokens[toll.noun.head]!.id,
    word: toll.word < 0 ? 0 : scene.tokens[toll.word]!.id,
    rule: ruleNumber(ruled.rule),
    kind: kindNumber(toll.noun.kind) * 16 + groupNumber(toll.group),
    names: Math.min(3, countNamed(found)),
    claimant: sideOfSpeaker(scene, toll),
    last,
    link: linkTo(scene, toll.sentence, last),
    agent: agentOf(scene, toll),
    headed: above,
    confined: confinedIn(scene, toll, found.filter((one) => one.ground === Source.local).map(({at}) => at))
  };
}

/** How many different sides the sentence names. */
function countNamed(found: Option[]): number {
  let count = 0;
  for (const [index, {ground, value}] of found.entries())
    if (ground === Source.named && found.findIndex((one) => one.value === value) === index) count += 1;
  return count;
}

/** Who does the deed: the name nearest before an active verb of which the toll is the object, or after "by". */
function agentOf({tokens, sentences}: Scene, {word, figure, sentence}: Toll): string | null {
  if (word < 0 || !tokens[word]!.lexeme.active) return null;
  const {from, to} = sentences[sentence]!;
  if (word < figure.from) {
    for (let at = word - 1; at >= from; at -= 1) if (tokens[at]!.name) return tokens[at]!.name!.party;
    return null;
  }
  let by = word + 1;
  while (by < to && by < word + 8 && tokens[by]!.wordClass !== Word.by) by += 1;
  for (let at = by + 1; at < to && at < by + 5; at += 1) if (tokens[at]!.name) return tokens[at]!.name!.party;
  return null;
}

function noneFeatures(scene: Scene, toll: Toll, sight: Sight, ruled: Ruled, features: Features): void {
  const {war, measure, head, kind, names, last, link} = sight;
  const plain = last ? (last.party === null ? 1 : 0) : 2;
  features.add(N.bias);
  features.add(N.last, plain * 8 + link, kind);
  features.add(N.last, plain * 8 + link + 64, names * 4 + war);
  features.add(N.measure, measure, war * 4 + names);
  const {overview} = scene;
  const sides = Math.min(4, overview.sides.size);
  features.add(N.head, head);
  features.add(N.head, head, names + 1);
  features.add(N.crowd, sides * 4 + war, names);
  features.add(N.crowd, sides * 8 + scene.form + 32, kind);
  features.add(N.home, homeAs(scene, null), names * 4 + war);
  features.add(N.home, homeAs(scene, null) + 16, plain * 8 + link);
  features.add(N.home, homeAs(scene, null) + 32, kind);
  features.add(N.paper, overview.paper * 8 + scene.form, names * 4 + war);
  features.add(N.crowd, overview.adrift + 512, kind);
  features.add(N.crowd, overview.adrift + 516, names * 4 + war);
  features.add(N.crowd, overview.adrift + 520, plain * 8 + link);
  features.add(N.crowd, wideAt(scene, toll) + 524, names * 4 + war);
  features.add(N.crowd, wideAt(scene, toll) + 528, kind);
  for (const id of overview.title) features.add(N.title, id);
  confine(null, sight.confined, -1, link, features);
  features.add(N.away, lastNamed(scene, toll.sentence, null) & 7, names * 4 + war);
  features.addRule(N.rule, ruled.value === null ? 1 : 0, sight.rule);
  features.end();
}

/** Whether a word for several nations or both sides is near: 1 in the sentence, 2 right behind the figure. */
function wideAt({tokens, sentences}: Scene, toll: Toll): number {
  const {from, to} = sentences[toll.sentence]!;
  let wide = 0;
  for (let at = from; at < to; at += 1)
    if (tokens[at]!.aside?.worldwide) wide = Math.max(wide, at >= toll.figure.to && at < endOf(toll) + 6 ? 2 : 1);
  return wide;
}

const rankIn = (list: string[], value: string) => Math.min(list.indexOf(value) + 1, 3);

/** 2 when there is nobody to compare with, else whether both are one. */
const agree = (one: string | null, other: string): number => (one === null ? 2 : one === other ? 1 : 0);

function sideFeatures(scene: Scene, toll: Toll, sight: Sight, ruled: Ruled, one: Option, features: Features): void {
  const {ground, at, sources} = one;
  const value = one.value!;
  const {profile} = scene;
  const {war, measure, head, kind, last, link, rule} = sight;
  const sourceOfWar = ground * 4 + war;
  const ranks = (rankIn(profile.places, value) * 4 + rankIn(profile.named, value)) * 4 + rankIn(scene.cityRank, value);
  const sameAsLast = (last ? agree(last.party, value) : 3) * 8 + link;
  const ofClaimant = agree(sight.claimant, value);
  const ofAgent = agree(sight.agent, value);
  const ofRule = agree(ruled.value, value);
  features.add(S.source, ground, ranks);
  features.add(S.noun, sourceOfWar, kind);
  features.add(S.last, sourceOfWar, sameAsLast);
  features.add(S.last, sameAsLast + 64, kind);
  features.add(S.last, sameAsLast + 128, ground * 64 + sight.names);
  features.add(S.claimant, sourceOfWar, ofClaimant * 4 + ofAgent);
  features.add(S.claimant, ofClaimant * 4 + war + 128, kind * 16 + measure);
  features.add(S.rank, ranks, kind * 4 + war);
  features.add(S.rank, ranks * 4 + war + 64, ground * 16 + measure);
  features.add(S.word, sourceOfWar, sight.word);
  const home = homeAs(scene, value);
  const local = scene.localities!.length * 5 + scene.localities!.indexOf(value) + 1;
  confine(value, sight.confined, at, link, features);
  strifeFeatures(scene, toll, sight, sourceOfWar, value, features);
  features.add(S.local, local, ground);
  features.add(S.local, local + 16, home * 4 + war);
  features.add(S.local, local + 256, sight.names * 8 + link);
  features.add(S.home, home, sourceOfWar);
  features.add(S.home, home + 16, sight.names * 8 + link);
  features.add(S.home, home + 32, kind * 4 + war);
  features.add(S.home, home + 48, ofRule * 16 + ground);
  const share = shareOf(scene.overview, value) * 8 + Math.min(4, scene.overview.sides.size);
  const ahead = scene.overview.ahead.has(value) ? 1 : scene.overview.ahead.size ? 2 : 0;
  features.add(S.share, share, sourceOfWar);
  features.add(S.share, share + 64, ranks * 4 + war);
  features.add(S.head, ahead * 8 + share, sourceOfWar);
  features.add(S.head, ahead + 512, ranks * 4 + war);
  features.add(S.headNoun, sourceOfWar, head);
  features.addRule(S.rule, ofRule, rule);
  features.addRule(S.rule, ofRule + 4, rule ^ sourceOfWar);
  if (at < 0) features.add(S.sources, sources, war);
  if (at < 0) features.add(S.sources, sources + (1 << 24), kind);
  features.addRule(S.ruleOfWar, ofRule, sourceOfWar * 8 + scene.form);
  if (at >= 0) nameFeatures(scene, toll, sight, ground, at, features);
  features.end();
}

/** What kind of side it is, whether it strikes, whether the heading names it, how long ago it was named. */
function strifeFeatures(scene: Scene, toll: Toll, sight: Sight, sourceOfWar: number, value: string,
  features: Features): void {
  const {war, head, kind, claimant, agent, names} = sight;
  const side = classOfSide(scene, value) * 4 + war;
  const relation = agree(claimant, value) * 4 + agree(agent, value);
  features.add(S.class, side, kind);
  features.add(S.class, side + 32, head);
  features.add(S.class, side * 16 + relation + 64, kind);
  features.add(S.class, side + 1024, sourceOfWar * 4 + names);
  const strike = strikes(scene, toll.sentence, value);
  features.add(S.strikes, strike, kind * 4 + war);
  features.add(S.strikes, strike * 32 + side + 64, names);
  features.add(S.strikes, strike * 16 + relation + 1024, war);
  const ahead = !sight.headed.length ? 0 : sight.headed.includes(value) ? (sight.headed.length > 1 ? 2 : 1) : 3;
  features.add(S.headed, ahead * 4 + names, sourceOfWar);
  features.add(S.headed, ahead * 32 + side + 64, names);
  const away = lastNamed(scene, toll.sentence, value);
  features.add(S.away, away, sourceOfWar);
  features.add(S.away, away + 64, names * 32 + side);
}

/** Whether a side is the one that the article is about: 0 that is nobody's, 1 another, 2 this; and how surely. */
function homeAs({home}: Scene, value: string | null): number {
  if (!home) return 0;
  const sure = home.p > 0.9 ? 2 : home.p > 0.6 ? 1 : 0;
  return (home.value === value ? 2 : home.value === null ? 0 : 1) * 3 + sure;
}

function nameFeatures(scene: Scene, toll: Toll, {war, kind}: Sight, source: number, at: number,
  features: Features): void {
  const {tokens} = scene;
  const {figure} = toll;
  const end = endOf(toll);
  const before = source === Source.before;
  const sentence = toll.sentence - (before ? 1 : 0);
  const place = before ? 3 : at < figure.from ? 0 : at < end ? 1 : 2;
  const cue = cueAround(scene, toll, sentence, at);
  const key = standOf(scene, source, sentence, at) * 4 + place;
  features.add(A.stands, key, kind * 4 + war);
  features.add(A.speaker, key, cue * 4 + war);
  features.add(A.before, key, closedWord(tokens[at - 1]));
  features.add(A.after, key, closedWord(tokens[at + 1]));
  features.add(A.after, key + 4096, tokens[at + 1]?.id ?? 0);
  if (before) return;
  const [from, to] = at < figure.from ? [at + 1, figure.from] : [end, at];
  features.add(A.path, key, pathOf(tokens, from, to));
  features.add(A.way, key, wayBetween(tokens, from, to));
  features.add(A.distance, key, stepsOf(Math.max(0, to - from)));
  let between = 0;
  for (const one of scene.names[sentence]!) if (one >= from && one < to) between += 1;
  features.add(A.between, key, Math.min(3, between));
  if (toll.word >= 0) toWordFeatures(scene, toll, key, cue, at, features);
}

/** How a name stands: what it names, whether it owns, acts, is a place. */
function standOf({tokens, sentences}: Scene, source: number, sentence: number, at: number): number {
  const {name, possessive} = tokens[at]!;
  const as = (source === Source.local ? 0 : name ? asNumber(name.as) : 7) * 2 + (possessive ? 1 : 0);
  return (as * 2 + (isDoer(tokens, at) ? 1 : 0)) * 2 + (placedAt(tokens, at, sentences[sentence]!.from) ? 1 : 0);
}

/** Whether a name stands in the claimant's: 2, in another speaker's: 1, in nobody's: 0. */
function cueAround({cues}: Scene, {claimant}: Toll, sentence: number, at: number): number {
  if (claimant !== null && claimant.from <= at && at < claimant.to) return 2;
  return (cues[sentence] ?? []).some(({speaker: {from, to}}) => from <= at && at < to) ? 1 : 0;
}

function toWordFeatures({tokens}: Scene, {word, figure}: Toll, key: number, cue: number, at: number,
  features: Features): void {
  const left = at < word;
  const path = left ? pathOf(tokens, at + 1, word) : pathOf(tokens, word + 1, at);
  const parts = tokens[word]!.wordClass * 4 + (left ? 1 : 0) + (word < figure.from ? 2 : 0);
  features.add(A.toWord, key * 256 + parts, path);
  features.add(A.toWord, key * 256 + parts + (1 << 20), cue);
}
