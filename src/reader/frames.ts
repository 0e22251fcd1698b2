import {frameLeft, before} from "./frame-left.js";
import {frameRight, type Framed} from "./frame-right.js";
import type {Figure} from "./figures.js";
import type {Finding, Rejected, Topic} from "./finding.js";
import type {Language, NotToll} from "./language.js";
import {readNoun, type Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";
import {markPart, part, anotherPart, identified} from "./frame-part.js";
import {withOlder, finding, coordinated, gapped, older, byNext} from "./frame-list.js";
import {bare} from "./frame-bare.js";

/** What the reader remembers from one sentence to the next. */
export interface Memory {
  /** The last count of the paragraph, or of the article. */
  last: Finding | null;
  /** The last count of the dead. */
  toll: Finding | null;
  /** A count spoken of without a figure, by a question or by "the number of". */
  topic: Topic | null;
}

export interface SentenceFrames {
  findings: Finding[];
  rejected: Rejected[];
  /** What each figure counts. */
  nouns: Noun[];
}

/** Finds the measure of each figure of a sentence: by its own words, then by its neighbours', then by what went before.
 * */
export function readFrames(tokens: Token[], sentence: Sentence, figures: Figure[], memory: Memory,
  language: Language): SentenceFrames {
  const findings: (Finding | null)[] = [];
  const nouns: Noun[] = [];
  const rejected: Rejected[] = [];
  for (const figure of figures) {
    const noun = readNoun(tokens, figure.to, sentence.to);
    nouns.push(noun);
    const named = noun.part && identified(tokens, noun.to, sentence.to);
    findings.push(figure.notToll || named ? null : byOwnWords(tokens, sentence, figure, noun, figures, language));
  }
  for (const [index, figure] of figures.entries()) {
    if (figure.notToll || swallowed(figure, nouns, index)) continue;
    const found = findings[index] ?? byNeighbours(tokens, sentence, figures, nouns, findings, index, memory);
    findings[index] = found;
    if (found) nouns[index] = found.noun;
  }
  for (let index = figures.length - 2; index >= 0; index -= 1)
    if (!figures[index]!.notToll) findings[index] ??= byNext(tokens, sentence, figures, nouns, findings, index);
  for (const [index, figure] of figures.entries()) {
    if (swallowed(figure, nouns, index)) findings[index] = null;
    if (figure.notToll) rejected.push({figure, why: figure.notToll, what: figure.why});
    else if (!findings[index]) rejected.push({figure, ...missing(tokens, nouns[index]!)});
  }
  for (const [index, found] of findings.entries()) if (found) diedInHospital(tokens, found, lastOf(findings, index));
  for (const [index, found] of findings.entries()) markPart(tokens, sentence, found, lastOf(findings, index));
  return {findings: withOlder(findings.filter((finding) => finding !== null)), rejected, nouns};
}

/** "Five died at the scene and one in hospital": the verb is left out. */
function diedInHospital(tokens: Token[], found: Finding, before: Finding | null): void {
  if (found.measure !== "wounded" || found.noun.kind !== "bare" || before?.measure !== "killed" ||
    before.sentence !== found.sentence)
    return;
  const died = before.measureAt >= 0 && tokens[before.measureAt]!.lexeme.alone === "killed";
  if (!died || !/^in (?:a )?hospitals?$/.test(tokens[found.figure.to]?.lower ?? "")) return;
  if (!/^(?:and|,)$/.test(tokens[found.figure.from - 1]?.lower ?? "")) return;
  found.measure = "killed";
  found.rules.push("died-in-hospital");
}

/** "of the strip's 2.3 million people": part of the noun of the figure before. */
const swallowed = (figure: Figure, nouns: Noun[], index: number) =>
  index > 0 && figure.to <= nouns[index - 1]!.swallows;

function missing(tokens: Token[], noun: Noun): {why: NotToll; what: string} {
  if (noun.kind === "thing") return {why: "no-noun", what: tokens[noun.head]!.text};
  return {why: "no-measure", what: noun.head >= 0 ? tokens[noun.head]!.text : ""};
}

function byOwnWords(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, figures: Figure[],
  language: Language): Finding | null {
  const right = frameRight(tokens, figure, noun, sentence.to, figures, language);
  const left =
    right && right.rule !== "state-adjective"
      ? null
      : frameLeft(tokens, figure, noun, sentence.from, sentence.to, figures, language);
  const framed = left ?? right ?? atTheNumber(tokens, figure, noun, sentence);
  if (framed?.modal && figure.boundWord === "as many as" && figure.bound === "exact") mayBe(figure);
  return framed && finding(figure, noun, sentence, framed);
}

/** "As many as 600 may have died": a ceiling, not a count. */
function mayBe(figure: Figure): void {
  figure.bound = "up-to";
  figure.low = null;
}

/** "put at more than 100 the number of people killed". */
function atTheNumber(tokens: Token[], figure: Figure, noun: Noun, sentence: Sentence): Framed | null {
  if (noun.kind !== "bare" && noun.kind !== "thing") return null;
  let at = figure.to;
  while (at < sentence.to && tokens[at]!.lexeme.tags.determiner) at += 1;
  if (!tokens[at]?.lexeme.tags.count || tokens[at + 1]?.lower !== "of") return null;
  for (let next = at + 2; next < sentence.to && next < at + 9; next += 1) {
    const {lexeme} = tokens[next]!;
    const measure = lexeme.passive ?? lexeme.state ?? lexeme.event;
    if (measure) return {measure, at: next, rule: "figure-the-number-of", verbAt: -1};
  }
  return null;
}

function byNeighbours(tokens: Token[], sentence: Sentence, figures: Figure[], nouns: Noun[],
  findings: (Finding | null)[], index: number, memory: Memory): Finding | null {
  const figure = figures[index]!;
  const noun = nouns[index]!;
  const previous = lastOf(findings, index);
  const at = before(tokens, figure, sentence.from);
  const aboard = index > 0 && isOther(figures[index - 1]!, nouns[index - 1]!, findings[index - 1]!, figure);
  return (
    (aboard ? null : part(tokens, sentence, figure, noun, previous ?? memory.last, at)) ??
    coordinated(tokens, sentence, figure, noun, nouns, figures, findings, index, at) ??
    gapped(tokens, sentence, figure, noun, previous, at) ??
    anotherPart(tokens, sentence, figure, noun, previous) ??
    older(tokens, figure, noun, sentence, previous, at) ??
    bare(tokens, sentence, figure, noun, (ofCount(tokens, at) ? killedOf(findings) : null) ?? previous ?? memory.last,
      memory, at)
  );
}

/** "Of the 205 people aboard, 35 of them crew": a part of people of whom nothing is counted. */
const isOther = (before: Figure, {kind}: Noun, found: Finding | null, {from}: Figure) =>
  !found && kind === "people" && !before.notToll && from - before.to < 6;

/** "an earlier count of six": counts the dead, whatever else the sentence counted in between. */
const ofCount = (tokens: Token[], at: number) =>
  tokens[at]?.lower === "of" && /^(?:count|toll|tally|figure)$/.test(tokens[at - 1]?.lower ?? "");
const killedOf = (findings: (Finding | null)[]) =>
  findings.find((one) => one?.measure === "killed" && !one.partOf) ?? null;

function lastOf(findings: (Finding | null)[], index: number): Finding | null {
  for (let at = index - 1; at >= 0; at -= 1) if (findings[at]) return findings[at]!;
  return null;
}
