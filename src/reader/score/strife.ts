import {isDoer} from "../places.js";
import {sideAt, type Scene, type Toll} from "./scene.js";

/** Who fights in an article and how. */
export interface Strife {
  /** Armed groups that are named, most named first. */
  armed: string[];
  /** How often each side is named as who strikes ("Israeli raids"). */
  strikers: Map<string, number>;
  /** The side of a speaker, where a word of the name or the one before has told it once, by the name's last word. */
  speakers: Map<string, string>;
}

const add = (counts: Map<string, number>, side: string): unknown => counts.set(side, (counts.get(side) ?? 0) + 1);

export const strifeOf = (scene: Scene): Strife => (scene.strife ??= readStrife(scene));

function readStrife(scene: Scene): Strife {
  const {tokens, names} = scene;
  const armed = new Map<string, number>();
  const strikers = new Map<string, number>();
  for (const sentence of names)
    for (const at of sentence) {
      const {name} = tokens[at]!;
      if (name?.as === "armed") add(armed, name.party);
      if (isDoer(tokens, at)) strikers.set(sideAt(scene, at), (strikers.get(sideAt(scene, at)) ?? 0) + 1);
    }
  return {armed: [...armed].sort((a, b) => b[1] - a[1]).map(([side]) => side), strikers, speakers: new Map()};
}

/** 0 no side is told, 1 a nation, 2 an armed group, 3 another people or group, 4 several together, 5 a smaller
 * place. */
export function classOfSide(scene: Scene, value: string | null): number {
  if (value === null) return 0;
  if (value.includes(" and ")) return 4;
  if (strifeOf(scene).armed.includes(value)) return 2;
  if (scene.overview.sides.has(value) || scene.profile.places.includes(value)) return 1;
  return scene.peoples?.includes(value) ? 3 : 5;
}

/** Who strikes by a sentence: 0 nobody is told to, 1 another side, 2 this one, 3 both; and how the article's strikers
 * stand to it: 0 it has none, 1 others alone, 2 it less than another, 3 it most. */
export function strikes(scene: Scene, sentence: number, value: string): number {
  const {strikers} = strifeOf(scene);
  let bits = 0;
  for (const at of scene.names[sentence]!)
    if (isDoer(scene.tokens, at)) bits |= sideAt(scene, at) === value ? 2 : 1;
  const own = strikers.get(value) ?? 0;
  let most = 0;
  for (const count of strikers.values()) most = Math.max(most, count);
  return bits * 4 + (most === 0 ? 0 : own === 0 ? 1 : own < most ? 2 : 3);
}

/** The side of whose word a toll is: by the name, by a word of it or before it, or as it was told before. */
export function sideOfSpeaker(scene: Scene, {claimant}: Toll): string | null {
  if (!claimant) return null;
  const {tokens} = scene;
  const {speakers} = strifeOf(scene);
  const key = claimant.name.slice(claimant.name.lastIndexOf(" ") + 1).toLowerCase();
  let side = claimant.party;
  for (let at = claimant.to - 1; at >= Math.max(0, claimant.from - 2) && !side; at -= 1) {
    const {name, possessive} = tokens[at]!;
    if (at >= claimant.from || possessive || name?.as === "people")
      side = name?.party ?? scene.cities.get(at) ?? null;
  }
  if (side) speakers.set(key, side);
  return side ?? speakers.get(key) ?? null;
}

/** The sides that the heading above names, nearest first; none where there is no heading. */
export function headed({tokens, sentences, names, cities}: Scene, sentence: number): string[] {
  for (let back = sentence - 1; back > 1 && back > sentence - 20; back -= 1)
    if (sentences[back]!.role === "sub-heading")
      return names[back]!.map((at) => tokens[at]!.name?.party ?? cities.get(at)!);
  return [];
}

/** How many sentences before a side was named last, and how many before another was; up to 6, that is never. */
export function lastNamed(scene: Scene, sentence: number, value: string | null): number {
  const {names} = scene;
  let [own, other] = [6, 6];
  for (let back = 1; back < 6 && back <= sentence; back += 1)
    for (const at of names[sentence - back]!)
      if (sideAt(scene, at) === value) own = Math.min(own, back);
      else other = Math.min(other, back);
  return own * 8 + other;
}
