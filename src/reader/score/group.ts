import {stepsOf, Way, wayBetween} from "./path.js";
import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import {groupNumber, groups, kindNumber, measureNumber, ruleNumber} from "./numbers.js";
import {endOf, linkTo, warOf, type Scene, type Toll} from "./scene.js";

const T = {nounOfWar: 321, seen: 322, last: 323, measure: 324, word: 325, head: 326, claimant: 327,
  article: 328, described: 330, part: 333, rule: 334, ruleOfWar: 335} as const;
const values: (string | null)[] = [null, ...groups];

/** What the rules answer, and by which rule. */
export interface Ruled {
  value: string | null;
  rule: string;
}

/** All groups; the first option is that it is not told. */
export function groupOptions(scene: Scene, toll: Toll, ruled: Ruled, features: Features): Option[] {
  const sight = sightOf(scene, toll);
  const rule = ruleNumber(ruled.rule);
  const options: Option[] = [];
  for (const value of values) {
    const number = groupNumber(value);
    const same = value === ruled.value ? 1 : 0;
    if (number > always && !same && !sight.places[number]) continue;
    groupFeatures(scene, toll, value, sight, features);
    features.addRule(T.rule, same, rule);
    features.addRule(T.rule, same + 2, rule ^ number);
    features.addRule(T.ruleOfWar, same, (groupNumber(ruled.value) * 16 + number) * 4 + warOf(scene));
    features.end();
    const own = value === toll.noun.group ? 1 : 0;
    options.push(option(value, value === null ? 0 : 1 + own + (sight.last === number ? 2 : 0), same === 1));
  }
  return options;
}

/** The first three groups are always asked about, the others where the text names them. */
const always = 3;

/** Where people of a group were seen. */
const Place = {head: 1, before: 2, after: 4, last: 8, earlier: 16} as const;

interface Sight {
  /** By group number: the places, as bits. */
  places: number[];
  last: number;
  link: number;
  described: number;
  measure: number;
  /** What is counted, and of which group. */
  counted: number;
  head: number;
  word: number;
  war: number;
}

function sightOf(scene: Scene, toll: Toll): Sight {
  const {tokens, sentences, tolls} = scene;
  const {figure, noun} = toll;
  const {from, to} = sentences[toll.sentence]!;
  const places = new Array<number>(13).fill(0);
  const last = tolls.at(-1) ?? null;
  const end = endOf(toll);
  if (noun.group) places[groupNumber(noun.group)]! |= Place.head;
  if (last) places[groupNumber(last.group)]! |= Place.last;
  see(scene, places, from, figure.from, Place.before);
  see(scene, places, end, to, Place.after);
  if (toll.sentence > 0) see(scene, places, sentences[Math.max(0, toll.sentence - 2)]!.from, from, Place.earlier);
  const link = linkTo(scene, toll.sentence, last);
  const way = link === 0 ? wayBetween(tokens, endOf(last!), figure.from) & (Way.comma | Way.mark) : 0;
  const before = last ? groupNumber(last.group) : 15;
  return {places, last: before, link: link * 4 + way, described: describedAs(scene, end, to),
    measure: measureNumber(toll.measure), counted: kindNumber(noun.kind) * 16 + groupNumber(noun.group),
    head: noun.head < 0 ? 0 : tokens[noun.head]!.id, word: toll.word < 0 ? 0 : tokens[toll.word]!.id,
    war: warOf(scene)};
}

function see({tokens}: Scene, places: number[], from: number, to: number, place: number): void {
  for (let at = Math.max(from, to - 120); at < to; at += 1) {
    const {people} = tokens[at]!.lexeme;
    if (people) places[groupNumber(people)]! |= place;
  }
}

/** "12 were children": the group behind an auxiliary. */
function describedAs({tokens}: Scene, from: number, to: number): number {
  for (let at = from; at < to && at < from + 6; at += 1) {
    const {lexeme, kind} = tokens[at]!;
    if (lexeme.people) return groupNumber(lexeme.people) * 8 + Math.min(7, stepsOf(at - from));
    if (kind === "mark" || lexeme.passive || lexeme.alone) return 0;
  }
  return 0;
}

function groupFeatures(scene: Scene, toll: Toll, value: string | null, sight: Sight, features: Features): void {
  const {noun, claimant} = toll;
  const {tokens, profile} = scene;
  const {measure, counted, head, word, war} = sight;
  const g = groupNumber(value);
  const gOfWar = g * 4 + war;
  const places = sight.places[g]!;
  const sameAsLast = sight.last === g ? 1 : 0;
  features.add(T.nounOfWar, gOfWar, counted);
  features.add(T.nounOfWar, counted * 2 + (noun.head >= 0 && value === noun.group ? 1 : 0) + 4096, war);
  features.add(T.seen, places, g);
  features.add(T.seen, places + 64, gOfWar);
  features.add(T.seen, places + 128, counted);
  features.add(T.last, sameAsLast * 64 + sight.link, counted);
  features.add(T.last, g + 256, sight.last * 64 + sight.link);
  features.add(T.measure, g, measure * 128 + counted);
  features.add(T.measure, gOfWar + 64, measure);
  features.add(T.word, g, word);
  features.add(T.head, g, head);
  features.add(T.claimant, gOfWar, claimant ? tokens[claimant.to - 1]!.id : 0);
  features.add(T.article, gOfWar, measure * 4 + (profile.soldiers ? 1 : 0) + (profile.fragment ? 2 : 0));
  features.add(T.described, g, sight.described);
  features.add(T.part, g * 2 + (noun.part ? 1 : 0), sight.last * 64 + sight.link);
}
