import {chosen, type Choose, type Slot} from "../../src/reader/score/choice.ts";
import {weigh} from "../../src/reader/score/judge.ts";
import {signsOf, stratumOf, type Signs} from "../../src/reader/score/trust.ts";
import {isOfRules, partOf, type Label} from "./corpus.ts";
import {placeOf, readWith, rightOptions, type Lesson} from "./lesson.ts";
import {foldsOf, train, type Course, type Recipe} from "./train.ts";

/** A choice of a slot with the signs by which it is trusted. A choice of another slot than the figure is there only
 * where the figure is right. */
export interface Judged {
  part: string;
  writer: string;
  /** The article. */
  doc: string;
  /** Of which stratum of evidence it is. */
  stratum: number;
  slot: Slot;
  right: boolean;
  signs: Signs;
}

/** What was chosen in some articles, and how many labels they have. */
export interface Choices {
  judged: Judged[];
  labels: number;
}

/** Reads an article by weights and holds each choice to its label. */
export function judge(lesson: Lesson, weights: ArrayLike<number>, scale = 1): Choices {
  const judged: Judged[] = [];
  const {doc, genre} = lesson.article;
  const part = partOf(lesson.article);
  const writer = `${genre[0]}/${lesson.article.writer}`;
  let [likely, isRight] = [1, false];
  const choose: Choose = (slot, scene, placed, options, features) => {
    const choice = chosen(slot, scene, placed, options, weigh(features, weights, scale));
    if (slot === "issuer" || slot === "home") return choice;
    const label = lesson.labels.get(placeOf(scene, placed)) ?? null;
    if (slot === "measure") [likely, isRight] = [choice.p, false];
    if (slot === "measure" && options[choice.index]!.value === null) return choice;
    if (slot !== "measure" && !isRight) return choice;
    const right = rightOptions(slot, options, label, true)[choice.index]! &&
      (slot !== "measure" || sameValue(label, placed));
    if (slot === "measure") isRight = right;
    judged.push({part, writer, doc: `${part}/${doc}`, slot, right,
      stratum: stratumOf(scene, placed, slot, options[choice.index]!),
      signs: signsOf(scene, placed, slot, options, choice, likely)});
    return choice;
  };
  readWith(lesson.article, choose);
  return {judged, labels: lesson.article.labels.length};
}

const sameValue = (label: Label | null, {figure: {low, high, bound}}: Parameters<Choose>[2]) =>
  label !== null && label.low === low && label.high === high && label.bound === bound;

const folds = 8;

/** Choices on each article by weights that never saw its part. Only what the rules were not made from is judged. */
export function unseen(courses: Course[], recipe: Recipe): Choices {
  const all: Choices = {judged: [], labels: 0};
  for (const fold of foldsOf(courses.map(({lesson}) => lesson), folds)) {
    const left = fold.filter(({article}) => !isOfRules(article));
    const weights = train(courses.filter(({lesson}) => !left.includes(lesson)), recipe);
    for (const lesson of left) {
      const {judged, labels} = judge(lesson, weights);
      all.judged.push(...judged);
      all.labels += labels;
    }
  }
  return all;
}

export const ofSlot = ({judged}: Choices, slot: Slot): Judged[] => judged.filter((one) => one.slot === slot);
