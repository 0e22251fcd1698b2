import type {Features} from "./features.js";
import {localitiesIn, placedIn, rowsOf, standOf, Stand} from "./localities.js";
import {endOf, warOf, type Placed, type Scene, type Toll} from "./scene.js";

const T = {rows: 412, last: 413, best: 414, stand: 415, stands: 416} as const;

/** What places there are to which a figure may be confined. */
export interface Confined {
  scene: Scene;
  toll: Toll;
  /** How many lines of the article places open, and numbers of the sentence have a place behind them. */
  crowd: number;
  /** The best that a smaller place stands. */
  best: number;
  /** Whether the toll before is of a smaller place or a people that no list has: 0 none, 1 a nation's, 2 so. */
  last: number;
}

export function confinedIn(scene: Scene, toll: Toll, places: number[]): Confined {
  const {tokens, sentences, tolls} = scene;
  const sentence = sentences[toll.sentence]!;
  const rows = (scene.rows ??= rowsOf(tokens, sentences));
  const party = tolls.at(-1)?.party;
  const stands = places.map((at) => standAt(scene, toll, at));
  return {scene, toll, crowd: rows * 4 + placedIn(tokens, sentence),
    best: Math.min(Stand.other, ...stands), last: !party ? 0 : isNation(scene, party) ? 1 : 2};
}

const standAt = ({tokens, sentences}: Scene, toll: Placed, at: number): number =>
  standOf(tokens, sentences[toll.sentence]!, {start: toll.figure.from, end: endOf(toll)}, at);

/** Whether a side is of those that the language's lists have. */
const isNation = ({overview, profile}: Scene, side: string): boolean =>
  overview.sides.has(side) || profile.places.includes(side) || side.includes(" and ");

/** The best that a smaller place stands to a figure, by twos, and one more where a side is one itself. */
export function standing(scene: Scene, placed: Placed, side: string | null): number {
  const places = localitiesIn(scene, placed.sentence);
  return Math.min(Stand.other, ...places.map(([, at]) => standAt(scene, placed, at))) * 2 +
    (side !== null && !isNation(scene, side) ? 1 : 0);
}

/** What the places of a sentence say of a side (null for none told), which stands at a token (-1 for nowhere). */
export function confine(side: string | null, {scene, toll, crowd, best, last}: Confined, at: number, link: number,
  features: Features): void {
  const local = side === null ? 0 : isNation(scene, side) ? 1 : 2;
  const stand = at < 0 ? 0 : standAt(scene, toll, at);
  const key = local * 8 + stand;
  features.add(T.stand, key, crowd);
  features.add(T.stands, key, best * 4 + last);
  features.add(T.rows, key, scene.form * 8 + best);
  features.add(T.last, key, last * 8 + link);
  features.add(T.best, local * 8 + best, last * 8 + link);
  features.add(T.best, local * 8 + best + 64, crowd);
  features.add(T.best, local * 8 + best + 128, warOf(scene) * 4 + (scene.localities?.length ? 1 : 0));
  features.add(T.stand, key + 64, warOf(scene) * 16 + crowd);
}
