import {choiceOf, type Asked, type Choice, type Choose, type Option} from "../../src/reader/score/choice.ts";
import {Features} from "../../src/reader/score/features.ts";
import {weigh} from "../../src/reader/score/judge.ts";
import {placeOf, readWith, rightOfArticle, rightOptions, type Lesson} from "./lesson.ts";

/** A decision to learn from: the features of its options, those that the rules gave marked, and which are right. */
export interface Exercise {
  slot: Asked;
  ids: Int32Array;
  ends: Uint16Array;
  right: boolean[];
}

/** Marks a feature that the rules gave. */
export const ofRules = 1 << 24;

class MarkedFeatures extends Features {
  override addRule(template: number, a = 0, b = 0): void {
    this.add(template, a, b);
    this.ids[this.size - 1]! |= ofRules;
  }

  /** The features as they are now; afterwards they bear no marks, for them to be weighed. */
  taken(slot: Asked, right: boolean[]): Exercise {
    const exercise = {slot, ids: this.ids.slice(0, this.size), ends: Uint16Array.from(this.ends), right};
    for (let at = 0; at < this.size; at += 1) this.ids[at]! &= ofRules - 1;
    return exercise;
  }
}

const features = new MarkedFeatures();

/** Which decisions stand while an article is read: those of `guide`, or the right ones where it is null and, by chance,
 * now and then. */
export interface Standing {
  guide: Float32Array | null;
  keeps: () => boolean;
}

/** One reading of an article, for the decisions in it that have a label. */
export function attend({article, labels}: Lesson, {guide, keeps}: Standing): Exercise[] {
  const exercises: Exercise[] = [];
  const choose: Choose = (slot, scene, placed, options) => {
    const once = slot === "issuer" || slot === "home";
    const label = once ? null : labels.get(placeOf(scene, placed)) ?? null;
    const teaches = once || label !== null || slot === "measure";
    const right = once ? rightOfArticle(slot, options, article) : teaches ? rightOptions(slot, options, label) : [];
    const exercise = features.taken(slot, right);
    if (teaches && right.includes(true)) exercises.push(exercise);
    const choice = guide ? choiceOf(options, weigh(features, guide, 1)) : first;
    return once && guide ? choice : stands(slot, options, choice, right, guide !== null && keeps());
  };
  readWith(article, choose, features);
  return exercises;
}

const first: Choice = {index: 0, p: 1, other: -1, otherP: 0};

/** A label that was taken for no toll is decided as a toll all the same, so that its other slots are learned from. */
function stands(slot: Asked, options: readonly Option[], choice: Choice, right: boolean[],
  keeps: boolean): Choice {
  const at = right.indexOf(true);
  const missed = slot === "measure" && options[choice.index]!.value === null && at > 0;
  return at >= 0 && (missed || !keeps) && !right[choice.index] ? {...choice, index: at} : choice;
}
