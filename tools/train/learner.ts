import {random} from "./random.ts";
import {places, type Features} from "../../src/reader/score/features.ts";

export interface LearnerOptions {
  /** How far a first step goes. */
  rate: number;
  /** The share of features that a step leaves out. */
  dropped: number;
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
  private readonly options: LearnerOptions;
  private readonly next: () => number;

  constructor(options: LearnerOptions) {
    this.options = options;
    this.next = random(options.seed);
  }

  /** Counts features, so that those of few options stay without weight. */
  meet({ids, size}: Features): void {
    for (let at = 0; at < size; at += 1) if (this.seen[ids[at]!]! < 65535) this.seen[ids[at]!]! += 1;
  }

  /** How likely each option is. */
  weigh({ids, ends}: Features, weights: ArrayLike<number> = this.weights): Float64Array {
    const scores = new Float64Array(ends.length);
    let at = 0;
    for (const [option, end] of ends.entries()) for (; at < end; at += 1) scores[option]! += weights[ids[at]!]!;
    return softmax(scores);
  }

  /** Moves the weights towards the right options, which share what is theirs by how likely they are. */
  learn(features: Features, right: boolean[], scale = 1): Float64Array {
    this.thin(features);
    const likely = this.weigh(features);
    const share = likely.reduce((sum, p, option) => sum + (right[option] ? p : 0), 0);
    if (share === 0) return likely;
    let at = 0;
    for (const [option, end] of features.ends.entries()) {
      const step = (likely[option]! - (right[option] ? likely[option]! / share : 0)) * scale;
      if (Math.abs(step) < 1e-4) at = end;
      for (; at < end; at += 1) this.move(features.ids[at]!, step);
    }
    return likely;
  }

  endRound(): void {
    this.rounds += 1;
    for (let at = 0; at < places; at += 1) this.sums[at]! += this.weights[at]!;
  }

  mean(): Float32Array {
    return Float32Array.from(this.sums, (sum) => sum / this.rounds);
  }

  /** Drops a share of the features by chance, so that none is leant on alone, and those that were met too seldom. */
  private thin(features: Features): void {
    const {ids, ends} = features;
    let [kept, at] = [0, 0];
    for (let option = 0; option < ends.length; option += 1) {
      for (const end = ends[option]!; at < end; at += 1) {
        const place = ids[at]!;
        if (this.seen[place]! >= this.options.least && this.next() >= this.options.dropped) ids[kept++] = place;
      }
      ends[option] = kept;
    }
    features.size = kept;
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
