import type {Bound} from "../toll/vocabulary.js";
import type {NotToll} from "./language.js";
import {betweenVerbAndBound, boundless, ranging, rangeWords} from "./languages/en/counting.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** A number with its bound words: tokens [from, to), the number itself [numberFrom, numberTo). */
export interface Figure {
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  low: number | null;
  high: number | null;
  bound: Bound;
  boundWord: string;
  /** Null for a figure that may be a toll. */
  notToll: NotToll | null;
  why: string;
  /** "from A to B": B alone when a verb of change stands before, else the range. */
  change: {was: number; numberFrom: number; numberTo: number} | null;
  /** A word that names a floor ("dozens", "several hundred"). */
  vague: boolean;
}

interface Value {
  value: number;
  next: number;
  vague: boolean;
  /** For the second of a range: its first token. */
  at?: number;
}

/** Reads the figures of tokens [from, to), left to right, each token once. */
export function readFigures(tokens: Token[], from: number, to: number): Figure[] {
  const figures: Figure[] = [];
  for (let at = from; at < to; at += 1) {
    const value = readValue(tokens, at, to);
    if (!value) continue;
    const figure = bounded(tokens, at, value, from, to);
    figures.push(figure);
    at = Math.max(at, figure.to - 1);
  }
  return figures;
}

/** One number in digits or words, with its scale. */
function readValue(tokens: Token[], at: number, to: number): Value | null {
  const {kind, form, value, lexeme, lower} = tokens[at]!;
  if (kind === "number")
    return form === "ordinal" || form === "time" ? {value, next: at + 1, vague: false}
      : scaled(tokens, value, at + 1, to);
  if (kind !== "word") return null;
  const multiple = lexeme.vagueMultiple === undefined ? null : multipleOf(tokens, at, to, lexeme.vagueMultiple);
  if (multiple) return multiple;
  if (lexeme.vague !== undefined) return {value: lexeme.vague, next: at + 1, vague: true};
  if (lower === "half") return halfA(tokens, at);
  if (lower === "a" || lower === "several" || lower === "few") return loose(tokens, at, to);
  return lexeme.unit !== undefined || lexeme.ten !== undefined ? words(tokens, at, to) : null;
}

/** "tens of thousands". */
function multipleOf(tokens: Token[], at: number, to: number, multiple: number): Value | null {
  const scale = tokens[at + 1]?.lower === "of" && at + 2 < to ? tokens[at + 2]!.lexeme.vague : undefined;
  return scale && scale > 100 ? {value: multiple * (scale / 2), next: at + 3, vague: true} : null;
}

/** "half a million". */
function halfA(tokens: Token[], at: number): Value | null {
  const scale = tokens[at + 1]?.lower === "a" ? tokens[at + 2]?.lexeme.scale : undefined;
  return scale && scale !== 100 ? {value: scale / 2, next: at + 3, vague: false} : null;
}

/** "a dozen", "a hundred", "several hundred", "a couple". */
function loose(tokens: Token[], at: number, to: number): Value | null {
  const next = at + 1;
  const scale = tokens[next]?.lexeme.scale;
  if (!scale || next >= to || tokens[next]!.text.length < 4) return null;
  if (tokens[at]!.lower !== "a") return {value: 2 * scale, next: next + 1, vague: true};
  return words(tokens, at, to);
}

function scaled(tokens: Token[], value: number, next: number, to: number): Value {
  let product = value;
  while (next < to) {
    const token = tokens[next]!;
    const short = token.text.length < 3;
    const scale = token.kind === "word" ? token.lexeme.scale : undefined;
    if (!scale || (short && token.spaced) || (token.capital && token.text.length === 1)) break;
    // "fell 40m" is a length, "1.5m people" a million and a half.
    if (token.lower === "m" && !tokens[next + 1]?.lexeme.people) break;
    product = Math.round(product * scale * 1000) / 1000;
    next += 1;
  }
  return {value: product, next, vague: false};
}

/** A number in words: "twenty-one", "two hundred and fifty", "a hundred". */
function words(tokens: Token[], at: number, to: number): Value {
  let total = 0;
  let part = tokens[at]!.lower === "a" ? 1 : 0;
  let last: Rank | null = null;
  let next = at + part;
  for (; next < to; next += 1) {
    if (isJoint(tokens, next, last)) continue;
    const {lexeme} = tokens[next]!;
    const rank = rankAfter(last, tokens[next]!, part);
    if (!rank) break;
    if (rank !== "scale") part += lexeme[rank]!;
    else if (lexeme.scale! < 1000) part *= lexeme.scale!;
    else {
      total += part * lexeme.scale!;
      part = 0;
    }
    last = rank;
  }
  return {value: total + part, next, vague: false};
}

type Rank = "unit" | "ten" | "scale";

/** The hyphen of "twenty-one", the "and" of "two hundred and fifty". */
function isJoint(tokens: Token[], at: number, last: Rank | null): boolean {
  const {unit, ten} = tokens[at + 1]?.lexeme ?? emptyLexeme;
  if (last === "ten") return tokens[at]!.lower === "-" && unit !== undefined;
  return last === "scale" && tokens[at]!.lower === "and" && (unit !== undefined || ten !== undefined);
}

/** What a word adds to a number that has come as far as `last`: "twenty" takes "one" and no "twelve". */
function rankAfter(last: Rank | null, {lexeme, lower}: Token, part: number): Rank | null {
  const {unit, ten, scale} = lexeme;
  if (unit !== undefined && last !== "unit" && (last !== "ten" || unit < 10 || isHundreds(part, unit))) return "unit";
  if (ten !== undefined && last !== "unit" && (last !== "ten" || isHundreds(part, ten))) return "ten";
  return scale !== undefined && lower.length > 2 && part ? "scale" : null;
}

/** "сто сорок", "двісті дванадцять": hundreds that are one word go before tens. */
const isHundreds = (part: number, less: number) => part > 0 && part % 100 === 0 && less < 100;

const isYear = ({text}: Token) => /^(?:19|20)\d\d$/.test(text);

const dashes = new Set(["-", "–", "—", "‑", "−"]);

/** The number after "to", "or", "and" or a dash that makes a range with the one before. */
function rangeEnd(tokens: Token[], at: number, from: number, {next, vague}: Value, to: number): Value | null {
  const link = tokens[next];
  if (!link || next + 1 >= to || vague) return null;
  const before = at > from ? tokens[at - 1]!.lower : "";
  const dash = dashes.has(link.text) && link.spaced === tokens[next + 1]!.spaced;
  const joins = dash || rangeWords.has(link.lower) || (link.lower === "and" && before === "between");
  if (!joins || before === "by" || (tokens[at - 1]?.lexeme.month !== undefined && endsDate(tokens[at]!, link)))
    return null;
  const quoted = link.lower === "to" ? past(tokens, next + 1, to, isQuoteOpen) : next + 1;
  const second = past(tokens, quoted, to, ({lexeme}) => lexeme.boundBefore !== undefined);
  const other = readValue(tokens, second, to);
  return other && tokens[second]!.form !== "ordinal" ? {...other, at: second} : null;
}

/** "LAGOS, Aug 5 - Nearly 100 people": the dash of a dateline. "The number killed since 7 October 2023 to 61,430". */
const endsDate = (number: Token, link: Token) =>
  dashes.has(link.text) ? link.spaced : link.lower === "to" && isYear(number);

const past = (tokens: Token[], at: number, to: number, is: (token: Token) => boolean) =>
  at + 1 < to && is(tokens[at]!) ? at + 1 : at;
const isQuoteOpen = ({text}: Token) => text === '"' || text === "“";

function bounded(tokens: Token[], at: number, first: Value, from: number, to: number): Figure {
  const figure: Figure = {
    from: at,
    to: first.next,
    numberFrom: at,
    numberTo: first.next,
    low: first.value,
    high: first.value,
    bound: "exact",
    boundWord: "",
    notToll: null,
    why: "",
    change: null,
    vague: first.vague
  };
  const second = rangeEnd(tokens, at, from, first, to);
  const most = second ? null : ceilingAfterFloor(tokens, at, from, first, to);
  if (second) addRange(figure, tokens, first, second, from);
  if (most && most.value > first.value) return {...figure, from: at - 1, to: most.next, numberTo: most.next,
    low: first.value, high: most.value, bound: "range", boundWord: tokens[at - 1]!.lower};
  if (first.vague) setBound(figure, "at-least", tokens[at]!.lower);
  if (tokens[at]!.lower === "a" && tokens[at + 1]?.lower === "dozen") setBound(figure, "about", "a dozen");
  readBoundAfter(figure, tokens, to);
  readBoundBefore(figure, tokens, from);
  return figure;
}

/** "no fewer than 60 and no more than 80", "at least 60 but at most 80": a floor and a ceiling of one count. */
function ceilingAfterFloor(tokens: Token[], at: number, from: number, {next}: Value, to: number): Value | null {
  const floor = at > from ? tokens[at - 1]!.lexeme.boundBefore : undefined;
  if (floor !== "at-least" && floor !== "more-than") return null;
  let bound = next;
  while (bound < to && bound < next + 2 && joinsBounds(tokens[bound]!)) bound += 1;
  if (bound === next || bound + 1 >= to || tokens[bound]!.lexeme.boundBefore !== "up-to") return null;
  return readValue(tokens, bound + 1, to);
}

const joinsBounds = ({text, lower, lexeme}: Token) => text === "," || lower === "and" || lexeme.tags.conjunction;

function addRange(figure: Figure, tokens: Token[], first: Value, second: Value, from: number): void {
  const high = second.value;
  const low = first.value * sharedScale(tokens, first, second, figure);
  const link = tokens[figure.numberTo]!.lower;
  const before = figure.from > from ? tokens[figure.from - 1]!.lower : "";
  const verb = tokens[figure.from - 2];
  // "зросла з 12 до 15": what parts in "12 з 15" is where a change begins here.
  const isFrom = before === "from" || (before === "of" && verb?.lexeme.tags.totalVerb);
  if (/^(?:to|auf)$/.test(link) && isFrom && !ranging.has(verb?.lower ?? "")) {
    figure.change = {was: first.value, numberFrom: figure.numberFrom, numberTo: figure.numberTo};
    figure.low = figure.high = high;
    figure.numberFrom = figure.from = second.at!;
    figure.numberTo = figure.to = second.next;
  } else if (low < high) {
    const between = before === "between";
    Object.assign(figure, {low, high, bound: "range", boundWord: between ? before : link});
    figure.numberTo = figure.to = second.next;
    if (between) figure.from -= 1;
  }
}

/** "7-15 thousand": the scale belongs to both; 1 where it does not. */
function sharedScale(tokens: Token[], {value: low, next}: Value, {value: high, next: end}: Value, {numberFrom}: Figure):
  number {
  const {kind, lexeme: {scale}} = tokens[end - 1]!;
  const isRound = low < high && low < 1000 && high % 1000 === 0;
  return isRound && kind === "word" && scale && high / scale > low && next - numberFrom === 1 ? scale : 1;
}

function setBound(figure: Figure, bound: Bound, word: string): void {
  if (figure.bound === "range") return;
  const value = figure.low!;
  figure.bound = bound;
  figure.boundWord = word;
  figure.low = bound === "up-to" || bound === "almost" ? null : value;
  figure.high = bound === "at-least" || bound === "more-than" ? null : value;
}

function readBoundAfter(figure: Figure, tokens: Token[], to: number): void {
  let next = figure.to;
  if (next >= to) return;
  const token = tokens[next]!;
  if (token.text === "+" && !token.spaced) {
    setBound(figure, "at-least", "+");
    figure.to += 1;
    return;
  }
  if (token.text === "-" && !token.spaced && next + 1 < to && tokens[next + 1]!.lexeme.boundAfter) next += 1;
  const {boundAfter} = tokens[next]!.lexeme;
  if (!boundAfter) return boundBehindNoun(figure, tokens, to);
  // "100 plus" needs its hyphen, else "plus" adds something.
  if (tokens[next]!.lower === "plus" && next === figure.to) return;
  if (tokens[next]!.capital || isNumberAt(tokens, next + 1, to)) return;
  setBound(figure, boundAfter, tokens[next]!.lower);
  figure.to = next + 1;
}

/** "40 people at most", "500 people, if not more": a bound of several words behind a noun for people, and before no
 * other number. */
function boundBehindNoun(figure: Figure, tokens: Token[], to: number): void {
  let at = figure.to;
  while (at < to && at < figure.to + 2 && !tokens[at]!.lexeme.people && tokens[at]!.kind === "word") at += 1;
  if (!tokens[at]?.lexeme.people) return;
  at += tokens[at + 1]?.text === "," ? 2 : 1;
  const bound = at < to ? tokens[at]! : null;
  if (!bound?.lexeme.boundAfter || !bound.lower.includes(" ") || isNumberAt(tokens, at + 1, to)) return;
  setBound(figure, bound.lexeme.boundAfter, bound.lower);
}

const isNumberAt = (tokens: Token[], at: number, to: number) => at < to &&
  (tokens[at]!.kind === "number" || tokens[at]!.lexeme.unit !== undefined);

/** "зросла до 133", "возросло с 12 до 15": what bounds in "до 133 людей" only leads to the figure here. */
const leadsTo = ({change, from}: Figure, tokens: Token[]): boolean =>
  change !== null || (tokens[from - 2]?.lexeme.tags.totalVerb ?? false);

function readBoundBefore(figure: Figure, tokens: Token[], from: number): void {
  for (let steps = 0; steps < 3 && figure.from > from; steps += 1) {
    const {lower, lexeme: {boundBefore, silent}} = tokens[figure.from - 1]!;
    if (!boundBefore || silent) return;
    const adverb = betweenVerbAndBound.has(tokens[figure.from - 2]?.lower ?? "");
    if (boundless.get(lower)?.has(tokens[figure.from - (adverb ? 3 : 2)]?.lower ?? "")) return;
    if (lower === "to" && leadsTo(figure, tokens)) return;
    if (boundBefore === "exact") figure.boundWord ||= lower;
    else if (figure.bound === "exact" || (figure.bound === "about" && boundBefore !== "about"))
      setBound(figure, boundBefore, lower);
    figure.from -= 1;
  }
}
