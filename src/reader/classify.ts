import {slashed} from "./frame-left.js";
import type {Figure} from "./figures.js";
import type {NotToll} from "./language.js";
import {ageBounds, alwaysNumbered, byAge, currency, numbered} from "./languages/en/counting.js";
import {shares} from "./languages/en/unreal.js";
import {isDayNumber, type Token} from "./tokenise.js";

type Verdict = [NotToll, string];

/** A figure with the words at its sides, as far as they are of its sentence. */
interface Around {
  figure: Figure;
  tokens: Token[];
  from: number;
  to: number;
  /** The two words before the figure and the two behind it. */
  second: Token | undefined;
  before: Token;
  after: Token;
  next: Token | undefined;
  /** The first and the last word of its number. */
  start: Token;
  last: Token;
}

/** A reason why a figure is no toll, with an example. */
type Rule = [example: string, read: (around: Around) => Verdict | false];

/** Says why a figure is no toll by its own shape and its neighbours: date, time, age, money, unit, name. */
export function classify(figure: Figure, tokens: Token[], from: number, to: number): void {
  const verdict = byShape(figure, tokens) ?? ofNobody(figure, tokens, from, to) ??
    bySides(figure, tokens, from, to);
  if (verdict) [figure.notToll, figure.why] = verdict;
}

function bySides(figure: Figure, tokens: Token[], from: number, to: number): Verdict | null {
  const inside = (at: number) => (at >= from && at < to ? tokens[at] : undefined);
  const [before, after] = [inside(figure.from - 1), inside(figure.to)];
  const around = {figure, tokens, from, to, second: inside(figure.from - 2), before: before!, after: after!,
    next: inside(figure.to + 1), start: tokens[figure.numberFrom]!, last: tokens[figure.numberTo - 1]!};
  const byBefore = before ? first(beforeRules, around) : null;
  if (byBefore) return byBefore;
  if (!after) return isYear(around) ? ["date", "year"] : null;
  return after.text === "-" && !after.spaced ? hyphened(around) : first(afterRules, around);
}

function first(rules: readonly Rule[], around: Around): Verdict | null {
  for (const [, read] of rules) {
    const verdict = read(around);
    if (verdict) return verdict;
  }
  return null;
}

const value = (figure: Figure) => figure.low ?? figure.high!;

function byShape(figure: Figure, tokens: Token[]): Verdict | null {
  const first = tokens[figure.numberFrom]!;
  if (first.form === "ordinal") return ["ordinal", first.text];
  if (first.form === "time") return ["time", first.text];
  if (!Number.isInteger(value(figure))) return ["measurement", "a fraction"];
  if (value(figure) === 0 || (first.lower === "one" && tokens[figure.from - 1]?.lower === "no"))
    return ["zero", "nobody"];
  return null;
}

/** "None of the 12 soldiers was killed", "not one of them": of nobody. "None of the 12 killed was a soldier" is a toll.
 */
function ofNobody({from: start, to: end}: Figure, tokens: Token[], from: number, to: number): Verdict | null {
  let at = start - 1;
  while (at >= from && at > start - 4 && ofThem.test(tokens[at]!.lower)) at -= 1;
  const isShare = at >= from && at < start - 1 && shares.has(tokens[at]!.lower);
  const isNone = isShare || at >= from && (/^(?:none|neither)$/.test(tokens[at]!.lower) ||
    (tokens[at]!.lower === "one" && tokens[at - 1]?.lower === "not"));
  if (!isNone && !(tokens[start]!.lower === "one" && at === start - 1 && tokens[at]?.lower === "not")) return null;
  return !isSaidOf(tokens, end, to) ? null : isShare ? ["ratio", "a share"] : ["zero", "nobody"];
}

/** Whether "were killed" or "died" is said of a figure; not "the 12 who died were", "the 12 killed were". */
function isSaidOf(tokens: Token[], from: number, to: number): boolean {
  const said = tokens.slice(from, Math.min(to, from + 8)).find(({lower, lexeme}) => /^(?:who|that)\b/.test(lower) ||
    lexeme.tags.auxiliary || lexeme.passive || lexeme.event || lexeme.state || lexeme.alone);
  return said !== undefined && !/^(?:who|that)\b/.test(said.lower) &&
    Boolean(said.lexeme.tags.auxiliary || (said.lexeme.alone && !said.lexeme.passive));
}

const ofThem = /^(?:of|the|its|their|his|her|our|these|those)$/;

const isMonth = ({lexeme, capital, lower}: Token) => lexeme.month !== undefined && (capital || lower.length > 3);
const isYear = ({figure, start}: Around) => start.form === "plain" && start.text.length === 4 &&
  start.value >= 1500 && start.value <= 2100 && figure.numberTo - figure.numberFrom === 1;
const isDay = ({form, value}: Token) => form === "plain" && value <= 31;

/** What the words before a figure say; the first that holds decides. */
const beforeRules: readonly Rule[] = [
  ["cost $ 40", ({before}) => currency.has(before.lower) && ["money", before.text]],
  ["March 5", ({before, start, second}) => isMonth(before) && isDay(start) && !isDayNumber(second) &&
    ["date", before.text]],
  ["in March 2022", (around) => around.before.lexeme.month !== undefined && isYear(around) &&
    ["date", around.before.text]],
  ["5, 2022", (around) => around.before.text === "," && isYear(around) && /^\d+$/.test(around.second?.text ?? "") &&
    ["date", "year"]],
  ["Peskov, 54,", (around) => isAge(around) && ["age", around.second!.text]],
  ["one in five", ({before, second, start, after}) => before.lower === "in" &&
    (second?.lexeme.unit ?? second?.value ?? 99) < 10 && (start.kind === "word" || after?.lower === "of") &&
    ["ratio", "one in"]],
  ["the youngest of them was six", ({before, figure, tokens, from}) => /^(?:is|was)$/.test(before.lower) &&
    byAge.has(superlative(tokens, figure.from, from)) && ["age", "youngest"]],
  ["all but 12", ({before, second}) => before.lower === "but" && second?.lower === "all" && ["idiom", "all but"]],
  ["children under five", (around) => isAgeLimit(around) && ["age", around.before.text]],
  ["a man of 52", (around) => around.before.lower === "of" && isOfAge(around) && ["age", "of"]],
  ["aged 54", ({before}) => /^age[ds]?$/.test(before.lower) && ["age", before.text]],
  ["an F-16", ({before, second, start}) => (before.text === "-" || before.text === "‑") && !before.spaced &&
    !start.spaced && second !== undefined && ["name", second.text]],
  [".5", ({before, start}) => before.text === "." && !start.spaced && ["measurement", "a fraction"]],
  ["#7", ({before, figure, tokens, from}) => /^[#/@№]$/.test(before.text) && !slashed(tokens, figure, from) &&
    ["name", before.text]],
  ["Flight 752", ({before, start, figure}) => (before.capital ? numbered : alwaysNumbered).has(before.lower) &&
    start.form === "plain" && figure.from === figure.numberFrom && ["name", before.text]]
];

/** "40% of them under 18", "children under five": an age after people. */
function isAgeLimit({figure, tokens, before: {lexeme, lower}}: Around): boolean {
  const after = tokens[figure.to];
  const {from: start, numberFrom, boundWord} = figure;
  if (!ageBounds.has(boundWord) || value(figure) > 99 || start === numberFrom) return false;
  const ends = !after || after.kind === "mark" || after.lexeme.tags.auxiliary || after.lexeme.tags.conjunction;
  return ends && (lexeme.people !== undefined || /^(?:of )?(?:them|whom)$/.test(lower));
}

/** The superlative up to seven words before: "the youngest of the dead was six". */
const superlative = (tokens: Token[], at: number, from: number) =>
  tokens.slice(Math.max(from, at - 7), at).find(({lower}) => lower.endsWith("est"))?.lower ?? "";

/** "a man of 52", "a widow of 34": one person and no "of" of a part. */
function isOfAge({figure, tokens, from, second}: Around): boolean {
  if (!second?.lexeme.people || value(figure) > 114 || figure.bound !== "exact") return false;
  return tokens.slice(Math.max(from, figure.from - 5), figure.from - 2).some(({lower}) => /^an?$/.test(lower));
}

/** "Peskov, 54," after a person's name; "his grandmother, 66, …". */
function isAge({figure, tokens, before, second: named}: Around): boolean {
  const after = tokens[figure.to];
  if (before.text !== "," || !named || figure.bound !== "exact" || value(figure) > 115) return false;
  const {capital, name, lexeme, lower} = named;
  if (!capital) return Boolean(lexeme.people) && value(figure) < 115 && !lower.endsWith("s") &&
    /^[,.]$/.test(after?.text ?? "");
  return (!name || name.as === "leader") && !lexeme.tags.body && (!after || /^[,.)]$/.test(after.text));
}

const isCounted = ({lexeme}: Token) => Boolean(lexeme.people || lexeme.event);

/** What the words behind a figure say. */
const afterRules: readonly Rule[] = [
  ["5/6", ({after, figure, tokens, from}) => !after.spaced && after.text === "/" &&
    !slashed(tokens, figure, from) && ["date", "slashes"]],
  ["5 March", ({after, last}) => isMonth(after) && after.capital && last.kind === "number" && last.value <= 31 &&
    ["date", after.text]],
  ["40 years old", ({after, next, tokens, figure}) => after.lexeme.notToll === "duration" && !isCounted(after) &&
    (next?.lower === "old" || (next?.lower === "of" && tokens[figure.to + 2]?.lower === "age")) &&
    ["age", "years old"]],
  ["40 tonnes", ({after}) => after.lexeme.notToll !== undefined && !isCounted(after) &&
    [after.lexeme.notToll, after.text]],
  ["2022", (around) => isYear(around) && !isCounted(around.after) && !around.after.lexeme.passive &&
    around.after.name?.as !== "people" && ["date", "year"]],
  ["one in ten", ({after, next, last, figure, tokens, to}) => after.lower === "in" && next !== undefined &&
    (Boolean(next.lexeme.unit) || next.kind === "number") &&
    (last.lexeme.unit !== undefined || tokens[figure.to + 2]?.lower === "of") &&
    (figure.low ?? 99) < 10 && (figure.to + 2 >= to || tokens[figure.to + 2]!.lower !== "hospital") &&
    ["ratio", `one in ${next.text}`]]
];

/** "40-year-old", "12,490-tonne", "1,000-seat": a figure that describes what follows. */
function hyphened({figure, tokens, next}: Around): Verdict | null {
  if (next?.kind !== "word") return null;
  const isAge = next.lower === "year" && tokens[figure.to + 3]?.lower === "old";
  return isAge ? ["age", "year-old"] : [next.lexeme.notToll ?? "measurement", next.text];
}
