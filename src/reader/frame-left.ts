import type {Language, ReadMeasure} from "./language.js";
import type {Figure} from "./figures.js";
import {captives, type Framed} from "./frame-right.js";
import {boundVerbs, burying, deedNouns, driving, fighters, homes, links, nominal, rising, seizing, taking, trading}
  from "./languages/en/framing.js";
import type {Noun} from "./noun.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** What is said of the figure to its left: "killed 12", "deaths of 12", "the toll rose to 12", "Deaths: 12". */
export function frameLeft(tokens: Token[], figure: Figure, noun: Noun, from: number, to: number, others: Figure[],
  language: Language): Framed | null {
  const at = before(tokens, figure, from);
  if (at < from) return null;
  return (
    slashed(tokens, figure, from) ??
    object(tokens, at, from, noun, language) ??
    driven(tokens, at, noun, figure, to) ??
    setFree(tokens, at, noun) ??
    taken(tokens, at, from, noun, to) ??
    ofNoun(tokens, at, from, noun) ??
    genitive(tokens, at, noun, figure, language) ??
    label(tokens, at, from, noun, figure, to) ??
    running(tokens, at, from, noun, figure, others, language)
  );
}

/** The word before a figure, articles and the like skipped. */
export function before(tokens: Token[], figure: Figure, from: number): number {
  let at = (figure.change ? figure.change.numberFrom - 1 : figure.from) - 1;
  while (at >= from) {
    const {lexeme, lower, kind, text} = tokens[at]!;
    const skip =
      (lexeme.tags.determiner && lower !== "that" && lower !== "this") ||
      lexeme.silent ||
      lower.endsWith("ly") || lower === "now" ||
      (kind === "mark" && (text === '"' || text === "“" || text === "‘"));
    if (!skip || lexeme.people) break;
    at -= 1;
  }
  return at;
}

const objects = (noun: Noun) => noun.kind === "people" || noun.kind === "others" || noun.kind === "bare";

/** "killed 12 people", "leaving 3 dead" is read to the right; "lost 12 tanks" counts no people. */
function object(tokens: Token[], at: number, from: number, noun: Noun, language: Language): Framed | null {
  const {lower, lexeme: {active, passive, alone}} = tokens[at]!;
  const own = active ?? (language.verbFirst ? passive ?? alone : undefined);
  const held = noun.kind === "event" && captives.test(tokens[noun.head]!.lower);
  if (!own || !(objects(noun) || held)) return null;
  if (own === "losses" && noun.kind === "bare" && lower !== "lost") return null;
  const measure = burying.has(lower) ? buriedBy(tokens, at, from) : own;
  const joint = jointVerb(tokens, at, from, measure, language);
  return {measure: joint ?? measure, at, rule: joint ? "joined-measures" : "object", verbAt: at,
    forecast: isForetold(tokens, at)};
}

/** "will kill", "would have killed". */
function isForetold(tokens: Token[], at: number): boolean {
  const previous = tokens[at - 1];
  if (previous?.lower === "have") return /^(?:will|would)$/.test(tokens[at - 2]?.lower ?? "");
  return previous?.lexeme.tags.forecast ?? false;
}

/** "killing or wounding 12", "killed and injured 12"; not "killed 3 and injured 12". */
function jointVerb(tokens: Token[], at: number, from: number, measure: ReadMeasure, {joined}: Language):
  ReadMeasure | null {
  const other = at - 2 >= from ? tokens[at - 2]!.lexeme.active : undefined;
  const link = tokens[at - 1]?.lower;
  if (!other || (link !== "or" && (link !== "and" || tokens[at - 2]!.kind === "number"))) return null;
  return joined.get(`${other} ${measure}`) ?? null;
}

/** "forced 700,000 from their homes", "drove 3,000 people out of their homes". */
function driven(tokens: Token[], at: number, noun: Noun, figure: Figure, to: number): Framed | null {
  if (!driving.has(tokens[at]!.lower) || !objects(noun)) return null;
  const end = Math.max(noun.to, figure.to);
  for (let next = end; next < to && next < end + 5; next += 1)
    if (homes.has(tokens[next]!.lower)) return {measure: "displaced", at: next, rule: "driven-out", verbAt: at};
  return null;
}

/** "traded 478 captives": prisoners who are exchanged were captured. */
function setFree(tokens: Token[], at: number, noun: Noun): Framed | null {
  const isTraded = noun.kind === "people" && trading.has(tokens[at]!.lower) && fighters.has(tokens[noun.head]!.lower);
  return isTraded ? {measure: "captured", at: noun.head, rule: "set-free", verbAt: -1} : null;
}

/** "Gunmen took 287 pupils from a school", "took 12 people hostage". */
function taken(tokens: Token[], at: number, from: number, noun: Noun, to: number): Framed | null {
  if (!seizing.has(tokens[at]!.lower) || noun.kind !== "people" || noun.to >= to) return null;
  const after = tokens[noun.to]!.lower;
  const captors = tokens.slice(Math.max(from, at - 8), at).some((token) => token.lexeme.people === "militants");
  const isHeld = after === "hostage" || after === "captive" || after === "prisoner";
  return isHeld || (captors && after === "from") ? {measure: "captured", at, rule: "taken", verbAt: at} : null;
}

/** "We buried eleven" of the dead; what a landslide buries is missing. */
function buriedBy(tokens: Token[], at: number, from: number): ReadMeasure {
  return tokens.slice(Math.max(from, at - 5), at).some(({lexeme}) => lexeme.tags.incident) ? "missing" : "killed";
}

/** "deaths of 12", "the killing of 1,351 soldiers", "the bodies of 12 men", "a death toll of 12". */
function ofNoun(tokens: Token[], at: number, from: number, noun: Noun): Framed | null {
  if (tokens[at]!.lower !== "of" || at - 1 < from || noun.kind === "thing") return null;
  const {lower, lexeme: {event, total, active}} = tokens[at - 1]!;
  const measure = event ?? total ?? (lower.endsWith("ing") ? active : undefined) ?? deedNouns.get(lower);
  const isTaken = noun.kind !== "bare" && [at - 2, at - 3].some((verb) => taking.has(tokens[verb]?.lower ?? ""));
  if (!measure || (lower === "lives" && !isTaken)) return null;
  return {measure, at: at - 1, rule: "of-noun", verbAt: -1};
}

/** "тіла 12 людей", "гибель 11 743 жителей": a case ending does what "of" does in English. */
function genitive(tokens: Token[], at: number, noun: Noun, {from}: Figure, {verbFirst}: Language): Framed | null {
  const measure = verbFirst && at === from - 1 && noun.kind === "people" ? tokens[at]!.lexeme.event : undefined;
  return measure ? {measure, at, rule: "of-noun", verbAt: -1} : null;
}

/** "Deaths: 498", "Wounded - 25". */
function label(tokens: Token[], at: number, from: number, noun: Noun, figure: Figure, to: number): Framed | null {
  const mark = tokens[at]!;
  const personnel = ofPersonnel(tokens, at, from);
  if (personnel) return personnel;
  const now = tollNow(tokens, at, from, noun);
  if (now) return now;
  if ((mark.text !== ":" && mark.text !== "–" && mark.text !== "—" && mark.text !== "=") || at - 1 < from) return null;
  const labelAt = mark.text === ":" ? labelled(tokens, at - 1, from) : at - 1;
  const {event, state, total, passive} = tokens[labelAt]!.lexeme;
  const measure = total ?? event ?? state ?? passive;
  if (!measure || noun.kind === "thing" || (mark.text !== ":" && at - 1 !== from && figure.to < to &&
    noun.kind !== "bare"))
    return null;
  return {measure, at: labelAt, rule: "label", verbAt: -1};
}

/** "Killed/wounded: 3/7": each figure has the word of its own place. */
export function slashed(tokens: Token[], {numberFrom: at, numberTo: next}: Figure, from: number): Framed | null {
  const isSecond = tokens[at - 1]?.text === "/" && tokens[at - 2]?.kind === "number";
  if (!isSecond && !(tokens[next]?.text === "/" && tokens[next + 1]?.kind === "number")) return null;
  const first = isSecond ? at - 2 : at;
  const last = tokens[first - 1]?.kind === "mark" ? first - 2 : first - 1;
  if (last - 2 < from || tokens[last - 1]!.text !== "/") return null;
  const word = isSecond ? last : last - 2;
  const {passive, event, state, alone} = tokens[word]!.lexeme;
  const measure = passive ?? event ?? state ?? alone;
  return measure ? {measure, at: word, rule: "label", verbAt: -1} : null;
}

/** "Combat losses of the enemy: personnel - about 14,700, tanks - 476". */
function ofPersonnel(tokens: Token[], at: number, from: number): Framed | null {
  const word = tokens[at]!.kind === "mark" ? at - 1 : at;
  if (word < from || tokens[word]!.lower !== "personnel") return null;
  for (let step = word - 1; step >= from; step -= 1)
    if (tokens[step]!.lower === "losses") return {measure: "losses", at: step, rule: "label", verbAt: -1};
  return null;
}

/** "Deaths so far: 35", "Cases to date: 57": the word before the time. */
function labelled(tokens: Token[], at: number, from: number): number {
  const word = tokens[at]!.lower;
  if (word === "to date" || word === "yesterday" || word === "today") return Math.max(from, at - 1);
  return word === "far" && tokens[at - 1]?.lower === "so" ? Math.max(from, at - 2) : at;
}

/** "Death toll now 19": a headline's toll without a verb. */
function tollNow(tokens: Token[], at: number, from: number, noun: Noun): Framed | null {
  const isNow = /^(?:now|already)$/.test(tokens[at]!.lower);
  const word = isNow ? at - 1 : at;
  const {total, event} = word >= from && noun.kind === "bare" ? tokens[word]!.lexeme : emptyLexeme;
  const measure = total ?? (isNow || tokens[at + 1]?.lower === "now" ? event : undefined);
  return measure && measure !== "losses" ? {measure, at: word, rule: "toll-now", verbAt: -1} : null;
}

/** "the death toll rose from 10 to 12", "the number of wounded stands at 30", "put the dead at 40", "the dead number
 * 45". */
function running(tokens: Token[], at: number, from: number, noun: Noun, figure: Figure, others: Figure[],
  language: Language): Framed | null {
  const {lower, lexeme: {tags}} = tokens[at]!;
  const linked = tags.totalVerb || boundVerbs.test(figure.boundWord);
  if (noun.kind === "thing" || !(linked || links.has(lower) || figure.change)) return null;
  const {measure, measureAt, verb} = totalBefore(tokens, at, from, figure, others, language, linked);
  const ofState = lower === "to" && tokens[at - 1]?.lexeme.state !== undefined && tokens[at - 2]?.lower === "of";
  if (!measure || !(verb || linked || ofState)) return null;
  if (lower === "from" && noun.kind !== "people" && !isFromTotal(tokens, at, from, figure)) return null;
  return {measure, at: measureAt, rule: "running-total", verbAt: -1};
}

const clauseEnds = new Set([";", ":", "—"]);

/** The measure of the total that stands before a figure, and whether a verb of counting is with it. */
function totalBefore(tokens: Token[], at: number, from: number, figure: Figure, others: Figure[], language: Language,
  linked: boolean) {
  let measure: ReadMeasure | undefined;
  let measureAt = -1;
  let verb = false;
  for (let step = linked || figure.change ? at : at - 1; step >= from && step > at - 40; step -= 1) {
    const {text, lower, lexeme} = tokens[step]!;
    if (clauseEnds.has(text)) break;
    verb ||= lexeme.tags.totalVerb && step !== at;
    const other = figure.change ? undefined : otherCount(tokens, step, others, figure);
    if (other) {
      // "put the dead at 40 and the wounded at 60": the verb stands before the first.
      verb ||= tokens[at]!.lower === "at" && tokens[other.from - 1]?.lower === "at";
      break;
    }
    const counts = countedBy(tokens, step, from);
    if (!counts) continue;
    if (measure === undefined || lower.includes("toll")) {
      measure = jointBefore(tokens, step, from, language) ?? counts;
      measureAt = step;
    }
    if (!lexeme.total && !countBefore(tokens, step, from)) continue;
    verb ||= verbBefore(tokens, step, from);
    break;
  }
  return {measure, measureAt, verb};
}

/** The measure of "toll", "deaths", "the dead", "the number of servicemen killed". */
function countedBy(tokens: Token[], at: number, from: number): ReadMeasure | undefined {
  const {total, event, state, passive} = tokens[at]!.lexeme;
  return total ?? event ?? (state && isNominal(tokens, at, from) ? state : undefined) ??
    (passive && countBefore(tokens, at, from) ? passive : undefined);
}

/** Another count in between: no older figure of the same one ("up from 17"), no count of events ("two attacks"). */
const otherCount = (tokens: Token[], at: number, others: Figure[], figure: Figure) => {
  const other = others.find((one) => one.from <= at && at < one.to && one !== figure);
  return other && !other.notToll && !/^(?:from|by)$/.test(tokens[other.from - 1]?.lower ?? "") &&
    tokens[other.from - 3]?.lower !== "had" && !ofEvents(tokens, other) ? other : undefined;
};

/** "rose from 12", "ranging from 10 to 12": a figure after any other "from" is none of the count. */
const isFromTotal = (tokens: Token[], at: number, from: number, {change, bound}: Figure) => change !== null ||
  (bound === "range" && tokens[at - 1]?.lower.startsWith("rang")) ||
  tokens.slice(Math.max(from, at - 2), at).some(({lower}) => rising.has(lower));

/** "its dead and wounded together at 500,000". */
function jointBefore(tokens: Token[], at: number, from: number, language: Language): ReadMeasure | null {
  const {state} = tokens[at]!.lexeme;
  const {state: was, passive} = tokens[at - 2]?.lexeme ?? {};
  const other = at - 2 >= from && /^(?:and|or)$/.test(tokens[at - 1]!.lower) ? (was ?? passive) : undefined;
  if (!state || !other || !(isNominal(tokens, at - 2, from) || countBefore(tokens, at, from))) return null;
  return language.joined.get(`${other} ${state}`) ?? null;
}

/** "raised the death toll …", "put the number of dead …": a verb of counting up to eleven words before. */
function verbBefore(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 12; step -= 1)
    if (tokens[step]!.lexeme.tags.totalVerb) return true;
  return false;
}

/** "the two earthquakes", "the three attacks": a figure that counts events. */
const ofEvents = (tokens: Token[], {to}: Figure) =>
  Boolean(tokens[to]?.lexeme.tags.incident || (tokens[to]?.kind === "word" && tokens[to + 1]?.lexeme.tags.incident));

/** "the dead", "their wounded", "enemy's dead": an adjective that stands for people. */
function isNominal(tokens: Token[], at: number, from: number): boolean {
  if (at <= from) return true;
  const {lexeme, possessive, lower, name} = tokens[at - 1]!;
  return lexeme.tags.determiner || possessive || name !== null || nominal.has(lower);
}

/** "the number of servicemen killed …": a count noun within eight words to the left. */
function countBefore(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 9; step -= 1) {
    const {lexeme, kind, text} = tokens[step]!;
    if (kind === "mark" && text !== "-" && text !== "'") return false;
    if (lexeme.tags.count) return true;
  }
  return false;
}
