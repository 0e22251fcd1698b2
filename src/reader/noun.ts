import type {Lexeme, ReadMeasure} from "./language.js";
import {counted, saidOfVictims, skipBefore} from "./languages/en/counting.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** The words after a figure up to the noun that it counts. */
export interface Noun {
  /** The token after the noun. */
  to: number;
  /** What it counts: people, an event that counts them ("deaths"), others ("five others"), nothing, or another thing.
   * */
  kind: "people" | "event" | "others" | "bare" | "thing";
  head: number;
  group: string | null;
  party: string | null;
  civil: boolean;
  measure: ReadMeasure | null;
  possessive: string | null;
  /** "of them", "of the victims": the figure is part of another. */
  part: boolean;
  /** Figures before this token name the whole ("of the city's 2 million people"); -1 when there are none. */
  swallows: number;
  /** Two nouns by "and": the first says the group. */
  joined: boolean;
}

/** Nothing but a figure that ends before token `to`. */
export const newNoun = (to: number): Noun => ({
  to,
  kind: "bare",
  head: -1,
  group: null,
  party: null,
  civil: false,
  measure: null,
  possessive: null,
  part: false,
  swallows: -1,
  joined: false
});

/** Reads the noun phrase from token `at`: adjectives, sides, victims. Unknown words may stand before a known noun only.
 * */
export function readNoun(tokens: Token[], at: number, to: number): Noun {
  const noun = newNoun(at);
  let next = tokens[at]?.lower === "of" && at + 1 < to ? readOf(noun, tokens, at, to) : at;
  if (noun.kind !== "bare") return noun;
  let unknown = 0;
  for (; next < to && next - at < 12; next += 1) {
    const step = stepOver(noun, tokens, next, to, unknown);
    if (!step) unknown += 1;
    else if (step === "last") next += 1;
    if (step === "last" || step === "end" || unknown > 4) break;
  }
  if ((noun as Noun).kind === "event" && next < to && tokens[next]!.lower === "of")
    next = readOf(noun, tokens, next, to);
  noun.to = noun.head >= 0 ? next : at;
  if (noun.head < 0) settleBare(noun, tokens, at, to);
  return noun;
}

/** How a noun goes on with a word: past it, ended by it, ended before it; null for a word that is not known. */
type Step = "on" | "last" | "end" | null;

function stepOver(noun: Noun, tokens: Token[], at: number, to: number, unknown: number): Step {
  const {kind} = tokens[at]!;
  if (kind === "number") return "end";
  if (kind === "mark") return isPassed(noun, tokens, at, to, unknown) ? "on" : "end";
  if (noun.head >= 0) return afterHead(noun, tokens, at);
  for (const [, read] of beforeHead) {
    const step = read(noun, tokens, at, to);
    if (step) return step;
  }
  return null;
}

/** A hyphen, a quotation mark, the comma of "12 armed, masked men". */
function isPassed({head}: Noun, tokens: Token[], at: number, to: number, unknown: number): boolean {
  const {text, spaced} = tokens[at]!;
  const next = tokens[at + 1]?.lexeme ?? emptyLexeme;
  if (isQuote(text)) return head < 0 || isOfVictims(next) || next.tags.auxiliary;
  if (head >= 0) return false;
  return text === "-" ? !spaced : text === "," && unknown > 0 && nounFollows(tokens, at + 1, to) && !next.unit;
}

const isOfVictims = ({people, passive}: Lexeme) => people !== undefined || passive !== undefined;

/** After a head: only another victims' noun goes on, or "and" before one ("troops and nationalists"). */
function afterHead(noun: Noun, tokens: Token[], at: number): Step {
  const {lexeme, lower, name} = tokens[at]!;
  if (noun.joined && lexeme.tags.determiner && tokens[at + 1]?.lexeme.people !== undefined) return "on";
  if (lexeme.people && lower !== "others")
    return lexeme.passive === undefined && name?.as !== "people" ? takePeople(noun, at, lexeme) : "end";
  if (lexeme.event && !lexeme.passive && !lexeme.state) return takeEvent(noun, tokens, at);
  if ((lower !== "and" && lower !== "or") || !isPaired(tokens, at + 1)) return "end";
  noun.joined = true;
  return "on";
}

/** Whether victims follow a joining word within three words. */
function isPaired(tokens: Token[], at: number): boolean {
  for (let next = at; next < at + 3 && next < tokens.length; next += 1) {
    const {lexeme, text, name} = tokens[next]!;
    if (lexeme.people) return true;
    if (!isQuote(text) && !name && !lexeme.tags.determiner) return false;
  }
  return false;
}

type Rule = [example: string, read: (noun: Noun, tokens: Token[], at: number, to: number) => Step];

/** What a word before the head is, each with an example of it after a figure; the first that says so decides. */
const beforeHead: readonly Rule[] = [
  ["12 Ukrainian (soldiers)", (noun, tokens, at, to) => {
    const token = tokens[at]!;
    const {name, lexeme} = token;
    if (!name || name.as === "leader" || (lexeme.people && name.as !== "people")) return null;
    noun.party = name.party;
    if ((isNational(token) || lexeme.people) && !nounFollows(tokens, at + 1, to)) take(noun, at, "people", "all");
    return "on";
  }],
  ["12 soldiers", (noun, tokens, at) => {
    const {lexeme} = tokens[at]!;
    return lexeme.people ? takePeople(noun, at, lexeme) : null;
  }],
  ["12 deaths", (noun, tokens, at) => {
    const {lexeme, lower} = tokens[at]!;
    // "killed" and "wounded" right after a figure are said of it.
    const isNoun = lexeme.event && (!(lexeme.passive || lexeme.state) || lower === "hostages");
    return isNoun ? takeEvent(noun, tokens, at) : null;
  }],
  ["12 more (people)", (_, tokens, at) => (skipBefore.has(tokens[at]!.lower) ? "on" : null)],
  ["12 wounded (soldiers)", (noun, tokens, at, to) => {
    const {lexeme, lower} = tokens[at]!;
    const participle = lexeme.state ?? (lower.endsWith("ed") ? lexeme.passive : undefined);
    if (!participle || lower === "missing" || !nounFollows(tokens, at + 1, to)) return null;
    noun.measure = participle;
    return "on";
  }],
  ["106,745 Russian dead", (noun, tokens, at) => {
    const {state} = tokens[at]!.lexeme;
    if (!state || !noun.party) return null;
    noun.measure = state;
    return take(noun, at, "people", null, "last");
  }],
  ["12 confirmed (deaths)", (_, tokens, at, to) =>
    (counted.has(tokens[at]!.lower) && nounFollows(tokens, at + 1, to) ? "on" : null)],
  ["12 in (the city)", (_, tokens, at) => (stops(tokens[at]!) ? "end" : null)],
  ["12 days", (_, tokens, at) => {
    const {notToll} = tokens[at]!.lexeme;
    return notToll && notToll !== "materiel" ? "end" : null;
  }]
];

const isQuote = (text: string) =>
  text === '"' || text === "“" || text === "”" || text === "'" || text === "‘" || text === "’" || text === "«" ||
  text === "»" || text === "„";

function take(noun: Noun, at: number, kind: Noun["kind"], group: string | null, step: Step = "on"): Step {
  noun.kind = kind;
  noun.head = at;
  // "troops and nationalists", "men and boys": the first of a pair says who.
  if (group && !(noun.group && (noun.joined || (noun.group !== "all" && group === "all")))) noun.group = group;
  return step;
}

/** "child soldiers", "women prisoners": the last noun counts, but its first says who. */
function takePeople(noun: Noun, at: number, {people, civil}: Lexeme): Step {
  noun.civil ||= civil ?? false;
  return take(noun, at, "people", people!);
}

/** "deaths", "bodies"; "body parts", "body bags" are things. */
function takeEvent(noun: Noun, tokens: Token[], at: number): Step {
  const next = tokens[at + 1];
  if (tokens[at]!.lower === "body" && next?.kind === "word" && !stops(next)) return "end";
  noun.measure = tokens[at]!.lexeme.event!;
  return take(noun, at, "event", null, "last");
}

/** A demonym that stands for people: "Palestinians", "Russians"; "the French" stays an adjective. */
const isNational = ({name, lower}: Token) =>
  name!.as === "people" && lower !== "swiss" && (lower.endsWith("s") || lower.endsWith("men") || lower.endsWith("ese"));

/** Whether a victims' noun follows within a few words of the same phrase. */
function nounFollows(tokens: Token[], at: number, to: number): boolean {
  for (let next = at, seen = 0; next < to && seen < 4; next += 1) {
    const token = tokens[next]!;
    if (token.kind === "mark" && !isQuote(token.text) && token.text !== "-") return false;
    if (token.kind === "mark") continue;
    if (token.lexeme.people || token.lexeme.event) return true;
    if (stops(token) || token.kind === "number") return false;
    seen += 1;
  }
  return false;
}

/** Whether a noun ends before a word: one that shapes the sentence, says a measure, a number or a time, or a verb. */
const stops = (token: Token) => shapes(token) || says(token.lexeme) || isTime(token.lexeme) ||
  (token.lexeme.tags.say && !saidOfVictims.has(token.lower));

const shapes = ({lexeme: {tags}, lower}: Token) => tags.preposition || tags.conjunction || tags.auxiliary ||
  tags.pronoun || tags.forecast || tags.partOpener || (tags.determiner && lower !== "a");
const says = ({alone, passive, active}: Lexeme) =>
  alone !== undefined || passive !== undefined || active !== undefined;
const isTime = ({unit, month, weekday}: Lexeme) =>
  unit !== undefined || month !== undefined || weekday !== undefined;

/** "of the 15 dead", "of its soldiers", "four of the 25 on board": what stands after "of"; `at` where it is no noun. */
function readOf(noun: Noun, tokens: Token[], at: number, to: number): number {
  const start = afterArticles(noun, tokens, at + 1, to);
  const definite = start > at + 1;
  const isNumber = isNumeral(tokens[start]);
  const board = definite && isNumber ? aboard(tokens, start + 1) : 0;
  if (board) {
    Object.assign(noun, {kind: "others", head: start, to: board, swallows: board});
    return board;
  }
  const {people, state} = tokens[start + 1]?.lexeme ?? emptyLexeme;
  if (isNumber && !(definite && (people || state))) return at;
  const head = isNumber ? start + 1 : start;
  const next = isNumber ? head : afterOwner(tokens, start, to);
  if (next > start) noun.swallows = next;
  const inner = readNoun(tokens, next, to);
  if (inner.kind === "bare" || inner.kind === "thing")
    return ofNoPeople(noun, tokens[head]?.lexeme ?? emptyLexeme, head, definite) ?? at;
  return ofPeople(noun, inner, definite);
}

function ofPeople(noun: Noun, inner: Noun, definite: boolean): number {
  const {kind, head, measure, group, party, possessive, civil, to} = inner;
  if (noun.kind === "bare") Object.assign(noun, {kind, head, measure, part: definite && !noun.possessive});
  noun.group ??= group;
  noun.party ??= party;
  noun.possessive ??= possessive;
  noun.civil ||= civil;
  noun.to = to;
  return to;
}

const isNumeral = (token: Token | undefined) => token?.kind === "number" || token?.lexeme.unit !== undefined;

/** The token after "the", "its", "about" and the like. */
function afterArticles(noun: Noun, tokens: Token[], at: number, to: number): number {
  let next = at;
  for (; next < to; next += 1) {
    const {lower, lexeme: {tags, boundBefore}} = tokens[next]!;
    if (!tags.determiner && !boundBefore) break;
    if (tags.possessive) noun.possessive = lower;
  }
  return next;
}

/** The token after "the city's 2 million", `at` where nobody has a number. */
function afterOwner(tokens: Token[], at: number, to: number): number {
  if (!tokens[at]?.possessive || tokens[at + 1]?.kind !== "number") return at;
  let next = at;
  while (next < to && (tokens[next]!.possessive || tokens[next]!.kind === "number" || tokens[next]!.lexeme.scale))
    next += 1;
  return next;
}

/** "of the dead" is a part; "of ammunition" makes a thing of a bare figure, which ends where it ended. */
function ofNoPeople(noun: Noun, {state, notToll}: Lexeme, head: number, definite: boolean): number | null {
  if (state && definite) {
    noun.measure ??= state;
    Object.assign(noun, {part: true, kind: "others", head, to: head + 1});
    return head + 1;
  }
  if (noun.kind === "bare" && !definite && notToll === "materiel")
    Object.assign(noun, {kind: "thing", head, to: head + 1});
  return null;
}

/** The token after "on board" or "aboard" at `at`, else 0. */
const aboard = (tokens: Token[], at: number) =>
  tokens[at]?.lower === "aboard" ? at + 1 : tokens[at]?.lower === "on" && tokens[at + 1]?.lower === "board" ? at + 2
    : 0;

/** A figure with an unknown or a lifeless noun counts a thing; one before a verb, a mark or a preposition is bare. */
function settleBare(noun: Noun, tokens: Token[], at: number, to: number): void {
  const first = at < to ? tokens[at]! : null;
  if (first?.kind !== "word" || isBareBefore(first)) return;
  const {capital, lexeme, lower} = first;
  // "12 Grenzers were killed": an unknown people.
  if (capital && lexeme === emptyLexeme && lower.endsWith("s") && tokens[at + 1]?.lexeme.tags.auxiliary) {
    take(noun, at, "people", "all");
    noun.to = at + 1;
  } else Object.assign(noun, {kind: "thing", head: at});
}

const isBareBefore = (token: Token) => {
  const {lexeme: {tags, state, notToll}, name, lower} = token;
  return tags.pastDay || state !== undefined || name !== null || stops(token) || (tags.totalVerb && !notToll) ||
    /^(?:each|more|others)$|ly$/.test(lower);
};
