import type {Language, ReadMeasure} from "./language.js";
import type {Figure} from "./figures.js";
import {readNoun, type Noun} from "./noun.js";
import type {Token} from "./tokenise.js";
import {taking, asides} from "./languages/en/rule-words.js";

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
export function frameRight(
  tokens: Token[],
  figure: Figure,
  noun: Noun,
  to: number,
  others: Figure[],
  language: Language
): Framed | null {
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
function eventNoun(
  tokens: Token[],
  noun: Noun,
  figure: Figure,
  to: number,
  others: Figure[],
  language: Language
): Framed | null {
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
  if (head.lower === "remains" && tokens[noun.head - 1]?.kind === "number") return null;
  return {measure: noun.measure!, at: noun.head, rule: "event-noun", verbAt: -1};
}
/** Nouns for people by what befell them: "130 of the captives died". */
export const captives = /^(?:captives?|hostages?|abductees|pows|refugees|idps|prisoners of war)$/;

/** Walks from the noun's end over auxiliaries, adverbs, short phrases of place and time, and one relative clause. */
function predicate(
  tokens: Token[],
  from: number,
  to: number,
  others: Figure[],
  bare: boolean,
  language: Language
): Framed | null {
  let auxiliary = false;
  let passiveAuxiliary = false;
  let relative = false;
  let relativeVerb = false;
  let forecast = false;
  let modal = false;
  let gaps = 0;
  for (let at = from; at < to && at < from + 24; at += 1) {
    const token = tokens[at]!;
    const {lexeme, lower} = token;
    if (token.kind === "break") continue;
    if (token.kind === "mark") {
      const next = jump(tokens, at, to, others);
      if (next < 0) return null;
      at = next - 1;
      continue;
    }
    const measure =
      lexeme.passive ??
      lexeme.alone ??
      (lexeme.state && (auxiliary || at === from || gaps === 0) ? lexeme.state : undefined);
    if (measure && lower !== "lost") {
      if (isAgent(tokens, at, to, passiveAuxiliary, others)) return null;
      if (lexeme.active && !lexeme.passive && !lexeme.alone) return null;
      if (lower === "buried" && underRubble(tokens, at + 1, to))
        return {measure: "missing", at, rule: "predicate", verbAt: -1};
      const found = combined(tokens, at, to, measure, others, language);
      found.forecast = forecast;
      found.modal = modal;
      return found;
    }
    if (
      lower === "lost" &&
      lexeme.passive &&
      (passiveAuxiliary || at === from) &&
      !startsObject(tokens, at + 1, to, others)
    )
      return bare && !passiveAuxiliary ? null : {measure: "losses", at, rule: "predicate", verbAt: -1};
    if (lower === "not" || lower === "never") return null;
    if (lexeme.tags.auxiliary) {
      if (lower === "who" || lower === "which" || lower === "that") relative = true;
      else auxiliary = true;
      if (passives.has(lower)) passiveAuxiliary = true;
      continue;
    }
    if (lexeme.tags.forecast) {
      modal = /^(?:may|might|could)$/.test(lower);
      forecast = tokens[at + 1]?.lower !== "have";
      continue;
    }
    if (lower === "and" && gaps && auxiliary && /^(?:are|were|is|was|have|has)$/.test(tokens[at + 1]?.lower ?? ""))
      continue;
    if (
      at === from &&
      (lower === "of whom" || lower === "of which" || lower === "of them" || lower === "more" || lower === "others")
    )
      continue;
    if (lower.endsWith("ly") || lower === "dead" || lower === "there" || (lower === "while" && auxiliary)) continue;
    const owned = lower === "whose" ? tokens[at + 1]?.lexeme.event : undefined;
    if (owned && at + 1 < to) return {measure: owned, at: at + 1, rule: "predicate", verbAt: -1};
    const kept = stateOf(tokens, at, to);
    if (kept) return kept;
    const among = auxiliary && (lower === "among" || lower === "amongst") ? amongTheDead(tokens, at, to) : null;
    if (among) return among;
    if (bare && /^(?:after|before|when|since|while|as|following)$/.test(lower)) return null;
    if (lexeme.tags.preposition && gaps < 3) {
      gaps += 1;
      at = phraseEnd(tokens, at, to, others) - 1;
      continue;
    }
    if (lexeme.weekday !== undefined) continue;
    if (relative && !relativeVerb) {
      relativeVerb = true;
      continue;
    }
    return null;
  }
  return null;
}

/** "were among the dead", "are among those killed". */
function amongTheDead(tokens: Token[], at: number, to: number): Framed | null {
  const article = tokens[at + 1]?.lower;
  if ((article !== "the" && article !== "those") || at + 2 >= to) return null;
  let head = at + 2;
  if (tokens[head]!.kind === "number" || tokens[head]!.lexeme.unit !== undefined) head += 1;
  const {state, passive} = tokens[head]?.lexeme ?? {};
  const measure = tokens[head]?.lower === "victims" ? "killed" : (state ?? passive);
  return measure && head < to ? {measure, at: head, rule: "among-the-dead", verbAt: -1} : null;
}

/** "buried under a landslide", "buried in the rubble": not found yet. */
function underRubble(tokens: Token[], at: number, to: number): boolean {
  if (at < to && tokens[at]!.lower === "alive") return true;
  return at < to && /^(?:under|beneath|below|underneath)$/.test(tokens[at]!.lower);
}

/** "in a critical or grave state", "taken to three hospitals", "from their homes" after "forced". */
function stateOf(tokens: Token[], at: number, to: number): Framed | null {
  const {lower} = tokens[at]!;
  if (lower === "in") {
    let grave = false;
    for (let next = at + 1; next < to && next < at + 7; next += 1) {
      const word = tokens[next]!.lower;
      if (/^(?:critical|serious|grave|severe)$/.test(word)) grave = true;
      if (/^(?:condition|state)$/.test(word))
        return grave ? {measure: "wounded", at: next, rule: "in-a-state", verbAt: -1} : null;
      if (tokens[next]!.kind === "mark") return null;
    }
    return null;
  }
  if (!/^(?:taken|rushed|brought|sent|flown|airlifted|ferried)$/.test(lower) || tokens[at + 1]?.lower !== "to")
    return null;
  for (let next = at + 2; next < to && next < at + 7; next += 1) {
    if (/^(?:hospital|hospitals|clinics|infirmaries)$/.test(tokens[next]!.lower))
      return {measure: "wounded", at: next, rule: "taken-to-hospital", verbAt: -1};
    if (tokens[next]!.kind === "mark" && tokens[next]!.text !== "-") return null;
  }
  return null;
}

const passives = new Set(["was", "were", "are", "is", "been", "be", "being", "got", "get"]);

/** Past a comma, a bracket or a dash that opens a short aside ("…, officials said, were killed"); -1 at a clause's end.
 * */
function jump(tokens: Token[], at: number, to: number, others: Figure[]): number {
  const mark = tokens[at]!.text;
  if (mark === '"' || mark === "“" || mark === "”") return at + 1;
  if (mark !== "," && mark !== "(") return -1;
  const close = mark === "(" ? ")" : ",";
  // "Five people, a boy of nine and four women, are dead".
  const apposed = mark === "," && /^(?:a|an)$/.test(tokens[at + 1]?.lower ?? "");
  let said = mark === "(" || apposed;
  for (let next = at + 1; next < to && next < at + 14; next += 1) {
    const token = tokens[next]!;
    if (token.text === close) return said && (!apposed || tokens[next + 1]?.lexeme.tags.auxiliary) ? next + 1 : -1;
    if (
      token.lexeme.tags.say ||
      token.lexeme.tags.accordingTo ||
      token.lexeme.tags.partOpener ||
      asides.has(token.lower)
    )
      said = true;
    if (mark === "," && !said && others.some((figure) => figure.from === next)) {
      if (!/^(?:of them|of whom)$/.test(tokens[next + 1]?.lower ?? "")) return -1;
      said = true;
    }
  }
  return -1;
}

/** The end of "in the strike", "aboard the ship": a preposition and up to five words without a verb. */
function phraseEnd(tokens: Token[], at: number, to: number, others: Figure[]): number {
  let next = at + 1;
  for (; next < to && next < at + 7; next += 1) {
    const {lexeme, kind, lower, text} = tokens[next]!;
    if (kind === "mark" && text !== "-" && text !== "'" && text !== "’") break;
    if (lexeme.tags.auxiliary || lexeme.tags.preposition || lexeme.tags.conjunction || lexeme.tags.say) break;
    if (lexeme.passive || lexeme.alone || lexeme.tags.pronoun) break;
    if (kind === "number" && others.some((figure) => figure.from <= next && next < figure.to && !figure.notToll)) break;
    if (lower.endsWith("ly") && next > at + 1) break;
  }
  return next;
}

/** Whether the victims are the killers: "300 troops killed three civilians". */
function isAgent(tokens: Token[], at: number, to: number, passive: boolean, others: Figure[]): boolean {
  return tokens[at]!.lexeme.active !== undefined && !passive && startsObject(tokens, at + 1, to, others);
}

function startsObject(tokens: Token[], at: number, to: number, others: Figure[]): boolean {
  const next = tokens[at];
  if (!next || at >= to) return false;
  if (next.lexeme.month !== undefined || next.lexeme.weekday !== undefined) return false;
  if (next.lexeme.tags.determiner && next.lower !== "this" && next.lower !== "last" && next.lower !== "first")
    return true;
  if (next.lexeme.people || next.name) return true;
  return others.some((figure) => figure.from === at);
}

/** "killed, wounded, taken prisoner or missing": three and more measures in a list; null for fewer. */
function listed(tokens: Token[], at: number, to: number, others: Figure[]): ReadMeasure | null {
  const found = new Set<ReadMeasure>();
  let count = 0;
  for (let next = at; next < to && next < at + 14; next += 1) {
    const {lexeme, lower, text} = tokens[next]!;
    if (others.some((figure) => figure.from === next)) return null;
    const measure = lexeme.passive ?? lexeme.alone ?? lexeme.state;
    if (measure) {
      found.add(measure);
      count += 1;
    } else if (text !== "," && lower !== "or" && lower !== "and" && lower !== "gone") break;
  }
  if (count < 3 || found.size < 2) return null;
  if (found.has("captured")) return "losses";
  return found.has("wounded") ? "casualties" : "other";
}

/** "killed or wounded", "dead and missing" without a figure between are one measure. */
function combined(
  tokens: Token[],
  at: number,
  to: number,
  measure: ReadMeasure,
  others: Figure[],
  language: Language
): Framed {
  const list = tokens[at + 1]?.text === "," ? listed(tokens, at, to, others) : null;
  if (list) return {measure: list, at, rule: "joined-measures", verbAt: -1};
  const found: Framed = {measure, at, rule: "predicate", verbAt: -1};
  let link = at + 1;
  if (tokens[link]?.text === "," && tokens[link + 1]) link += 1;
  while (link < to && (tokens[link]!.lower === "either" || tokens[link]!.lower.endsWith("ly"))) link += 1;
  const joiner = tokens[link]?.lower;
  if (
    link + 1 >= to ||
    !(
      joiner === "and" ||
      joiner === "or" ||
      joiner === "/" ||
      (tokens[link - 1]!.text === "," && tokens[link]!.lexeme.passive)
    )
  )
    return found;
  let next = tokens[link]!.lexeme.passive ? link : link + 1;
  while (next < to && (tokens[next]!.lower.endsWith("ly") || tokens[next]!.lexeme.tags.auxiliary)) next += 1;
  const other = tokens[next]?.lexeme.passive ?? tokens[next]?.lexeme.state;
  if (!other || next >= to || others.some((figure) => figure.from > at && figure.from <= next && !figure.notToll))
    return found;
  if (isAgent(tokens, next, to, false, others)) return found;
  const joint = language.joined.get(`${measure} ${other}`);
  if (!joint) return found;
  return {measure: joint, at, rule: "joined-measures", verbAt: -1};
}
