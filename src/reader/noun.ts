import {emptyLexeme, type Token} from "./tokenise.js";
import type {ReadMeasure} from "./language.js";
import {counted} from "./languages/en/rule-words.js";

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

const skipBefore = new Set(["more", "other", "others", "further", "additional", "new", "extra", "fellow"]);

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
  let next = at;
  let unknown = 0;
  if (tokens[next]?.lower === "of" && next + 1 < to) next = readOf(noun, tokens, next, to);
  if (noun.kind !== "bare") return noun;
  for (; next < to && next - at < 12; next += 1) {
    const token = tokens[next]!;
    if (token.kind === "mark") {
      if (token.text === "-" && !token.spaced && noun.head < 0) continue;
      if (isQuote(token.text) && (noun.head < 0 || continues(tokens, next, noun))) continue;
      if (token.text === "," && noun.head < 0 && unknown > 0 && isAdjectiveList(tokens, next, to)) continue;
      break;
    }
    if (token.kind === "number") break;
    if (token.kind === "break") continue;
    const {lexeme} = token;
    const article = noun.joined && token.lexeme.tags.determiner && tokens[next + 1]?.lexeme.people !== undefined;
    if (noun.head >= 0 && article) continue;
    if (noun.head >= 0 && !continues(tokens, next, noun)) break;
    if (token.name && token.name.as !== "leader" && (!lexeme.people || token.name.as === "people")) {
      if (noun.head >= 0) break;
      noun.party = token.name.party;
      if (token.possessive) noun.possessive = token.name.party;
      if (isNational(token) && !nounFollows(tokens, next + 1, to)) take(noun, next, "people", "all");
      continue;
    }
    if (lexeme.people) {
      // "child soldiers", "women prisoners": the last noun counts, but its first says who.
      take(noun, next, "people", lexeme.people);
      noun.civil ||= lexeme.civil ?? false;
      continue;
    }
    if (noun.head >= 0 && !lexeme.event) {
      if (token.lower !== "and" && token.lower !== "or") break;
      noun.joined = true;
      continue;
    }
    if (token.lower === "others") {
      take(noun, next, "others", null);
      next += 1;
      break;
    }
    if (lexeme.event && token.lower === "body" && isCompound(tokens[next + 1])) break;
    if (lexeme.event && !isPredicate(tokens[next]!)) {
      take(noun, next, "event", null);
      noun.measure = lexeme.event;
      next += 1;
      if (tokens[next]?.lower === "of" && next < to) next = readOf(noun, tokens, next, to);
      break;
    }
    if (skipBefore.has(token.lower)) continue;
    const participle = lexeme.state ?? (noun.head < 0 && /ed$/.test(token.lower) ? lexeme.passive : undefined);
    if (participle && nounFollows(tokens, next + 1, to) && token.lower !== "missing") {
      noun.measure = participle;
      continue;
    }
    // "106,745 Russian dead".
    if (lexeme.state && noun.party && noun.head < 0) {
      take(noun, next, "people", null);
      noun.measure = lexeme.state;
      next += 1;
      break;
    }
    if (counted.has(token.lower) && nounFollows(tokens, next + 1, to)) continue;
    if (stops(token)) break;
    if (lexeme.notToll && lexeme.notToll !== "materiel") break;
    unknown += 1;
    if (unknown > 4) break;
  }
  noun.to = noun.head >= 0 ? next : at;
  if (noun.head < 0) settleBare(noun, tokens, at, to);
  return noun;
}

const isQuote = (text: string) =>
  text === '"' || text === "“" || text === "”" || text === "'" || text === "‘" || text === "’";

function take(noun: Noun, at: number, kind: Noun["kind"], group: string | null): void {
  noun.kind = kind;
  noun.head = at;
  // "troops and nationalists", "men and boys": the first of a pair says who.
  if (group && !(noun.group && (noun.joined || (noun.group !== "all" && group === "all")))) noun.group = group;
}

/** After a head: only another victims' noun goes on, or "and" before one ("troops and nationalists"). */
function continues(tokens: Token[], at: number, noun: Noun): boolean {
  const token = tokens[at]!;
  if (token.lexeme.people && noun.kind === "people" && token.lower !== "others")
    return token.lexeme.passive === undefined;
  if (token.lexeme.event && noun.kind === "people" && !token.lexeme.passive && !token.lexeme.state) return true;
  if (isQuote(token.text))
    return (
      tokens[at + 1]?.lexeme.people !== undefined ||
      tokens[at + 1]?.lexeme.passive !== undefined ||
      tokens[at + 1]?.lexeme.tags.auxiliary === true
    );
  if (token.lower !== "and" && token.lower !== "or") return false;
  for (let next = at + 1; next < at + 4 && next < tokens.length; next += 1) {
    const after = tokens[next]!;
    if (after.lexeme.people) return true;
    if (!isQuote(after.text) && !after.name && !after.lexeme.tags.determiner) return false;
  }
  return false;
}

/** A demonym that stands for people: "Palestinians", "Russians"; "the French" stays an adjective. */
const isNational = (token: Token) =>
  token.name!.as === "people" &&
  (token.lower.endsWith("s") || token.lower.endsWith("men") || token.lower.endsWith("ese")) &&
  token.lower !== "swiss";

/** Whether a victims' noun follows within a few words of the same phrase. */
function nounFollows(tokens: Token[], at: number, to: number): boolean {
  for (let next = at, seen = 0; next < to && seen < 4; next += 1) {
    const token = tokens[next]!;
    if (token.kind === "mark" && !isQuote(token.text) && token.text !== "-") return false;
    if (token.kind === "mark") continue;
    if (token.lexeme.people || token.lexeme.event) return true;
    if (stops(token) || token.lexeme.passive || token.lexeme.alone || token.kind === "number") return false;
    seen += 1;
  }
  return false;
}

function stops({lexeme, lower}: Token): boolean {
  const {tags} = lexeme;
  return (
    tags.preposition ||
    tags.conjunction ||
    tags.auxiliary ||
    tags.pronoun ||
    tags.forecast ||
    tags.partOpener ||
    lexeme.alone !== undefined ||
    lexeme.passive !== undefined ||
    lexeme.active !== undefined ||
    (tags.determiner && lower !== "a") ||
    lexeme.unit !== undefined ||
    lexeme.month !== undefined ||
    lexeme.weekday !== undefined ||
    (tags.say &&
      lower !== "police" &&
      lower !== "reported" &&
      lower !== "confirmed" &&
      lower !== "recorded" &&
      lower !== "verified" &&
      lower !== "documented")
  );
}

/** "body parts", "body bags" are things. */
const isCompound = (next: Token | undefined) => next !== undefined && next.kind === "word" && !stops(next);

/** "killed" and "wounded" right after a figure are said of it; "deaths" and "bodies" are nouns. */
const isPredicate = ({lexeme, lower}: Token): boolean =>
  Boolean(lexeme.passive || lexeme.state) && lower !== "hostages";

/** "of the 15 dead", "of its soldiers". */
function readOf(noun: Noun, tokens: Token[], at: number, to: number): number {
  let next = at + 1;
  let definite = false;
  while (next < to && (tokens[next]!.lexeme.tags.determiner || tokens[next]!.lexeme.boundBefore)) {
    definite = true;
    if (tokens[next]!.lexeme.tags.possessive) noun.possessive = tokens[next]!.lower;
    next += 1;
  }
  let whole = tokens[next];
  if (
    definite &&
    whole &&
    (whole.lexeme.unit !== undefined || whole.kind === "number") &&
    (tokens[next + 1]?.lexeme.people || tokens[next + 1]?.lexeme.state)
  ) {
    noun.swallows = next + 1;
    next += 1;
  } else if ((whole?.lexeme.unit !== undefined || whole?.kind === "number") && !aboard(tokens, next + 1)) return at;
  whole = tokens[next];
  // "four of the 25 on board".
  const board = definite && whole && (whole.kind === "number" || whole.lexeme.unit !== undefined)
    ? aboard(tokens, next + 1) : 0;
  if (board) {
    Object.assign(noun, {kind: "others", head: next, to: board, swallows: board});
    return board;
  }
  if (whole?.possessive && tokens[next + 1]?.kind === "number") {
    while (next < to && (tokens[next]!.possessive || tokens[next]!.kind === "number" || tokens[next]!.lexeme.scale))
      next += 1;
    noun.swallows = next;
  }
  const inner = readNoun(tokens, next, to);
  if (inner.kind === "bare" || inner.kind === "thing") {
    if (whole?.lexeme.state && definite) {
      noun.part = true;
      noun.measure ??= whole.lexeme.state;
      Object.assign(noun, {kind: "others", head: next, to: next + 1});
      return next + 1;
    }
    if (noun.kind === "bare" && !definite && whole?.lexeme.notToll === "materiel")
      Object.assign(noun, {kind: "thing", head: next, to: next + 1});
    return at;
  }
  if (noun.kind === "bare")
    Object.assign(noun, {
      kind: inner.kind,
      head: inner.head,
      measure: inner.measure,
      part: definite && !noun.possessive
    });
  noun.group ??= inner.group;
  noun.party ??= inner.party;
  noun.possessive ??= inner.possessive;
  noun.civil ||= inner.civil;
  noun.to = inner.to;
  return inner.to;
}

/** The token after "on board" or "aboard" at `at`, else 0. */
const aboard = (tokens: Token[], at: number) =>
  tokens[at]?.lower === "aboard" ? at + 1 : tokens[at]?.lower === "on" && tokens[at + 1]?.lower === "board" ? at + 2
    : 0;

function isAdjectiveList(tokens: Token[], at: number, to: number): boolean {
  return nounFollows(tokens, at + 1, to) && !tokens[at + 1]?.lexeme.unit;
}

/** A figure with an unknown or a lifeless noun counts a thing; one before a verb, a mark or a preposition is bare. */
function settleBare(noun: Noun, tokens: Token[], at: number, to: number): void {
  const first = at < to ? tokens[at]! : null;
  if (first?.lexeme.tags.pastDay) return;
  if (!first || first.kind !== "word" || stops(first) || first.lexeme.state || first.name) return;
  if (first.lower === "each" || first.lower === "more" || first.lower === "others" || first.lower.endsWith("ly"))
    return;
  if (first.lexeme.tags.totalVerb && !first.lexeme.notToll) return;
  if (
    first.capital &&
    first.lexeme === emptyLexeme &&
    first.lower.endsWith("s") &&
    tokens[at + 1]?.lexeme.tags.auxiliary
  )
    return (take(noun, at, "people", "all"), void (noun.to = at + 1));
  noun.kind = "thing";
  noun.head = at;
}
