import {before} from "./frame-left.js";
import type {Figure} from "./figures.js";
import {newFinding, type Finding} from "./finding.js";
import type {ReadMeasure} from "./language.js";
import {identifying} from "./languages/en/framing.js";
import {readNoun, type Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** "225, including 21 children crushed": its own words and a part of the count before. */
export function markPart(tokens: Token[], sentence: Sentence, found: Finding | null, whole: Finding | null): void {
  if (!found || found.partOf || !whole) return;
  const within = found.measure === "killed" && /^(?:casualties|losses)$/.test(whole.measure);
  if (whole.measure !== found.measure && !within) return;
  const at = before(tokens, found.figure, sentence.from);
  if (at >= sentence.from && tokens[at]!.lexeme.tags.partOpener && tokens[at]!.lower !== "with") found.partOf = whole;
}

/** "including 90 children", "of whom 17 were women", "Five of the victims were children", "at least one of them". */
export function part(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, whole: Finding | null,
  at: number): Finding | null {
  const ofThem = noun.part || tokens[figure.to]?.lower === "of them";
  if (whole && (isAmong(tokens, noun, sentence.to) || (ofThem && isGrave(tokens, figure, whole))))
    return newFinding(figure, noun, sentence, whole.measure, "part", {partOf: whole});
  const among = identified(tokens, figure.to, sentence.to) ? null : ofTheDead(tokens, sentence, at);
  if (among) return amongTheDead(tokens, sentence, figure, noun, whole, among);
  if (ofThem && identified(tokens, noun.to, sentence.to)) return null;
  if (ofTheDeadNoun(tokens, noun)) {
    const described = describe(noun, describedAs(tokens, noun.to, sentence.to));
    return newFinding(figure, described, sentence, noun.measure!, "part", {partOf: whole});
  }
  if (!whole) return null;
  const opened = isOpened(tokens, sentence, noun, whole, at);
  if (!opened && !ofThem) return wereChildren(tokens, sentence, figure, noun, whole);
  return ofWhole(tokens, sentence, figure, noun, whole, opened, ofThem);
}

/** "Among the dead were 12 who had fled", told by what is said of them. */
function amongTheDead(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, whole: Finding | null,
  measure: ReadMeasure): Finding {
  const said = isVerb(tokens, noun.to) ? describedAs(tokens, noun.to, sentence.to) : null;
  const group = noun.group ?? said?.group ?? null;
  return newFinding(figure, {...noun, group}, sentence, measure, "among-the-dead", {partOf: whole});
}

const isVerb = (tokens: Token[], at: number, to = tokens.length) => at < to && tokens[at]!.lexeme.tags.auxiliary;

/** Opened by "including", "of whom", "those of", or in a list that adds up to the count. */
function isOpened(tokens: Token[], sentence: Sentence, noun: Noun, whole: Finding, at: number): boolean {
  const {lower, lexeme} = at >= sentence.from ? tokens[at]! : {lower: "", lexeme: emptyLexeme};
  return (lexeme.tags.partOpener && lower !== "with") || (lower === "of" && tokens[at - 1]?.lower === "those") ||
    (noun.kind === "people" && ends(tokens[noun.to]) && inSum(tokens, at, sentence, whole));
}

/** A part by what is said of it: "Five of the victims were children", "three of them women", "including 3 in Kyiv". */
function ofWhole(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, whole: Finding, opened: boolean,
  ofThem: boolean): Finding | null {
  const next = afterPart(tokens, figure, noun, sentence.to);
  const verb = isVerb(tokens, next, sentence.to);
  const said = verb ? describedAs(tokens, next, sentence.to) : null;
  if (verb && !said) return null;
  const apposed = ofThem && next > noun.to ? peopleAt(tokens, next, sentence.to) : null;
  if (apposed) return newFinding(figure, {...noun, ...apposed}, sentence, whole.measure, "part", {partOf: whole});
  if (!verb && !opened && noun.measure === null && !isPlain(tokens, next, sentence.to)) return null;
  const measure = noun.measure ?? whole.measure;
  const to = Math.max(noun.to, said?.to ?? 0);
  return newFinding(figure, {...describe(noun, said), to}, sentence, measure, "part", {partOf: whole});
}

const isVictims = (token: Token | undefined) => token?.lower === "victims";

/** Past "three of them", "all of them mostly". */
function afterPart(tokens: Token[], figure: Figure, noun: Noun, to: number): number {
  let next = tokens[figure.to]?.lower === "of them" ? figure.to + 1 : noun.to;
  while (next < to && tokens[next]!.lower.endsWith("ly")) next += 1;
  return next;
}

const describe = (noun: Noun, said: Described | null): Noun =>
  ({...noun, group: said?.group ?? noun.group, party: said?.party ?? noun.party});

/** "Eleven of the dead were from one family": whatever is said of them, they are dead. */
const ofTheDeadNoun = (tokens: Token[], {part, measure, head, to}: Noun) =>
  part && (measure === "killed" || measure === "wounded") && tokens[head]?.lexeme.state !== undefined &&
  isVerb(tokens, to);

const ends = (token: Token | undefined) => !token || token.kind !== "word" || /^(?:and|who|or)$/.test(token.lower);

/** "… 558, the minister said: 50 children, 94 women and the rest men": a list after a colon adds up to the count. */
function inSum(tokens: Token[], at: number, {from}: Sentence, whole: Finding | null): boolean {
  if (!whole || whole.figure.to < from) return false;
  for (let step = at; step > whole.figure.to; step -= 1) {
    const {text, lexeme} = tokens[step]!;
    if (text === ":" || text === "(") return true;
    if (lexeme.tags.say || lexeme.passive || lexeme.active || lexeme.tags.auxiliary) return false;
  }
  return false;
}

/** "Three children were among them." */
const isAmong = (tokens: Token[], {kind, to: at}: Noun, to: number) => kind === "people" && at + 1 < to &&
  /^(?:was|were|are|is)$/.test(tokens[at]!.lower) && /^among (?:them|those|these)$/.test(tokens[at + 1]!.lower);

/** "seven of them critical". */
const isGrave = (tokens: Token[], {to}: Figure, {measure}: Finding) =>
  measure === "wounded" && /^(?:critical|serious|grave)$/.test(tokens[to + 1]?.lower ?? "");

/** "Only 35 of the bodies have been identified" counts names, not the dead. */
export function identified(tokens: Token[], at: number, to: number): boolean {
  for (let next = at; next < to && next < at + 5; next += 1)
    if (identifying.has(tokens[next]!.lower)) return true;
  return false;
}

/** "Fourteen were children.": a bare figure that opens a sentence right after the count. */
function wereChildren(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, whole: Finding): Finding | null {
  if (noun.kind !== "bare" || figure.from > sentence.from + 1 || whole.sentence.paragraph !== sentence.paragraph)
    return null;
  if (!/^(?:was|were)$/.test(tokens[figure.to]?.lower ?? "") || figure.to >= sentence.to) return null;
  const said = describedAs(tokens, figure.to, sentence.to);
  if (!said?.group || said.group === "all") return null;
  const {group, to} = said;
  return newFinding(figure, {...noun, group, to}, sentence, whole.measure, "part", {partOf: whole});
}

const isPlain = (tokens: Token[], at: number, to: number) =>
  at >= to ||
  tokens[at]!.kind === "mark" || tokens[at]!.lexeme.tags.preposition || tokens[at]!.lexeme.tags.conjunction;

type Described = Pick<Noun, "group" | "party" | "to">;

/** "were children", "are women", "were city employees": what the part is; null when it is not a noun for people. */
function describedAs(tokens: Token[], at: number, to: number): Described | null {
  let next = at;
  while (next < to && tokens[next]!.lexeme.tags.auxiliary) next += 1;
  const people = peopleAt(tokens, next, to);
  if (people) return people;
  const {state, passive} = next < to ? tokens[next]!.lexeme : emptyLexeme;
  return state || passive ? {group: null, to: next + 1, party: null} : null;
}

function peopleAt(tokens: Token[], at: number, to: number): Described | null {
  const {kind, group, party, to: end} = readNoun(tokens, at, to);
  return kind === "people" ? {group, party, to: end} : null;
}

/** "Among the dead were 3 children", "The dead include 3 children", "Of the wounded, 10 …". */
function ofTheDead(tokens: Token[], sentence: Sentence, at: number): ReadMeasure | null {
  for (let step = at; step >= sentence.from && step > at - 9; step -= 1) {
    const {lexeme, kind} = tokens[step]!;
    if (kind === "number" || (lexeme.active && !lexeme.passive)) return null;
    const measure = isVictims(tokens[step]) ? "killed" : (lexeme.state ?? lexeme.event);
    if (measure) return isWholeOf(tokens, step, sentence.from, at) ? measure : null;
  }
  return null;
}

/** Whether "among", "of" or "amongst" stands before the dead ("the dead", "the 12 dead"), or "include" behind them. */
function isWholeOf(tokens: Token[], dead: number, from: number, at: number): boolean {
  const word = (back: number) => tokens[dead - back]?.lower;
  const isThe = word(1) === "the";
  const numbered = tokens[dead - 1]?.kind === "number" && word(2) === "the";
  const opener = isThe || word(1) === "those" ? word(2) : numbered ? word(3) : word(1);
  return opener === "among" || opener === "amongst" || (opener === "of" && opens(tokens, dead, from)) ||
    (isThe && tokens.slice(dead + 1, at + 1).some(({lower}) => /^include[ds]?$/.test(lower)));
}

/** "Of the 447 bodies, 425 were civilians", "he said that of the 447 bodies …". */
const isOfWhole = (tokens: Token[], {from}: Sentence, {figure}: Finding) =>
  tokens[from]!.lower === "of" || (tokens[figure.from - 1]?.lower === "the" && tokens[figure.from - 2]?.lower === "of");

/** "Of the 217 dead" begins the sentence or its clause; "eleven of the dead" does not. */
function opens(tokens: Token[], at: number, from: number): boolean {
  let of = at;
  while (of > from && tokens[of]!.lower !== "of") of -= 1;
  return of === from || /^(?:that|,)$/.test(tokens[of - 1]!.lower);
}

/** "97 of the victims were women and 54 were men". */
export function anotherPart(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun,
  previous: Finding | null): Finding | null {
  if (!previous || previous.sentence !== sentence || noun.kind !== "bare" || !(previous.rules[0] === "part" ||
    previous.partOf || isOfWhole(tokens, sentence, previous)))
    return null;
  if (!tokens[figure.to]?.lexeme.tags.auxiliary || figure.to >= sentence.to) return null;
  const said = describedAs(tokens, figure.to, sentence.to);
  if (!said?.group) return null;
  return newFinding(figure, {...noun, group: said.group}, sentence, previous.measure, "part",
    {partOf: previous.partOf ?? previous});
}
