import {random} from "./random.ts";
import {places} from "../../src/reader/score/features.ts";
import {ofRules, type Exercise} from "./attend.ts";

export interface LearnerOptions {
  /** How far a first step goes. */
  rate: number;
  /** The share of features that a step leaves out: where the measure is asked, and elsewhere. */
  dropped: [number, number];
  /** Features that fewer options have get no weight. */
  least: number;
  seed: number;
}

/** A softmax over options with one table of weights, learned step by step (AdaGrad); the weights that it gives are the
 * mean over its later rounds. Additions and square roots alone but for one exponential: the same texts give the same
 * weights. */
export class Learner {
  readonly weights = new Float32Array(places);
  private readonly squares = new Float32Array(places);
  private readonly sums = new Float64Array(places);
  private rounds = 0;

  private readonly seen = new Uint16Array(places);
  /** The features that the step looks at. */
  private ids = new Int32Array(8192);
  private readonly ends: number[] = [];
  private readonly options: LearnerOptions;
  private readonly next: () => number;

  constructor(options: LearnerOptions) {
    this.options = options;
    this.next = random(options.seed);
  }

  /** Counts features, so that those of few options stay without weight. */
  meet({ids}: Exercise): void {
    for (const id of ids) {
      const place = id & (ofRules - 1);
      if (this.seen[place]! < 65535) this.seen[place]! += 1;
    }
  }

  /** Moves the weights towards the right options, which share what is theirs by how likely they are; `blind` hides what
   * the rules say. */
  learn(exercise: Exercise, blind: boolean): void {
    this.thin(exercise, blind);
    const {right} = exercise;
    const likely = this.weigh();
    const share = likely.reduce((sum, p, option) => sum + (right[option] ? p : 0), 0);
    if (share === 0) return;
    let at = 0;
    for (const [option, end] of this.ends.entries()) {
      const step = likely[option]! - (right[option] ? likely[option]! / share : 0);
      if (Math.abs(step) < 1e-4) at = end;
      for (; at < end; at += 1) this.move(this.ids[at]!, step);
    }
  }

  endRound(): void {
    this.rounds += 1;
    for (let at = 0; at < places; at += 1) this.sums[at]! += this.weights[at]!;
  }

  mean(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.rounds);
  }

  /** How likely each option is. */
  private weigh(): Float64Array {
    const scores = new Float64Array(this.ends.length);
    let at = 0;
    for (const [option, end] of this.ends.entries())
      for (; at < end; at += 1) scores[option]! += this.weights[this.ids[at]!]!;
    return softmax(scores);
  }

  /** Takes in features without a share of them by chance, so that none is leant on alone, and without those that were
   * met too seldom. */
  private thin({slot, ids, ends}: Exercise, blind: boolean): void {
    const {least} = this.options;
    const dropped = this.options.dropped[slot === "measure" ? 0 : 1];
    if (this.ids.length < ids.length) this.ids = new Int32Array(ids.length * 2);
    this.ends.length = ends.length;
    let [kept, at] = [0, 0];
    for (let option = 0; option < ends.length; option += 1) {
      for (const end = ends[option]!; at < end; at += 1) {
        const place = ids[at]! & (ofRules - 1);
        if (blind && place !== ids[at]!) continue;
        if (this.seen[place]! >= least && this.next() >= dropped) this.ids[kept++] = place;
      }
      this.ends[option] = kept;
    }
  }

  private move(place: number, step: number): void {
    this.squares[place]! += step * step;
    this.weights[place]! -= (this.options.rate * step) / Math.sqrt(this.squares[place]! + 0.01);
  }
}

function softmax(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
