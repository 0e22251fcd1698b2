import type {Bound} from "../toll/vocabulary.js";
import type {NotToll} from "./language.js";
import type {Token} from "./tokenise.js";
import {motion, talk} from "./languages/en/rule-words.js";

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
  /** Clean-text span when it is narrower than the tokens. */
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
  const token = tokens[at]!;
  if (token.kind === "number")
    return token.form === "plain" || token.form === "grouped" || token.form === "decimal"
      ? scaled(tokens, token.value, at + 1, to)
      : {value: token.value, next: at + 1, vague: false};
  if (token.kind !== "word") return null;
  const {lexeme, lower} = token;
  if (lexeme.vagueMultiple !== undefined && tokens[at + 1]?.lower === "of" && at + 2 < to) {
    const scale = tokens[at + 2]!.lexeme.vague;
    if (scale && scale > 100) return {value: lexeme.vagueMultiple * (scale / 2), next: at + 3, vague: true};
  }
  if (lexeme.vague !== undefined) return {value: lexeme.vague, next: at + 1, vague: true};
  if (lower === "half" && tokens[at + 1]?.lower === "a") {
    const scale = tokens[at + 2]?.lexeme.scale;
    return scale && scale !== 100 ? {value: scale / 2, next: at + 3, vague: false} : null;
  }
  if (lower === "a" || lower === "several" || lower === "few") return loose(tokens, at, to);
  return lexeme.unit !== undefined || lexeme.ten !== undefined ? words(tokens, at, to) : null;
}

/** "a dozen", "a hundred", "several hundred", "a few dozen", "a couple". */
function loose(tokens: Token[], at: number, to: number): Value | null {
  let next = at + 1;
  if (tokens[at]!.lower === "a" && tokens[next]?.lower === "few") next += 1;
  const scale = tokens[next]?.lexeme.scale;
  if (!scale || next >= to || tokens[next]!.text.length < 4) return null;
  if (tokens[at]!.lower !== "a" || next > at + 1) return {value: 2 * scale, next: next + 1, vague: true};
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
    if (token.lower === "m" && !counts(tokens[next + 1])) break;
    product = Math.round(product * scale * 1000) / 1000;
    next += 1;
  }
  return {value: product, next, vague: false};
}

const counts = (token: Token | undefined) =>
  token !== undefined && Boolean(token.lexeme.people || token.lexeme.state || token.lexeme.passive ||
    token.lexeme.event || token.name || token.capital);

/** A number in words: "twenty-one", "two hundred and fifty", "a hundred". */
function words(tokens: Token[], at: number, to: number): Value | null {
  let total = 0;
  let part = 0;
  let last: "unit" | "ten" | "scale" | "" = "";
  let next = at;
  for (; next < to; next += 1) {
    const {lexeme, lower} = tokens[next]!;
    const hyphen = lower === "-" && last === "ten" && tokens[next + 1]?.lexeme.unit !== undefined;
    const and = lower === "and" && last === "scale" && isSmall(tokens[next + 1]);
    if (hyphen || and) continue;
    if (lower === "a" && next === at) part = 1;
    else if (lexeme.unit !== undefined && last !== "unit" &&
      (last !== "ten" || lexeme.unit < 10 || isHundreds(part, lexeme.unit))) {
      part += lexeme.unit;
      last = "unit";
    } else if (lexeme.ten !== undefined && last !== "unit" && (last !== "ten" || isHundreds(part, lexeme.ten))) {
      part += lexeme.ten;
      last = "ten";
    } else if (lexeme.scale !== undefined && lower.length > 2 && part) {
      if (lexeme.scale >= 1000) {
        total += part * lexeme.scale;
        part = 0;
      } else part *= lexeme.scale;
      last = "scale";
    } else break;
  }
  return last ? {value: total + part, next, vague: false} : null;
}

/** "сто сорок", "двісті дванадцять": hundreds that are one word go before tens. */
const isHundreds = (part: number, less: number) => part > 0 && part % 100 === 0 && less < 100;

const isSmall = (token: Token | undefined) =>
  token !== undefined &&
  (token.lexeme.unit !== undefined || token.lexeme.ten !== undefined || (token.kind === "number" && token.value < 100));

const isYear = ({text}: Token) => /^(?:19|20)\d\d$/.test(text);

const dashes = new Set(["-", "–", "—", "‑", "−"]);

/** The number after "to", "or", "and" or a dash that makes a range with the one before. */
function rangeEnd(tokens: Token[], at: number, from: number, value: Value, to: number): Value | null {
  const link = tokens[value.next];
  if (!link || value.next + 1 >= to || value.vague || (at > from && tokens[at - 1]!.lower === "by")) return null;
  const between = tokens[at - 1]?.lower === "between" && at > from;
  const dash = dashes.has(link.text) && link.spaced === tokens[value.next + 1]!.spaced;
  if (!(link.lower === "to" || link.lower === "or" || dash || (link.lower === "and" && between))) return null;
  // "LAGOS, Aug 5 - Nearly 100 people": the dash of a dateline. "The number killed since 7 October 2023 to 61,430".
  const afterMonth = tokens[at - 1]?.lexeme.month !== undefined;
  if (afterMonth && ((dash && link.spaced) || (link.lower === "to" && isYear(tokens[at]!)))) return null;
  let second = value.next + 1;
  if (link.lower === "to" && /^["“]$/.test(tokens[second]!.text) && second + 1 < to) second += 1;
  if (tokens[second]!.lexeme.boundBefore && second + 1 < to) second += 1;
  const other = readValue(tokens, second, to);
  if (!other || tokens[second]!.form === "ordinal") return null;
  return {...other, at: second};
}

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
  if (second) addRange(figure, tokens, first, second, from);
  if (first.vague) setBound(figure, "at-least", tokens[at]!.lower);
  if (tokens[at]!.lower === "a" && tokens[at + 1]?.lower === "dozen") setBound(figure, "about", "a dozen");
  readBoundAfter(figure, tokens, to);
  readBoundBefore(figure, tokens, from);
  return figure;
}

function addRange(figure: Figure, tokens: Token[], first: Value, second: Value, from: number): void {
  let low = first.value;
  const high = second.value;
  // "7-15 thousand": the scale belongs to both.
  if (low < high && high % 1000 === 0 && low < 1000 && tokens[second.next - 1]!.kind === "word") {
    const scale = tokens[second.next - 1]!.lexeme.scale;
    if (scale && high / scale > low && first.next - figure.numberFrom === 1) low *= scale;
  }
  const link = tokens[figure.numberTo]!.lower;
  const before = tokens[figure.from - 1]?.lower;
  if (
    link === "to" &&
    before === "from" &&
    figure.from > from &&
    tokens[figure.from - 2]?.lower !== "anywhere" &&
    tokens[figure.from - 2]?.lower !== "range" &&
    tokens[figure.from - 2]?.lower !== "ranged" &&
    tokens[figure.from - 2]?.lower !== "ranging" &&
    tokens[figure.from - 2]?.lower !== "ranges"
  ) {
    figure.change = {was: first.value, numberFrom: figure.numberFrom, numberTo: figure.numberTo};
    figure.low = figure.high = high;
    figure.numberFrom = figure.from = second.at!;
    figure.numberTo = figure.to = second.next;
    return;
  }
  if (low >= high) return;
  figure.low = low;
  figure.high = high;
  figure.numberTo = figure.to = second.next;
  figure.bound = "range";
  figure.boundWord = link;
  if (before === "between" && figure.from > from) {
    figure.from -= 1;
    figure.boundWord = "between";
  }
}

function setBound(figure: Figure, bound: Bound, word: string): void {
  if (figure.bound === "range") return;
  const value = figure.low ?? figure.high!;
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
  if (!boundAfter) return;
  // "100 plus" needs its hyphen, else "plus" adds something.
  if (tokens[next]!.lower === "plus" && next === figure.to) return;
  if (tokens[next]!.lower === "approximately") return;
  if (
    tokens[next]!.capital ||
    (next + 1 < to && (tokens[next + 1]!.kind === "number" || tokens[next + 1]!.lexeme.unit !== undefined))
  )
    return;
  setBound(figure, boundAfter, tokens[next]!.lower);
  figure.to = next + 1;
}

function readBoundBefore(figure: Figure, tokens: Token[], from: number): void {
  for (let steps = 0; steps < 3 && figure.from > from; steps += 1) {
    const word = tokens[figure.from - 1]!;
    const {boundBefore, silent} = word.lexeme;
    if (!boundBefore || silent) return;
    const adverb = /^(?:then|again|later|earlier|also)$/.test(tokens[figure.from - 2]?.lower ?? "");
    const before = tokens[figure.from - (adverb ? 3 : 2)]?.lower ?? "";
    if (word.lower === "up to" && motion.has(before)) return;
    // "зросла до 133": what bounds in "до 133 людей" only leads to the figure here.
    if (word.lower === "to" && tokens[figure.from - 2]?.lexeme.tags.totalVerb) return;
    if (word.lower === "about" && talk.has(before)) return;
    if (boundBefore !== "exact" && (figure.bound === "exact" || figure.bound === "about"))
      if (!(boundBefore === "about" && figure.bound === "about")) setBound(figure, boundBefore, word.lower);
    if (boundBefore === "exact") figure.boundWord ||= word.lower;
    figure.from -= 1;
  }
}
