import type {Language, ReadMeasure} from "./language.js";
import type {Figure} from "./figures.js";
import {asides, beneath, brought, fillers, finite, graves, hospitals, joiners, modals, opensClause, partWords, passives,
  relatives, taking} from "./languages/en/framing.js";
import {readNoun, type Noun} from "./noun.js";
import {emptyLexeme, type Token} from "./tokenise.js";

export interface Framed {
  measure: ReadMeasure;
  at: number;
  rule: string;
  verbAt: number;
  negated?: boolean;
  forecast?: boolean;
  /** "may", "could" before the verb. */
  modal?: boolean;
}

/** What is said of the figure to its right: "12 people were killed", "12 dead", "12 deaths", "12 cases of cholera". */
export function frameRight(tokens: Token[], figure: Figure, noun: Noun, to: number, others: Figure[],
  language: Language): Framed | null {
  if (noun.kind === "thing") return null;
  if (noun.kind === "event" && noun.measure) return eventNoun(tokens, noun, figure, to, others, language);
  const said = predicate(tokens, noun.to, to, others, noun.kind === "bare", language);
  if (said) return said;
  if (noun.measure && noun.kind === "people")
    return {measure: jointAfter(tokens, noun, to, language) ?? noun.measure, at: noun.head, rule: "state-adjective",
      verbAt: -1};
  return null;
}

/** "180,000 Russian dead or wounded". */
function jointAfter(tokens: Token[], {to: at, measure}: Noun, to: number, language: Language): ReadMeasure | null {
  const other = at + 1 < to && /^(?:and|or)$/.test(tokens[at]!.lower) ? tokens[at + 1]!.lexeme.state : undefined;
  return (other && language.joined.get(`${measure} ${other}`)) ?? null;
}

/** "lives" need a verb that takes them; the other nouns count by themselves. */
function eventNoun(tokens: Token[], noun: Noun, figure: Figure, to: number, others: Figure[],
  language: Language): Framed | null {
  const head = tokens[noun.head]!;
  if (head.lower === "lives") {
    const around = [tokens[figure.from - 1], tokens[figure.from - 2], tokens[noun.to], tokens[noun.to + 1]];
    if (!around.some((token) => token && taking.has(token.lower))) return null;
  }
  if (captives.test(head.lower) && tokens[figure.from - 1]?.lexeme.active === "killed") return null;
  // "21 hostages and four soldiers died": said of both.
  const paired = tokens[noun.to]?.lower === "and" ? others.find((other) => other.from === noun.to + 1) : undefined;
  const end = paired ? readNoun(tokens, paired.to, to).to : noun.to;
  const said = captives.test(head.lower) ? predicate(tokens, end, to, others, false, language) : null;
  if (said) return said;
  const other = tokens[noun.to]?.lower === "and" ? tokens[noun.to + 1]?.lexeme.event : undefined;
  const joint = other && language.joined.get(`${noun.measure} ${other}`);
  if (joint) return {measure: joint, at: noun.head, rule: "joined-measures", verbAt: -1};
  return {measure: noun.measure!, at: noun.head, rule: "event-noun", verbAt: -1};
}
/** Nouns for people by what befell them: "130 of the captives died". */
export const captives = /^(?:captives?|hostages?|abductees|pows|refugees|idps|prisoners of war)$/;

/** What a walk over a predicate has seen so far. */
interface Seen {
  auxiliary: boolean;
  passive: boolean;
  relative: boolean;
  relativeVerb: boolean;
  forecast: boolean;
  modal: boolean;
  /** Phrases of place and time. */
  gaps: number;
}

/** Walks from the noun's end over auxiliaries, adverbs, short phrases of place and time, and one relative clause. */
function predicate(tokens: Token[], from: number, to: number, others: Figure[], bare: boolean,
  language: Language): Framed | null {
  const seen: Seen = {auxiliary: false, passive: false, relative: false, relativeVerb: false, forecast: false,
    modal: false, gaps: 0};
  for (let at = from; at >= 0 && at < to && at < from + 24;) {
    const {lower, lexeme: {passive, alone, state}} = tokens[at]!;
    const measure = passive ?? alone ?? (seen.auxiliary || seen.gaps === 0 ? state : undefined);
    const isLost = passive && (seen.passive || at === from) && !startsObject(tokens, at + 1, to, others);
    if (lower === "lost" ? isLost : measure)
      return measured(tokens, at, to, measure!, others, seen, language);
    const found = otherwise(tokens, at, to, seen);
    if (found) return found;
    const isPassed = boundsBehind(tokens[at]!) || (at === from && partWords.has(lower));
    at = isPassed ? at + 1 : stepOver(tokens, at, to, others, bare, seen);
  }
  return null;
}

/** "500 people or more were killed". */
const boundsBehind = ({lexeme, lower}: Token) => lexeme.boundAfter !== undefined && lower.includes(" ");

/** What the word of a measure says: nothing of its own agent ("300 troops killed three civilians"). */
function measured(tokens: Token[], at: number, to: number, measure: ReadMeasure, others: Figure[],
  {passive, forecast, modal}: Seen, language: Language): Framed | null {
  const {lower} = tokens[at]!;
  if (lower === "lost") return {measure: "losses", at, rule: "predicate", verbAt: -1};
  if (isAgent(tokens, at, to, passive, others)) return null;
  if (lower === "buried" && at + 1 < to && beneath.has(tokens[at + 1]!.lower))
    return {measure: "missing", at, rule: "predicate", verbAt: -1};
  return Object.assign(combined(tokens, at, to, measure, others, language), {forecast, modal});
}

/** "whose deaths", "in a critical state", "taken to hospital", "were among the dead". */
function otherwise(tokens: Token[], at: number, to: number, {auxiliary}: Seen): Framed | null {
  const {lower} = tokens[at]!;
  const owned = lower === "whose" && at + 1 < to ? tokens[at + 1]!.lexeme.event : undefined;
  if (owned) return {measure: owned, at: at + 1, rule: "predicate", verbAt: -1};
  if (lower === "in") return inState(tokens, at, to);
  if (brought.has(lower)) return tokens[at + 1]?.lower === "to" ? toHospital(tokens, at, to) : null;
  return auxiliary && (lower === "among" || lower === "amongst") ? amongTheDead(tokens, at, to) : null;
}

/** The token after one that says no measure, noted in `seen`; -1 where the predicate ends. */
function stepOver(tokens: Token[], at: number, to: number, others: Figure[], bare: boolean, seen: Seen): number {
  const {kind, lower, lexeme: {tags}} = tokens[at]!;
  if (kind === "mark") return jump(tokens, at, to, others);
  if (lower === "not" || lower === "never") return -1;
  if (tags.auxiliary) {
    // "will be killed", "would have died"; not "may have died", which says what is so.
    if (tags.forecast) seen.forecast = true;
    if (relatives.has(lower)) seen.relative = true;
    else seen.auxiliary = true;
    seen.passive ||= passives.has(lower);
    return at + 1;
  }
  if (tags.forecast) {
    seen.modal = modals.has(lower);
    seen.forecast = tokens[at + 1]?.lower !== "have";
    return at + 1;
  }
  if (fillers.has(lower) || lower.endsWith("ly") || goesOn(tokens, at, seen)) return at + 1;
  if (bare && opensClause.has(lower)) return -1;
  if (tags.preposition && seen.gaps < 3) {
    seen.gaps += 1;
    return phraseEnd(tokens, at, to, others);
  }
  if (!seen.relative || seen.relativeVerb) return -1;
  seen.relativeVerb = true;
  return at + 1;
}

/** "were in the house and are dead", "were killed while". */
function goesOn(tokens: Token[], at: number, {auxiliary, gaps}: Seen): boolean {
  const {lower} = tokens[at]!;
  const again = lower === "and" && gaps > 0 && finite.has(tokens[at + 1]?.lower ?? "");
  return auxiliary && (lower === "while" || again);
}

/** "were among the dead", "are among those killed". */
function amongTheDead(tokens: Token[], at: number, to: number): Framed | null {
  const {kind, lexeme} = tokens[at + 2] ?? tokens[at]!;
  const head = kind === "number" || lexeme.unit !== undefined ? at + 3 : at + 2;
  if (head >= to) return null;
  const {lower, lexeme: {state, passive}} = tokens[head]!;
  const measure = lower === "victims" ? "killed" : (state ?? passive);
  return measure ? {measure, at: head, rule: "among-the-dead", verbAt: -1} : null;
}

/** "in a critical or grave state". */
function inState(tokens: Token[], at: number, to: number): Framed | null {
  let grave = false;
  for (let next = at + 1; next < to && next < at + 7; next += 1) {
    const {lower, kind} = tokens[next]!;
    grave ||= graves.has(lower);
    if (lower === "condition" || lower === "state")
      return grave ? {measure: "wounded", at: next, rule: "in-a-state", verbAt: -1} : null;
    if (kind === "mark") return null;
  }
  return null;
}

/** "taken to three hospitals". */
function toHospital(tokens: Token[], at: number, to: number): Framed | null {
  for (let next = at + 2; next < to && next < at + 7; next += 1)
    if (hospitals.has(tokens[next]!.lower))
      return {measure: "wounded", at: next, rule: "taken-to-hospital", verbAt: -1};
  return null;
}

/** Past a comma or a bracket that opens a short aside ("…, officials said, were killed"), or a quotation mark; -1 at a
 * clause's end. */
function jump(tokens: Token[], at: number, to: number, others: Figure[]): number {
  const {text} = tokens[at]!;
  if (text === '"' || text === "“" || text === "”") return at + 1;
  const close = text === "(" ? ")" : text === "," ? "," : null;
  const end = close ? tokens.slice(at + 1, Math.min(to, at + 14)).findIndex((token) => token.text === close) + 1 : 0;
  if (!end) return -1;
  const next = at + end + 1;
  // "Five people, a boy of nine and four women, are dead".
  const apposed = text === "," && /^an?$/.test(tokens[at + 1]!.lower);
  const isPassed = apposed ? tokens[next]?.lexeme.tags.auxiliary
    : text === "(" || isAside(tokens, at + 1, next, others);
  return isPassed ? next : -1;
}

/** "officials said", "most of them children", "40 of whom were women", but no other figure. */
function isAside(tokens: Token[], from: number, to: number, others: Figure[]): boolean {
  for (let at = from; at < to; at += 1) {
    const {lexeme: {tags, boundAfter}, lower} = tokens[at]!;
    if (boundAfter || tags.say || tags.accordingTo || tags.partOpener || asides.has(lower)) return true;
    if (others.some((figure) => figure.from === at)) return /^of (?:them|whom)$/.test(tokens[at + 1]!.lower);
  }
  return false;
}

/** The end of "in the strike", "aboard the ship": a preposition and up to five words without a verb. */
function phraseEnd(tokens: Token[], at: number, to: number, others: Figure[]): number {
  let next = at + 1;
  for (; next < to && next < at + 7; next += 1) {
    const {lexeme, kind, text} = tokens[next]!;
    if (kind === "mark" && text !== "-" && text !== "'" && text !== "’") break;
    if (lexeme.tags.auxiliary || lexeme.tags.preposition || lexeme.tags.conjunction || lexeme.tags.say) break;
    if (lexeme.passive || lexeme.alone || lexeme.tags.pronoun) break;
    if (kind === "number" && others.some((figure) => figure.from <= next && next < figure.to && !figure.notToll)) break;
  }
  return next;
}

/** Whether the victims are the killers: "300 troops killed three civilians". */
const isAgent = (tokens: Token[], at: number, to: number, passive: boolean, others: Figure[]) =>
  tokens[at]!.lexeme.active !== undefined && !passive && startsObject(tokens, at + 1, to, others);

function startsObject(tokens: Token[], at: number, to: number, others: Figure[]): boolean {
  if (at >= to) return false;
  const {lower, name, lexeme: {tags, people}} = tokens[at]!;
  const article = tags.determiner && lower !== "this" && lower !== "last" && lower !== "first";
  return article || people !== undefined || name !== null || others.some((figure) => figure.from === at);
}

/** "killed or wounded", "dead and missing" without a figure between are one measure. */
function combined(tokens: Token[], at: number, to: number, measure: ReadMeasure, others: Figure[], language: Language):
  Framed {
  const lost = tokens[at + 1]?.text === "," && endsInCapture(tokens, at, to, others);
  const joint = lost ? "losses" : jointWith(tokens, at, to, measure, language);
  return {measure: joint ?? measure, at, rule: joint ? "joined-measures" : "predicate", verbAt: -1};
}

/** "killed, wounded, taken prisoner or missing": three and more measures in a list, one of them of captives. */
function endsInCapture(tokens: Token[], at: number, to: number, others: Figure[]): boolean {
  const found: ReadMeasure[] = [];
  for (let next = at; next < to && next < at + 14; next += 1) {
    const {lexeme, lower, text} = tokens[next]!;
    if (others.some((figure) => figure.from === next)) return false;
    const measure = lexeme.passive ?? lexeme.alone ?? lexeme.state;
    if (measure) found.push(measure);
    else if (text !== "," && lower !== "or" && lower !== "and" && lower !== "gone") break;
  }
  return found.length > 2 && found.includes("captured") && found.some((one) => one !== "captured");
}

/** What a measure makes with another one that "and", "or" or a comma joins to it; null where it stands alone. */
function jointWith(tokens: Token[], at: number, to: number, measure: ReadMeasure, language: Language):
  ReadMeasure | null {
  let link = at + 1;
  if (tokens[link]?.text === "," && tokens[link + 1]) link += 1;
  if (link + 1 >= to) return null;
  const {lower, lexeme: {passive}} = tokens[link]!;
  if (!joiners.has(lower) && !(passive && tokens[link - 1]!.text === ",")) return null;
  let next = passive ? link : link + 1;
  while (next < to && (tokens[next]!.lower.endsWith("ly") || tokens[next]!.lexeme.tags.auxiliary)) next += 1;
  const {passive: done, state} = tokens[next]?.lexeme ?? emptyLexeme;
  const other = next < to ? done ?? state : undefined;
  return (other && language.joined.get(`${measure} ${other}`)) ?? null;
}
