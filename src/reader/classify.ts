import type {Figure} from "./figures.js";
import type {NotToll} from "./language.js";
import {isDayNumber, type Token} from "./tokenise.js";
import {numbered} from "./languages/en/rule-words.js";

type Verdict = [NotToll, string] | null;

/** Says why a figure is no toll by its own shape and its neighbours: date, time, age, money, unit, name. */
export function classify(figure: Figure, tokens: Token[], from: number, to: number): void {
  const verdict = byShape(figure, tokens) ?? ofNobody(figure, tokens, from, to) ?? byBefore(figure, tokens, from) ??
    byAfter(figure, tokens, to);
  if (verdict) [figure.notToll, figure.why] = verdict;
}

const value = (figure: Figure) => figure.low ?? figure.high ?? 0;

function byShape(figure: Figure, tokens: Token[]): Verdict {
  const first = tokens[figure.numberFrom]!;
  if (first.form === "ordinal") return ["ordinal", first.text];
  if (first.form === "time") return ["time", first.text];
  if (!Number.isInteger(value(figure))) return ["measurement", "a fraction"];
  if (value(figure) === 0) return ["zero", "nobody"];
  return null;
}

/** "None of the 12 soldiers was killed", "not one of them": of nobody. "None of the 12 killed was a soldier" is a toll.
 */
function ofNobody({from: start, to: end}: Figure, tokens: Token[], from: number, to: number): Verdict {
  let at = start - 1;
  while (at >= from && at > start - 4 && ofThem.test(tokens[at]!.lower)) at -= 1;
  const isNone = at >= from && (/^(?:none|neither)$/.test(tokens[at]!.lower) ||
    (tokens[at]!.lower === "one" && tokens[at - 1]?.lower === "not"));
  if (!isNone && !(tokens[start]!.lower === "one" && at === start - 1 && tokens[at]?.lower === "not")) return null;
  const said = tokens.slice(end, Math.min(to, end + 8)).find(({lower, lexeme}) => /^(?:who|that)\b/.test(lower) ||
    lexeme.tags.auxiliary || lexeme.passive || lexeme.event || lexeme.state || lexeme.alone);
  const isDenied = said && !/^(?:who|that)\b/.test(said.lower) &&
    (said.lexeme.tags.auxiliary || (said.lexeme.alone && !said.lexeme.passive));
  return isDenied ? ["zero", "nobody"] : null;
}

const ofThem = /^(?:of|the|its|their|his|her|our|these|those)$/;

const currency = new Set(["$", "£", "€", "₹", "¥", "₽", "₴", "rs", "rs.", "usd", "inr"]);
const months = (token: Token | undefined) =>
  token?.lexeme.month !== undefined && (token.capital || token.lower.length > 3);
const isYear = (figure: Figure, tokens: Token[]) => {
  const token = tokens[figure.numberFrom]!;
  return (
    token.form === "plain" &&
    token.text.length === 4 &&
    token.value >= 1500 &&
    token.value <= 2100 &&
    figure.numberTo - figure.numberFrom === 1
  );
};

/** Words that a count may follow though they also number things: "lost Group 7" never, "lost 7" always. */
function byBefore(figure: Figure, tokens: Token[], from: number): Verdict {
  const before = figure.from > from ? tokens[figure.from - 1]! : null;
  const start = tokens[figure.numberFrom]!;
  if (!before) return null;
  if (currency.has(before.lower)) return ["money", before.text];
  const isDayBefore = figure.from - 2 >= from && isDayNumber(tokens[figure.from - 2]);
  if (months(before) && start.form === "plain" && start.value <= 31 && !isDayBefore) return ["date", before.text];
  if (before.lexeme.month !== undefined && isYear(figure, tokens)) return ["date", before.text];
  if (before.text === "," && isYear(figure, tokens) && /^\d+$/.test(tokens[figure.from - 2]?.text ?? ""))
    return ["date", "year"];
  if (isAge(figure, tokens, from)) return ["age", tokens[figure.from - 2]!.text];
  if (
    before.lower === "in" &&
    (tokens[figure.from - 2]?.lexeme.unit ?? 99) < 10 &&
    figure.from - 2 >= from &&
    start.kind === "word"
  )
    return ["ratio", "one in"];
  if (/^(?:is|was)$/.test(before.lower) && /^(?:youngest|oldest|eldest)$/.test(superlative(tokens, figure.from, from)))
    return ["age", "youngest"];
  if (before.lower === "but" && tokens[figure.from - 2]?.lower === "all") return ["idiom", "all but"];
  if (isAgeLimit(figure, tokens, from)) return ["age", before.text];
  const person = figure.from - 2 >= from ? tokens[figure.from - 2]!.lexeme.people : undefined;
  if (before.lower === "of" && person && value(figure) < 115 && figure.bound === "exact" && ofAge(tokens, figure, from))
    return ["age", "of"];
  if (before.lower === "aged" || before.lower === "ages" || before.lower === "age") return ["age", before.text];
  if ((before.text === "-" || before.text === "‑") && !before.spaced && !start.spaced && figure.from - 2 >= from)
    return ["name", tokens[figure.from - 2]!.text];
  if (before.text === "." && !start.spaced) return ["measurement", "a fraction"];
  if (before.text === "#" || before.text === "/" || before.text === "@") return ["name", before.text];
  if (
    numbered.has(before.lower) &&
    (before.capital || before.lower !== "under") &&
    start.kind === "number" &&
    start.form === "plain" &&
    before.kind === "word" &&
    figure.from === figure.numberFrom &&
    !(before.lower === "number") &&
    (before.capital || /^(?:flight|route|highway|interstate|chapter|page|channel|resolution)$/.test(before.lower))
  )
    return ["name", before.text];
  return null;
}

/** "40% of them under 18", "children under five": an age after people. */
function isAgeLimit({from: start, numberFrom, to, boundWord, low, high}: Figure, tokens: Token[],
  from: number): boolean {
  if (!/^(?:under|over|below|above)$/.test(boundWord) || (low ?? high)! > 99 || start === numberFrom ||
    start - 1 < from)
    return false;
  const {lexeme, lower} = tokens[start - 1]!;
  const next = tokens[to];
  const ends = !next || next.kind === "mark" || next.lexeme.tags.auxiliary || next.lexeme.tags.conjunction;
  return ends && (lexeme.people !== undefined || lower === "of them" || lower === "them" || lower === "whom" ||
    lower === "of whom");
}

/** The superlative up to seven words before: "the youngest of the dead was six". */
const superlative = (tokens: Token[], at: number, from: number) =>
  tokens.slice(Math.max(from, at - 7), at).find(({lower}) => lower.endsWith("est"))?.lower ?? "";

/** "a man of 52", "a widow of 34": one person and no "of" of a part. */
function ofAge(tokens: Token[], figure: Figure, from: number): boolean {
  for (let at = figure.from - 3; at >= from && at > figure.from - 6; at -= 1)
    if (/^(?:a|an)$/.test(tokens[at]!.lower)) return true;
  return false;
}

/** "Peskov, 54," after a person's name. */
function isAge(figure: Figure, tokens: Token[], from: number): boolean {
  const name = tokens[figure.from - 2];
  const next = tokens[figure.to];
  if (tokens[figure.from - 1]!.text !== "," || !name || figure.from - 2 < from || figure.bound !== "exact")
    return false;
  // "his grandmother, 66, …"
  if (!name.capital && name.lexeme.people && /^[,.]$/.test(next?.text ?? "") && value(figure) < 115 &&
    !name.lower.endsWith("s"))
    return true;
  if (!name.capital || (name.name && name.name.as !== "leader") || name.lexeme.tags.body || value(figure) > 115)
    return false;
  return !next || next.text === "," || next.text === "." || next.text === ")";
}

function byAfter(figure: Figure, tokens: Token[], to: number): Verdict {
  const after = figure.to < to ? tokens[figure.to]! : null;
  const last = tokens[figure.numberTo - 1]!;
  if (!after) return isYear(figure, tokens) ? ["date", "year"] : null;
  if (!after.spaced && after.text === "/") return ["date", "slashes"];
  if (months(after) && last.kind === "number" && last.value <= 31 && after.capital) return ["date", after.text];
  if (after.text === "-" && !after.spaced) return hyphened(tokens, figure.to + 1, to);
  if (!after.spaced && after.text === "." && tokens[figure.to + 1]?.kind === "number" && !tokens[figure.to + 1]!.spaced)
    return ["measurement", "a fraction"];
  const kind = after.lexeme.notToll;
  if (kind) {
    if (!(after.lexeme.people || after.lexeme.event)) return unit(tokens, figure, to, kind);
  }
  if (after.lower === "am" || after.lower === "pm") return ["time", after.text];
  if (!after.spaced && after.kind === "word" && last.kind === "number" && after.text.length <= 4 && !after.capital)
    return ["measurement", after.text];
  if (
    isYear(figure, tokens) &&
    !(after.lexeme.people || after.lexeme.event || after.lexeme.passive || after.name?.as === "people")
  )
    return ["date", "year"];
  if (after.text === "°" || after.text === "%") return [after.text === "%" ? "percent" : "measurement", after.text];
  const next = tokens[figure.to + 1];
  if (
    after.lower === "in" &&
    next &&
    (next.lexeme.unit || next.kind === "number") &&
    last.lexeme.unit !== undefined &&
    (figure.low ?? 99) < 10 &&
    (figure.to + 2 >= to || tokens[figure.to + 2]!.lower !== "hospital")
  )
    return ["ratio", `one in ${next.text}`];
  if (after.lower === "of" && next && next.kind === "number") return ["ratio", `of ${next.text}`];
  if (after.lower === "out" && next?.lower === "of") return ["ratio", "out of"];
  if (after.lower === "%" || after.lower === "percent") return ["percent", after.text];
  return null;
}

/** "40-year-old", "12,490-tonne", "1,000-seat": a figure that describes what follows. */
function hyphened(tokens: Token[], at: number, to: number): Verdict {
  const next = at < to ? tokens[at]! : null;
  if (!next || next.spaced) return null;
  if (next.lower === "year" && tokens[at + 2]?.lower === "old") return ["age", "year-old"];
  if (next.kind === "word") return [next.lexeme.notToll ?? "measurement", next.text];
  return null;
}

function unit(tokens: Token[], figure: Figure, to: number, kind: NotToll): Verdict {
  const after = tokens[figure.to]!;
  // "7 seconds" is time, "15 men" is not a metre; "m" and "c" only when they touch the figure or stand alone.
  if (
    after.text.length === 1 &&
    after.spaced &&
    after.kind === "word" &&
    after.capital === false &&
    after.lower === "m"
  )
    return [kind, after.text];
  const next = tokens[figure.to + 1];
  if (
    kind === "duration" &&
    (next?.lower === "old" || (next?.lower === "of" && tokens[figure.to + 2]?.lower === "age")) &&
    figure.to + 1 < to
  )
    return ["age", "years old"];
  return [kind, after.text];
}
