import {choiceOf, type Choice, type Choose, type Slot} from "../../src/reader/score/choice.ts";
import {Learner, type LearnerOptions} from "./learner.ts";
import {isOfRules} from "./corpus.ts";
import {placeOf, readWith, rightOfArticle, rightOptions, type Lesson} from "./lesson.ts";
import {random} from "./random.ts";

export interface Recipe extends LearnerOptions {
  rounds: number;
  /** How many learners the weights are the mean of. */
  learners: number;
  /** Rounds that the mean leaves out. */
  warm: number;
  /** How often a decision stands on the learner's own decisions before it, right or wrong, as it will when reading. */
  own: number;
  /** How often the rules are hidden in a text from which they were made, and in another. */
  blind: [number, number];
}

export const recipe: Recipe = {rounds: 5, learners: 2, warm: 1, rate: 0.2, dropped: 0.3, least: 3, seed: 7, own: 0.6,
  blind: [0.35, 0.1]};

/** Learns weights from lessons, the mean of several learners that meet them in another order; the same lessons and
 * recipe give the same weights. */
export function train(lessons: Lesson[], own: Recipe = recipe): Float32Array {
  const all = Array.from({length: own.learners}, (_, index) => trainOne(lessons, {...own, seed: own.seed + index}));
  return all[0]!.map((_, place) => all.reduce((sum, weights) => sum + weights[place]!, 0) / all.length);
}

function trainOne(lessons: Lesson[], own: Recipe): Float32Array {
  const {rounds, warm, seed, own: ownShare} = own;
  const learner = new Learner(own);
  const next = random(seed);
  for (const lesson of lessons) look(lesson, learner);
  for (let round = 0; round < rounds; round += 1) {
    for (const lesson of shuffled(lessons, next)) {
      const blind = next() < own.blind[isOfRules(lesson.article) ? 0 : 1];
      teach(lesson, learner, () => next() < ownShare, blind);
    }
    if (round >= warm) learner.endRound();
  }
  return learner.mean();
}

/** One reading by the labels, in which the learner only meets the features. */
function look({article, labels}: Lesson, learner: Learner): void {
  const meet: Choose = (slot, scene, placed, options, features) => {
    if (slot === "issuer" || slot === "home") {
      learner.meet(features);
      return {index: Math.max(0, rightOfArticle(slot, options, article).indexOf(true)), p: 1, other: -1, otherP: 0};
    }
    const label = labels.get(placeOf(scene, placed)) ?? null;
    if (label || slot === "measure") learner.meet(features);
    const right = label ? rightOptions(slot, options, label).indexOf(true) : 0;
    return {index: Math.max(0, right), p: 1, other: -1, otherP: 0};
  };
  readWith(article, meet);
}

/** One reading under the teacher's eye: each decision is learned from, then its own or the right one stands. */
function teach({article, labels}: Lesson, learner: Learner, keepsOwn: () => boolean, blind: boolean): void {
  const choose: Choose = (slot, scene, placed, options, features) => {
    if (slot === "issuer" || slot === "home")
      return choiceOf(options, learner.learn(features, rightOfArticle(slot, options, article)));
    const label = labels.get(placeOf(scene, placed)) ?? null;
    if (slot !== "measure" && !label) return choiceOf(options, learner.weigh(features));
    const right = rightOptions(slot, options, label);
    const choice = choiceOf(options, learner.learn(features, right));
    return stands(slot, choice, right, label !== null && options[choice.index]!.value === null, keepsOwn);
  };
  readWith(article, choose, blind);
}

/** A label that was taken for no toll is decided as a toll all the same, so that its other slots are learned from. */
function stands(slot: Slot, choice: Choice, right: boolean[], missed: boolean, keepsOwn: () => boolean): Choice {
  const first = right.indexOf(true);
  const must = slot === "measure" && missed;
  return first >= 0 && (must || !keepsOwn()) && !right[choice.index] ? {...choice, index: first} : choice;
}

function shuffled<T>(list: T[], next: () => number): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
