import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import {mainLocalities, rowsOf} from "./localities.js";
import {shareOf} from "./overview.js";
import {classOfSide, strikes} from "./strife.js";
import {warOf, type Scene} from "./scene.js";

const T = {bias: 440, text: 441, rank: 444, share: 445, ahead: 447, city: 448,
  adrift: 450, local: 451, strikes: 452, class: 453} as const;

/** Whose dead an article is mostly about: sides that it names, or nobody's (people at sea, a list of the world). */
export function homeOptions(scene: Scene, features: Features): Option[] {
  const {overview, form, profile} = scene;
  const sides = Math.min(4, overview.sides.size);
  features.add(T.bias, warOf(scene));
  features.add(T.text, sides * 8 + form, warOf(scene));
  features.add(T.text, overview.paper + 64, sides);
  features.add(T.adrift, overview.adrift, sides);
  features.end();
  const options: Option[] = [option(null, 0, profile.place === null)];
  for (const value of candidates(scene)) {
    options.push(option(value, 1, value === profile.place));
    sideFeatures(scene, value, features);
  }
  return options;
}

function candidates(scene: Scene): Set<string> {
  const {profile, cityRank, overview} = scene;
  const found = new Set([...profile.places, ...profile.named, ...cityRank.slice(0, 3), ...overview.ahead]);
  for (const place of (scene.localities ??= mainLocalities(scene))) found.add(place);
  for (const side of [...overview.sides].sort((a, b) => b[1] - a[1]).slice(0, 4)) found.add(side[0]);
  return found;
}

function sideFeatures(scene: Scene, value: string, features: Features): void {
  const {overview, profile, cityRank} = scene;
  const war = warOf(scene);
  const rank = (list: string[]) => Math.min(3, list.indexOf(value) + 1);
  const ranks = (rank(profile.places) * 4 + rank(profile.named)) * 4 + rank(cityRank);
  const ahead = overview.ahead.has(value) ? 1 : overview.ahead.size ? 2 : 0;
  const share = shareOf(overview, value);
  features.add(T.rank, ranks, war);
  features.add(T.rank, ranks + 64, ahead * 8 + share);
  features.add(T.share, share * 8 + Math.min(4, overview.sides.size), war);
  features.add(T.share, share + 64, ahead * 4 + rank(cityRank));
  features.add(T.ahead, ahead * 4 + war, rank(profile.places));
  features.add(T.city, rank(cityRank) * 4 + rank(profile.places), overview.paper * 8 + scene.form);
  const local = scene.localities!.indexOf(value) + 1;
  features.add(T.local, local, (scene.rows ??= rowsOf(scene.tokens, scene.sentences)) * 8 + overview.paper);
  features.add(T.local, local + 8, war);
  features.add(T.strikes, strikes(scene, 0, value), war * 4 + ahead);
  features.add(T.strikes, strikes(scene, 0, value) + 16, share);
  features.add(T.class, classOfSide(scene, value), war * 8 + share);
  features.end();
}
