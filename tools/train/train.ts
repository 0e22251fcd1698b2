import {Learner, type LearnerOptions} from "./learner.ts";
import {attend, type Exercise} from "./attend.ts";
import {isOfRules, partOf} from "./corpus.ts";
import type {Lesson} from "./lesson.ts";
import {random} from "./random.ts";

export interface Recipe extends LearnerOptions {
  rounds: number;
  /** How many learners the weights are the mean of. */
  learners: number;
  /** Rounds that the mean leaves out. */
  warm: number;
  /** How often a decision stands on those that were made before it, right or wrong, as it will when reading. */
  own: number;
  /** How often the rules are hidden in a text from which they were made, and in another. */
  blind: [number, number];
  /** Rounds of a guide. */
  guided: number;
}

export const recipe: Recipe = {rounds: 8, learners: 8, warm: 2, rate: 0.2, dropped: [0.35, 0.55], least: 3, seed: 7,
  own: 0.9, blind: [0.35, 0.1], guided: 3};

/** What is to be learned of an article. */
export interface Course {
  lesson: Lesson;
  exercises: Exercise[];
}

const guides = 4;

/** Lessons by genre, in as many parts as there are folds: what is judged or decided in a part is by weights that never
 * saw its genres. */
export function foldsOf(lessons: Lesson[], folds: number): Lesson[][] {
  const parts = [...new Set(lessons.map(({article}) => partOf(article)))];
  return Array.from({length: folds}, (_, fold) =>
    lessons.filter(({article}) => parts.indexOf(partOf(article)) % folds === fold));
}

/** What there is to learn: decisions stand on those before them, and these are right more often in texts that the
 * learner knows than they will be. So those of a guide stand, which learned from the other genres. */
export function coursesOf(lessons: Lesson[], own: Recipe = recipe): Course[] {
  const next = random(own.seed);
  const taught = lessons.map((lesson): Course =>
    ({lesson, exercises: attend(lesson, {guide: null, keeps: () => false})}));
  const keeps = () => next() < own.own;
  return foldsOf(lessons, guides).flatMap((fold) => {
    const others = taught.filter(({lesson}) => !fold.includes(lesson));
    const guide = others.length ? learned(others, {...own, rounds: own.guided}) : null;
    return fold.map((lesson): Course => ({lesson, exercises: attend(lesson, {guide, keeps})}));
  });
}

/** Learns weights, the mean of several learners that meet the articles in another order; the same courses and recipe
 * give the same weights. */
export function train(courses: Course[], own: Recipe = recipe): Float32Array {
  const all = Array.from({length: own.learners}, (_, index) => learned(courses, {...own, seed: own.seed + index}));
  return all[0]!.map((_, place) => all.reduce((sum, weights) => sum + weights[place]!, 0) / all.length);
}

function learned(courses: Course[], own: Recipe): Float32Array {
  const learner = new Learner(own);
  const next = random(own.seed);
  for (const {exercises} of courses) for (const exercise of exercises) learner.meet(exercise);
  for (let round = 0; round < own.rounds; round += 1) {
    for (const {lesson, exercises} of shuffled(courses, next)) {
      const blind = next() < own.blind[isOfRules(lesson.article) ? 0 : 1];
      for (const exercise of exercises) learner.learn(exercise, blind);
    }
    if (round >= own.warm) learner.endRound();
  }
  return learner.mean();
}

function shuffled<T>(list: T[], next: () => number): T[] {
  const all = [...list];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [all[at], all[other]] = [all[other]!, all[at]!];
  }
  return all;
}
