import {attributed, type Attribution} from "../attribution.js";
import type {Cue} from "../cues.js";
import type {Figure} from "../figures.js";
import {changed, newFinding, type Finding} from "../finding.js";
import type {Language, ReadMeasure} from "../language.js";
import type {Profile} from "../profile.js";
import type {Sentence} from "../sentences.js";
import type {Token} from "../tokenise.js";
import type {Choice, Choose, Option, Scoring, Slot} from "./choice.js";
import {claimantOptions} from "./claimant.js";
import type {Features} from "./features.js";
import {groupOptions, type Ruled} from "./group.js";
import {homeOptions} from "./home.js";
import {issuerOptions} from "./issuer.js";
import {measureOptions} from "./measure.js";
import {keyOf} from "../speaker.js";
import {cuesAhead, sceneOf, type Placed, type Scene, type Toll} from "./scene.js";
import {sideOptions} from "./side.js";
import {readSentence} from "./voices.js";
import {likelihood, signsOf, stratumOf} from "./trust.js";

/** One choice: how likely it is to be right, whether that is enough, and what it was next to be. */
export interface Decision {
  value: string | null;
  trust: number;
  accepted: boolean;
  other: string | null;
}
export type Decisions = Record<Slot, Decision>;

/** Decides by score, with what the rules say among the signs. Each decision sees those before it. */
export class Scorer {
  readonly scene: Scene;
  private readonly choose: Choose;
  private readonly features: Features;
  private readonly trusts: Scoring["trusts"];
  /** How likely the last choice of a measure was. */
  private likely = 1;

  constructor(tokens: Token[], sentences: Sentence[], profile: Profile, language: Language, scoring: Scoring) {
    this.scene = sceneOf(tokens, sentences, profile, language);
    this.choose = scoring.choose;
    this.features = scoring.features;
    this.trusts = scoring.trusts;
  }

  sentence(sentence: Sentence, cues: Cue[], figures: number): void {
    readSentence(this.scene, sentence, cues, figures);
  }

  /** The cues of a sentence, read but once. */
  cues(sentence: Sentence): Cue[] {
    return cuesAhead(this.scene, sentence.index);
  }

  /** What a figure counts: the rules' finding, another, or null for no toll. */
  measure(placed: Placed): {finding: Finding | null; decision: Decision} {
    const {scene, features} = this;
    features.clear();
    const options = measureOptions(scene, placed, features);
    const choice = options.length > 1 ? this.choose("measure", scene, placed, options, features) : onlyNone;
    const {at: word} = options[choice.index]!;
    const value = options[choice.index]!.value as ReadMeasure | null;
    this.likely = choice.p;
    const decision = this.decided("measure", placed, options, choice);
    if (value === null) return {finding: null, decision};
    const {found, figure, noun, sentence} = placed;
    if (found?.measure === value) return {finding: found, decision};
    const finding = found ?? newFinding(figure, noun, scene.sentences[sentence]!, value, "scored",
      {carried: word < 0 && noun.kind === "bare"});
    const rules = ["scored", ...(found?.rules ?? [])];
    return {finding: changed(finding, {measure: value, measureAt: word, rules}), decision};
  }

  /** Opens a toll, whose other slots are decided next. */
  toll(placed: Placed, {measure, measureAt: word}: Finding): Toll {
    const {figure, noun, sentence, index, found} = placed;
    return {figure, noun, sentence, index, found, measure, word, group: null, party: null, claimant: null};
  }

  /** Whose paper the article is, or would be if it were anybody's; asked once. */
  private issuer(toll: Toll): NonNullable<Scene["issuer"]> {
    const {scene, features} = this;
    features.clear();
    const options = issuerOptions(scene, features);
    if (options.length === 1) return {speaker: null, p: 1};
    const {index, p, other, otherP} = this.choose("issuer", scene, toll, options, features);
    const isNobody = index === 0 && other > 0;
    return {speaker: options[isNobody ? other : index]!.speaker, p: isNobody ? otherP : p};
  }

  claimant(toll: Toll, ruled: Attribution): {attribution: Attribution; decision: Decision} {
    const {scene, features} = this;
    scene.issuer ??= this.issuer(toll);
    features.clear();
    const options = claimantOptions(scene, toll, ruled, features);
    const choice = this.choose("claimant", scene, toll, options, features);
    const {speaker, value} = options[choice.index]!;
    toll.claimant = speaker;
    const decision = this.decided("claimant", toll, options, choice);
    if (choice.other >= 0) decision.other = options[choice.other]!.speaker?.name ?? null;
    const same = value === keyOf(ruled.speaker);
    if (!same) {
      const via = ruled.via.filter(({name}) => name !== speaker?.name);
      return {attribution: attributed("scored-claimant", speaker, {...ruled, via}), decision};
    }
    toll.claimant = ruled.speaker;
    return {attribution: ruled, decision};
  }

  group(toll: Toll, ruled: Ruled): Decision {
    this.features.clear();
    return this.take("group", toll, groupOptions(this.scene, toll, ruled, this.features));
  }

  /** Whose dead the article is mostly about, asked once. */
  private home(toll: Toll): NonNullable<Scene["home"]> {
    const {scene, features} = this;
    features.clear();
    const options = homeOptions(scene, features);
    if (options.length === 1) return {value: null, p: 1};
    const {index, p} = this.choose("home", scene, toll, options, features);
    return {value: options[index]!.value, p};
  }

  party(toll: Toll, ruled: Ruled): Decision {
    this.scene.home ??= this.home(toll);
    this.features.clear();
    return this.take("party", toll, sideOptions(this.scene, toll, ruled, this.features));
  }

  /** Remembers a toll that is decided. */
  close(toll: Toll): void {
    this.scene.tolls.push(toll);
  }

  private take(slot: "group" | "party", toll: Toll, options: Option[]): Decision {
    const choice = this.choose(slot, this.scene, toll, options, this.features);
    const decision = this.decided(slot, toll, options, choice);
    toll[slot] = options[choice.index]!.value;
    return decision;
  }

  private decided(slot: Slot, placed: Placed, options: readonly Option[], choice: Choice): Decision {
    const learned = this.trusts?.[slot];
    const stratum = learned ? stratumOf(this.scene, placed, slot, options[choice.index]!) : 0;
    const trust = !learned ? 0 : stratum === 0 ? learned.doubted
      : likelihood(learned.signs, signsOf(this.scene, placed, slot, options, choice, this.likely));
    const least = learned ? learned.least[stratum]! : 1;
    const other = choice.other < 0 ? null : options[choice.other]!.value;
    return {value: options[choice.index]!.value, trust, accepted: trust >= least, other};
  }
}

const onlyNone: Choice = {index: 0, p: 1, other: -1, otherP: 0};

/** The figures of a sentence in their order: those of its own, and those that only the rules have found. */
export function placedOf(figures: readonly Figure[], findings: readonly Finding[], nouns: readonly Placed["noun"][],
  sentence: number): Placed[] {
  const placed = figures.map((figure, index): Placed => {
    const found = findings.find((one) => one.figure === figure) ?? null;
    return {figure, noun: found?.noun ?? nouns[index]!, sentence, index, found};
  });
  const others = findings.filter((one) => !figures.includes(one.figure))
    .map((found): Placed => ({figure: found.figure, noun: found.noun, sentence, index: 0, found}));
  return [...others, ...placed].sort((a, b) => a.figure.from - b.figure.from);
}

/** Whether a number that the rules have set aside may be a toll all the same: a zero, "Women, fourteen." that looks
 * like an age, and a number behind a stroke. */
export const mayBeToll = ({notToll, from}: Figure, tokens: Token[]): boolean =>
  notToll === null || notToll === "zero" ||
  (notToll === "age" && tokens[from - 2]?.lexeme.people !== undefined && tokens[from - 1]!.text === ",") ||
  (notToll === "name" && tokens[from - 1]?.text === "/");

/** Words for nobody as figures: "nobody", "none", "nil", "no deaths". */
export function zerosOf(tokens: Token[], {from, to}: Sentence): Figure[] {
  const found: Figure[] = [];
  for (let at = from; at < to; at += 1) {
    const {aside, lexeme} = tokens[at]!;
    if (!aside?.zero || lexeme.unit !== undefined) continue;
    if (aside.zero === "before" && !countsBehind(tokens, at + 1, to)) continue;
    found.push({from: at, to: at + 1, numberFrom: at, numberTo: at + 1, low: 0, high: 0, bound: "exact", boundWord: "",
      notToll: "zero", why: "nobody", change: null, vague: false});
  }
  return found;
}

/** Whether people or their deaths are what there are none of. */
function countsBehind(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to && at < from + 3; at += 1) {
    const {people, event} = tokens[at]!.lexeme;
    if (people ?? event) return true;
    if (tokens[at]!.kind !== "word") return false;
  }
  return false;
}
