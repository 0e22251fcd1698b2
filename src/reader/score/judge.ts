import {chosen, type Choose, type Scoring} from "./choice.js";
import {Features} from "./features.js";
import {placesOf} from "./model-text.js";
import {model} from "./model.js";

let weights: Int8Array | null = null;

/** Chooses by the weights that training left. */
const trainedChoose: Choose = (slot, scene, placed, options, features) => {
  weights ??= placesOf(model);
  return chosen(slot, scene, placed, options, weigh(features, weights, model.scale));
};

/** The scoring of every reading: one decision is over before the next begins, so that all share their features. */
export const trainedScoring: Scoring = {choose: trainedChoose, features: new Features(), trusts: model.trusts};

let likely = new Float64Array(64);

/** How likely each option is, by the sums of its weights; the answer is good until the next is asked for. */
export function weigh({ids, ends}: Features, table: ArrayLike<number>, scale: number): Float64Array {
  const count = ends.length;
  if (count > likely.length) likely = new Float64Array(count * 2);
  let most = -Infinity;
  let at = 0;
  for (let option = 0; option < count; option += 1) {
    let score = 0;
    for (const end = ends[option]!; at < end; at += 1) score += table[ids[at]!]!;
    likely[option] = score * scale;
    if (score * scale > most) most = score * scale;
  }
  let sum = 0;
  for (let option = 0; option < count; option += 1) sum += likely[option] = Math.exp(likely[option]! - most);
  for (let option = 0; option < count; option += 1) likely[option]! /= sum;
  return likely;
}
