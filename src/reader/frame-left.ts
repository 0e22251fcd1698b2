import type {Language, ReadMeasure} from "./language.js";
import type {Figure} from "./figures.js";
import {captives, type Framed} from "./frame-right.js";
import type {Noun} from "./noun.js";
import type {Token} from "./tokenise.js";

/** What is said of the figure to its left: "killed 12", "deaths of 12", "the toll rose to 12", "Deaths: 12". */
export function frameLeft(
  tokens: Token[],
  figure: Figure,
  noun: Noun,
  from: number,
  to: number,
  others: Figure[],
  language: Language
): Framed | null {
  const at = before(tokens, figure, from);
  if (at < from) return null;
  return (
    object(tokens, at, from, noun, language) ??
    driven(tokens, at, noun, figure, to) ??
    setFree(tokens, at, noun) ??
    taken(tokens, at, from, noun, to) ??
    ofNoun(tokens, at, from, noun) ??
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
      lower.endsWith("ly") ||
      (kind === "mark" && (text === '"' || text === "“" || text === "‘"));
    if (!skip || lexeme.people) break;
    at -= 1;
  }
  return at;
}

const objects = (noun: Noun) => noun.kind === "people" || noun.kind === "others" || noun.kind === "bare";

/** "killed 12 people", "leaving 3 dead" is read to the right; "lost 12 tanks" counts no people. */
function object(tokens: Token[], at: number, from: number, noun: Noun, language: Language): Framed | null {
  const verb = tokens[at]!;
  let measure = verb.lexeme.active;
  if (!measure && language.verbFirst) measure = verb.lexeme.passive ?? verb.lexeme.alone;
  const held = noun.kind === "event" && captives.test(tokens[noun.head]!.lower);
  if (!measure || !(objects(noun) || held)) return null;
  const previous = tokens[at - 1];
  if (
    !language.verbFirst &&
    previous &&
    at > from &&
    (previous.lower === "were" || previous.lower === "was") &&
    noun.kind === "bare"
  )
    return null;
  if (measure === "losses" && noun.kind === "bare" && verb.lower !== "lost") return null;
  let rule = "object";
  if (/^bur(?:ied|ying|ies)$/.test(verb.lower)) measure = buriedBy(tokens, at, from, noun);
  // "killing or wounding 12", "killed and injured 12".
  const joint = tokens[at - 2]?.lexeme.active;
  if ((previous?.lower === "or" || previous?.lower === "and") && joint && at - 2 >= from) {
    const together = language.joined.get(`${joint} ${measure}`);
    if (together && (previous.lower === "or" || !figuresBetween(tokens, at - 2, at))) {
      measure = together as ReadMeasure;
      rule = "joined-measures";
    }
  }
  const willHave = previous?.lower === "have" && tokens[at - 2]?.lower === "will";
  return {measure, at, rule, verbAt: at, forecast: willHave || (previous?.lexeme.tags.forecast ?? false)};
}

/** "forced 700,000 from their homes", "drove 3,000 people out of their homes". */
function driven(tokens: Token[], at: number, noun: Noun, figure: Figure, to: number): Framed | null {
  if (!/^(?:forced|forcing|drove|driven|driving|expelled|chased)$/.test(tokens[at]!.lower) || !objects(noun))
    return null;
  const end = Math.max(noun.to, figure.to);
  for (let next = end; next < to && next < end + 5; next += 1)
    if (/^(?:home|homes|flee|houses|shelters)$/.test(tokens[next]!.lower))
      return {measure: "displaced", at: next, rule: "driven-out", verbAt: at};
  return null;
}

/** "freed 230 prisoners", "traded 478 captives": prisoners who are exchanged were captured. */
function setFree(tokens: Token[], at: number, noun: Noun): Framed | null {
  const head = noun.head < 0 ? "" : tokens[noun.head]!.lower;
  if (noun.kind !== "people" ||
    !/^(?:prisoners?|soldiers?|servicemen|troops|fighters|detainees|marines|defenders)$/.test(head))
    return null;
  if (!/^(?:trade|traded|trading|swap|swapped|swapping|exchange|exchanged|exchanging)$/.test(tokens[at]!.lower))
    return null;
  return {measure: "captured", at: noun.head, rule: "set-free", verbAt: -1};
}

/** "Gunmen took 287 pupils from a school", "took 12 people hostage". */
function taken(tokens: Token[], at: number, from: number, noun: Noun, to: number): Framed | null {
  if (!/^(?:took|take|takes|taking|taken)$/.test(tokens[at]!.lower) || noun.kind !== "people" || noun.to >= to)
    return null;
  const after = tokens[noun.to]!.lower;
  const captors = tokens.slice(Math.max(from, at - 8), at).some((token) => token.lexeme.people === "militants");
  if (!/^(?:hostage|captive|prisoner)$/.test(after) && !(captors && /^(?:from|away)$/.test(after))) return null;
  return {measure: "captured", at, rule: "taken", verbAt: at};
}

/** "We buried eleven" of the dead; what a landslide buries is missing. */
function buriedBy(tokens: Token[], at: number, from: number, noun: Noun): ReadMeasure {
  for (let step = at - 1; step >= from && step > at - 6; step -= 1)
    if (tokens[step]!.lexeme.tags.incident) return "missing";
  return /^(?:alive|under|beneath)$/.test(tokens[noun.to]?.lower ?? "") ? "missing" : "killed";
}

const figuresBetween = (tokens: Token[], from: number, to: number) =>
  tokens.slice(from, to).some((t) => t.kind === "number");

/** "deaths of 12", "the killing of 1,351 soldiers", "the bodies of 12 men", "a death toll of 12". */
function ofNoun(tokens: Token[], at: number, from: number, noun: Noun): Framed | null {
  if (tokens[at]!.lower !== "of" && tokens[at]!.lower !== "for") return null;
  if (at - 1 < from || noun.kind === "thing") return null;
  const head = tokens[at - 1]!;
  const {event, total, active} = head.lexeme;
  if (tokens[at]!.lower === "for") return null;
  const ing = active && head.lower.endsWith("ing") ? active : undefined;
  const measure = event ?? total ?? ing ?? nouns.get(head.lower);
  if (!measure || (head.lower === "lives" && noun.kind === "bare")) return null;
  if (
    head.lower === "lives" &&
    !["claimed", "claiming", "took", "taking", "lost", "losing", "cost", "costing", "claims", "claim"].some(
      (verb) => tokens[at - 2]?.lower === verb || tokens[at - 3]?.lower === verb
    )
  )
    return null;
  return {measure, at: at - 1, rule: "of-noun", verbAt: -1};
}
const nouns = new Map<string, ReadMeasure>([
  ["execution", "killed"],
  ["murder", "killed"],
  ["massacre", "killed"],
  ["assassination", "killed"],
  ["slaughter", "killed"],
  ["drowning", "killed"],
  ["loss", "losses"],
  ["capture", "captured"],
  ["abduction", "captured"],
  ["kidnapping", "captured"],
  ["displacement", "displaced"],
  ["wounding", "wounded"],
  ["hanging", "killed"],
  ["poisoning", "wounded"],
  ["disappearance", "missing"],
  ["kidnap", "captured"],
  ["lynching", "killed"],
  ["count", "killed"]
]);
nouns.delete("count");

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
  if (
    !measure ||
    noun.kind === "thing" ||
    (mark.text !== ":" && at - 1 !== from && figure.to < to && noun.kind !== "bare")
  )
    return null;
  return {measure, at: labelAt, rule: "label", verbAt: -1};
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
  if (word === "far" && tokens[at - 1]?.lower === "so") return Math.max(from, at - 2);
  return word === "date" && tokens[at - 1]?.lower === "to" ? Math.max(from, at - 2) : at;
}

/** "Death toll now 19": a headline's toll without a verb. */
function tollNow(tokens: Token[], at: number, from: number, noun: Noun): Framed | null {
  const word = /^(?:now|already)$/.test(tokens[at]!.lower) ? at - 1 : at;
  const measure = word >= from && noun.kind === "bare" ? tokens[word]!.lexeme.total : undefined;
  return measure && measure !== "losses" ? {measure, at: word, rule: "toll-now", verbAt: -1} : null;
}

const links = new Set(["up to", "to", "at", "as", "of", "read", "than", ":", "from"]);

const boundVerbs = /^(?:pass|exceed|surpass|top|cross|approach|near)/;

/** "the death toll rose from 10 to 12", "the number of wounded stands at 30", "put the dead at 40", "the dead number
 * 45". */
function running(
  tokens: Token[],
  at: number,
  from: number,
  noun: Noun,
  figure: Figure,
  others: Figure[],
  language: Language
): Framed | null {
  if (noun.kind === "thing") return null;
  const boundVerb = boundVerbs.test(figure.boundWord);
  const link = tokens[at]!;
  const verbLink = link.lexeme.tags.totalVerb;
  if (!boundVerb && !verbLink && !links.has(link.lower) && !figure.change) return null;
  let verb =
    boundVerb ||
    verbLink ||
    (link.lower === "to" && tokens[at - 1]?.lexeme.state !== undefined && tokens[at - 2]?.lower === "of");
  let measure: ReadMeasure | undefined;
  let measureAt = -1;
  for (let step = verbLink || boundVerb || figure.change ? at : at - 1; step >= from && step > at - 40; step -= 1) {
    const token = tokens[step]!;
    if (token.text === ";" || token.text === ":" || token.text === "—") break;
    const {lexeme} = token;
    if (lexeme.tags.totalVerb && step !== at) verb = true;
    const own = others.find((other) => other.from <= step && step < other.to && other !== figure);
    if (own && !own.notToll && !figure.change && !between(tokens, own) && !ofEvents(tokens, own)) {
      if (measure === undefined) return null;
      // "put the dead at 40 and the wounded at 60": the verb stands before the first.
      verb ||= link.lower === "at" && tokens[own.from - 1]?.lower === "at";
      break;
    }
    const counts =
      lexeme.total ??
      lexeme.event ??
      (lexeme.state && isNominal(tokens, step, from) ? lexeme.state : undefined) ??
      (lexeme.passive && countBefore(tokens, step, from) ? lexeme.passive : undefined);
    if (!counts) continue;
    if (measure === undefined || isToll(token)) {
      measure = jointBefore(tokens, step, from, language) ?? tokenMeasure(tokens, step, counts);
      measureAt = step;
    }
    if (lexeme.total || countBefore(tokens, step, from)) {
      verb ||= verbBefore(tokens, step, from);
      break;
    }
  }
  if (!measure || !verb) return null;
  const ranging = figure.bound === "range" && tokens[at - 1]?.lower.startsWith("rang");
  if (link.lower === "from" && !figure.change && !ranging && noun.kind !== "people" && !risesFrom(tokens, at, from))
    return null;
  if (noun.kind === "event" && noun.measure) return null;
  return {measure, at: measureAt, rule: "running-total", verbAt: -1};
}

/** "its dead and wounded together at 500,000". */
function jointBefore(tokens: Token[], at: number, from: number, language: Language): ReadMeasure | null {
  const {state} = tokens[at]!.lexeme;
  const {state: was, passive} = tokens[at - 2]?.lexeme ?? {};
  const other = at - 2 >= from && /^(?:and|or)$/.test(tokens[at - 1]!.lower) ? (was ?? passive) : undefined;
  if (!state || !other || !(isNominal(tokens, at - 2, from) || countBefore(tokens, at, from))) return null;
  return language.joined.get(`${other} ${state}`) ?? null;
}

const rising = /^(?:up|rose|risen|rising|rise|climbed|raised|revised|increased|jumped|down|fell|grew|changed)$/;

/** "rose from 12": a figure after any other "from" is none of the count. */
function risesFrom(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 3; step -= 1) if (rising.test(tokens[step]!.lower)) return true;
  return false;
}

/** "raised the death toll …", "put the number of dead …": a verb of counting up to eleven words before. */
function verbBefore(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 12; step -= 1) {
    if (tokens[step]!.lexeme.tags.totalVerb) return true;
    if (tokens[step]!.text === ";" || tokens[step]!.text === ":") return false;
  }
  return false;
}

/** "the two earthquakes", "the three attacks": a figure that counts events. */
const ofEvents = (tokens: Token[], {to}: Figure) =>
  Boolean(tokens[to]?.lexeme.tags.incident || (tokens[to]?.kind === "word" && tokens[to + 1]?.lexeme.tags.incident));

const isToll = (token: Token) => token.lower.includes("toll");
/** "up from 17": an older figure inside the same count. */
const between = (tokens: Token[], other: Figure) => {
  const previous = tokens[other.from - 1]?.lower;
  return previous === "from" || previous === "by";
};

function tokenMeasure(tokens: Token[], at: number, measure: ReadMeasure): ReadMeasure {
  const previous = tokens[at - 1]?.lower;
  if (tokens[at]!.lower === "toll" && (previous === "casualty" || previous === "casualties")) return "casualties";
  if (tokens[at]!.lower === "toll" && (previous === "injury" || previous === "injured")) return "wounded";
  if (tokens[at]!.lower === "toll" && previous === "displacement") return "displaced";
  return measure;
}

/** "the dead", "their wounded", "enemy's dead": an adjective that stands for people. */
function isNominal(tokens: Token[], at: number, from: number): boolean {
  const previous = at > from ? tokens[at - 1]! : null;
  if (!previous) return true;
  return (
    previous.lexeme.tags.determiner ||
    previous.possessive ||
    previous.lower === "of" ||
    previous.lower === "own" ||
    previous.name !== null ||
    previous.lower === "military" ||
    previous.lower === "civilian" ||
    previous.lower === "and"
  );
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
