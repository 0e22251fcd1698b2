import {isPersonal, speaker, speakerAfter, speakerBefore, type Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";

/** A speaker right after a preposition is no subject ("in Kyiv said" never; "of the ministry said" is inside a name).
 * */
export function isObject(tokens: Token[], speaker: Speaker, from: number): boolean {
  let at = speaker.from - 1;
  while (at >= from && tokens[at]!.lexeme.tags.determiner) at -= 1;
  if (at < from) return false;
  const {lower} = tokens[at]!;
  if (lower === "by" && at > from && documents.test(tokens[at - 1]!.lower)) return false;
  if (lower === "by" || lower === "to" || lower === "against" || lower === "with") return true;
  const {lexeme} = tokens[at]!;
  return (
    lexeme.tags.preposition &&
    !speaker.person &&
    !hasBody(tokens, speaker) &&
    !/^(?:that|as|while|because|since|where|when)$/.test(lower)
  );
}

/** "A report by the charity said …": whose paper it is, speaks. */
export const documents =
  /^(?:assessment|report|study|survey|count|tally|estimate|investigation|analysis|review|list|inquiry|paper)$/;

/** "A rebel commander, Alexander Borodai, denied …": the name between the commas. */
export function nameInAside(tokens: Token[], at: number, from: number): Speaker | null {
  let comma = lastWord(tokens, at - 1, from);
  while (comma > from && /^(?:had|has|have)$/.test(tokens[comma]!.lower)) comma = lastWord(tokens, comma - 1, from);
  if (tokens[comma]?.text !== "," || comma - 1 <= from) return null;
  let start = comma - 1;
  const titled = (token: Token) => token.capital && token.lexeme.tags.title;
  while (start > from && (isPersonal(tokens[start]!) || titled(tokens[start]!) ||
    (tokens[start]!.text === "-" && !tokens[start]!.spaced))) start -= 1;
  return tokens[start]!.text === "," &&
    comma - 1 - start >= 2 &&
    start > from &&
    tokens[start - 1]!.kind === "word" &&
    (!tokens[start - 1]!.capital || officeBefore(tokens, start - 1, from))
    ? withOffice(tokens, start, from, speaker(tokens, start + 1, comma))
    : null;
}

/** "The Taliban's spokesman, Zabihullah Mujahid": the name has the side of its office. */
function withOffice(tokens: Token[], comma: number, from: number, found: Speaker | null): Speaker | null {
  for (let at = comma - 1; found && !found.party && at >= from && at > comma - 6; at -= 1)
    if (tokens[at]!.name) return {...found, party: tokens[at]!.name!.party};
  return found;
}

/** "the governor of South Kivu, Jean-Jacques Purusi, said": an office with its place before the comma. */
function officeBefore(tokens: Token[], end: number, from: number): boolean {
  for (let at = end; at > from && at > end - 5; at -= 1)
    if (/^(?:of|for|in)$/.test(tokens[at]!.lower)) return tokens[at - 1]!.lexeme.tags.title && !tokens[at - 1]!.capital;
  return false;
}

/** A subject parted from its verb: "The ministry in a Facebook post said", "The ministry admitted …, saying …". */
export function farSubject(tokens: Token[], at: number, from: number): Speaker | null {
  const verb = tokens[at]!;
  const previous = tokens[at - 1];
  if (!previous || at <= from) return null;
  const participle =
    verb.lower.endsWith("ing") && (previous.text === "," || previous.lower === "and" || previous.lower === "while");
  if (!participle) {
    const opening =
      tokens[from]!.lexeme.tags.determiner || tokens[from]!.capital ? speakerAfter(tokens, from, at) : null;
    if (opening && hasBody(tokens, opening) && plainPath(tokens, opening.to, at)) return opening;
    for (let step = at - 1; step > from && step > at - 9; step -= 1) {
      const {lexeme, kind, text} = tokens[step]!;
      if (kind === "mark" && text !== "-" && text !== "'") break;
      if (lexeme.tags.conjunction || lexeme.tags.say || lexeme.passive || lexeme.alone) break;
      if (!lexeme.tags.preposition) continue;
      const end = skipBack(tokens, step - 1, from);
      const found = end < from ? null : speakerBefore(tokens, end, from);
      if (found && !isObject(tokens, found, from)) return found;
    }
    return null;
  }
  let start = from;
  for (let step = from; step < Math.min(from + 8, at); step += 1)
    if (tokens[step]!.text === "," || tokens[step]!.text === "—") start = step + 1;
  for (let step = from; step < Math.min(from + 6, at); step += 1)
    if ((tokens[step]!.text === "-" && tokens[step]!.spaced) || tokens[step]!.text === "–") start = step + 1;
  const opening = start > from ? null : speakerAfter(tokens, from, at);
  return (
    (opening && opening.from - from <= 1 ? opening : null) ??
    (start > from && start < at ? speakerAfter(tokens, start, at) : null)
  );
}

/** No other clause between a subject and its verb. */
function plainPath(tokens: Token[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const {lexeme, kind, text, lower} = tokens[at]!;
    if (
      (kind === "mark" && text !== "-" && text !== "'") ||
      kind === "number" ||
      lexeme.tags.say ||
      lexeme.passive ||
      lexeme.alone ||
      lower === "and" ||
      lower === "that"
    )
      return false;
  }
  return true;
}

function hasBody(tokens: Token[], {from, to}: Speaker): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]!.lexeme.tags.body || tokens[at]!.lexeme.tags.press) return true;
  return false;
}

export function lastWord(tokens: Token[], at: number, from: number): number {
  let step = at;
  while (
    step >= from &&
    (tokens[step]!.lower.endsWith("ly") ||
      ["also", "now", "first", "earlier", "later", "once", "again", "then"].includes(tokens[step]!.lower))
  )
    step -= 1;
  return step;
}

/** From before a verb back to its subject: over adverbs, auxiliaries, days, and one aside between commas. */
export function skipBack(tokens: Token[], start: number, from: number): number {
  let at = start;
  let asides = 0;
  for (let steps = 0; at >= from && steps < 24; steps += 1) {
    const {lexeme, lower, text, kind, capital} = tokens[at]!;
    if (kind === "break") at -= 1;
    else if (
      lexeme.weekday !== undefined ||
      (lexeme.month !== undefined && capital) ||
      lower === "week" ||
      lower === "month" ||
      lower === "yesterday" ||
      lower === "today" ||
      lower === "year"
    ) {
      at -= 1;
      while (
        at >= from &&
        (["on", "in", "late", "early", "earlier", "last", "this", "by", "of"].includes(tokens[at]!.lower) ||
          tokens[at]!.kind === "number")
      )
        at -= 1;
    } else if (kind === "number" && text.length === 4 && at > from && tokens[at - 1]!.lower === "in") at -= 2;
    else if (kind === "number" && at - 1 >= from && tokens[at - 1]!.lexeme.month !== undefined) {
      at -= 2;
      if (at >= from && tokens[at]!.lower === "on") at -= 1;
    } else if (
      lower === "quoted" ||
      (lexeme.tags.auxiliary && !lexeme.tags.body && lower !== "who" && lower !== "that" && lower !== "which") ||
      lower.endsWith("ly") ||
      lower === "first" ||
      lower === "again" ||
      ((lower === "there" || lower === "here") && at > from && tokens[at - 1]!.lexeme.tags.body) ||
      /^(?:itself|himself|herself|themselves)$/.test(lower) ||
      lower === "further" ||
      lower === "not" ||
      lower === "never" ||
      lower === "earlier" ||
      lower === "previously" ||
      lower === "on"
    )
      at -= 1;
    else if ((text === "," || text === ")" || text === "—" || text === "–") && asides < 2) {
      const open = asideStart(tokens, at, from, text);
      if (open < 0) return from - 1;
      at = open - 1;
      asides += 1;
    } else if (lower === "who" || lower === "which") {
      at -= tokens[at - 1]?.text === "," ? 2 : 1;
    } else return at;
  }
  return at;
}

/** "Podolyak, who sits on the team, said": the opening comma of an aside of at most 18 words without another verb of
 * saying. */
function asideStart(tokens: Token[], close: number, from: number, mark: string): number {
  const opening = mark === ")" ? "(" : mark;
  for (let at = close - 1; at >= from && close - at < 20; at -= 1) {
    if (tokens[at]!.text !== opening) continue;
    return at > from ? at : -1;
  }
  return -1;
}

export function notBefore(tokens: Token[], at: number, subjectEnd: number): boolean {
  for (let step = at - 1; step > subjectEnd; step -= 1)
    if (tokens[step]!.lower === "not" || tokens[step]!.lower === "never") return true;
  return false;
}
