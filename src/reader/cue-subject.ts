import {adverbs, backing, clauses, documents, self, times} from "./languages/en/telling.js";
import {isPersonal, speaker, speakerAfter, speakerBefore, type Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";

/** A speaker right after a preposition is no subject ("in Kyiv said" never; "of the ministry said" is inside a name).
 * */
export function isObject(tokens: Token[], speaker: Speaker, from: number): boolean {
  let at = speaker.from - 1;
  while (at >= from && tokens[at]!.lexeme.tags.determiner) at -= 1;
  if (at < from) return false;
  const {lower, lexeme} = tokens[at]!;
  // "A report by the charity said …": whose paper it is, speaks.
  if (lower === "by") return !(at > from && documents.has(tokens[at - 1]!.lower));
  if (lower === "to" || lower === "with") return true;
  return lexeme.tags.preposition && !speaker.person && !hasBody(tokens, speaker) && !clauses.has(lower);
}

/** "A rebel commander, Alexander Borodai, denied …": the name between the commas. */
export function nameInAside(tokens: Token[], at: number, from: number): Speaker | null {
  let comma = lastWord(tokens, at - 1, from);
  while (comma > from && /^ha[ds]$|^have$/.test(tokens[comma]!.lower)) comma = lastWord(tokens, comma - 1, from);
  if (tokens[comma]?.text !== ",") return null;
  let start = comma - 1;
  while (start > from && isOfName(tokens[start]!)) start -= 1;
  const before = start > from && tokens[start]!.text === "," ? tokens[start - 1]! : null;
  if (!before || comma - start < 3) return null;
  return withOffice(tokens, start, from, speaker(tokens, start + 1, comma));
}

const isOfName = (token: Token) => isPersonal(token) || (token.capital && token.lexeme.tags.title) ||
  token.text === "-";

/** "The Taliban's spokesman, Zabihullah Mujahid": the name has the side of its office. */
function withOffice(tokens: Token[], comma: number, from: number, found: Speaker | null): Speaker | null {
  for (let at = comma - 1; found && !found.party && at >= from && at > comma - 6; at -= 1)
    if (tokens[at]!.name) return {...found, party: tokens[at]!.name!.party};
  return found;
}

/** A subject parted from its verb: "The ministry in a Facebook post said", "The ministry admitted …, saying …". */
export function farSubject(tokens: Token[], at: number, from: number): Speaker | null {
  if (at <= from) return null;
  const previous = tokens[at - 1]!;
  const isParticiple = tokens[at]!.lower.endsWith("ing") && (previous.text === "," || previous.lower === "and");
  if (isParticiple) return subjectOfParticiple(tokens, at, from);
  const {capital, lexeme} = tokens[from]!;
  const opening = lexeme.tags.determiner || capital ? speakerAfter(tokens, from, at) : null;
  return opening && hasBody(tokens, opening) && plainPath(tokens, opening.to, at) ? opening
    : subjectBeforePlace(tokens, at, from);
}

/** "The ministry in a post said": the speaker before the preposition. */
function subjectBeforePlace(tokens: Token[], at: number, from: number): Speaker | null {
  for (let step = at - 1; step > from && step > at - 9 && !isClauseEdge(tokens[step]!); step -= 1) {
    const {tags} = tokens[step]!.lexeme;
    if (tags.conjunction) break;
    if (!tags.preposition) continue;
    const end = skipBack(tokens, step - 1, from);
    const found = end < from ? null : speakerBefore(tokens, end, from);
    if (found && !isObject(tokens, found, from)) return found;
  }
  return null;
}

/** "The ministry admitted …, saying …": who opens the sentence, or what stands behind its dateline or first comma. */
function subjectOfParticiple(tokens: Token[], at: number, from: number): Speaker | null {
  let start = from;
  for (let step = from; step < Math.min(from + 8, at); step += 1)
    if (/^[,—–]$/.test(tokens[step]!.text) || (tokens[step]!.text === "-" && tokens[step]!.spaced)) start = step + 1;
  const found = start < at ? speakerAfter(tokens, start, at) : null;
  return found && (start > from || found.from - from <= 1) ? found : null;
}

const isClauseEdge = ({kind, text, lexeme: {tags, passive, alone}}: Token) =>
  (kind === "mark" && text !== "-" && text !== "'") || tags.say || passive || alone;

/** No other clause between a subject and its verb. */
function plainPath(tokens: Token[], from: number, to: number): boolean {
  if (to - from > 12) return false;
  for (let at = from; at < to; at += 1) {
    const {lower, kind} = tokens[at]!;
    if (isClauseEdge(tokens[at]!) || kind === "number" || lower === "and" || lower === "that") return false;
  }
  return true;
}

function hasBody(tokens: Token[], {from, to}: Speaker): boolean {
  for (let at = from; at < to; at += 1) if (tokens[at]!.lexeme.tags.body || tokens[at]!.lexeme.tags.press) return true;
  return false;
}

export function lastWord(tokens: Token[], at: number, from: number): number {
  let step = at;
  while (step >= from && (tokens[step]!.lower.endsWith("ly") || adverbs.has(tokens[step]!.lower))) step -= 1;
  return step;
}

/** From before a verb back to its subject: over adverbs, auxiliaries, days, and one aside between commas. */
export function skipBack(tokens: Token[], start: number, from: number): number {
  let at = start;
  let asides = 0;
  for (let steps = 0; at >= from && steps < 24; steps += 1) {
    const {lower, text} = tokens[at]!;
    if (isTime(tokens[at]!)) at = pastTime(tokens, at, from);
    else if (isDayOfMonth(tokens, at, from)) at -= at - 2 >= from && tokens[at - 2]!.lower === "on" ? 3 : 2;
    else if (isAdverbial(tokens, at)) at -= 1;
    else if (/^[,)—–]$/.test(text) && asides < 2) {
      const open = asideStart(tokens, at, from, text);
      if (open < 0) return from - 1;
      at = open - 1;
      asides += 1;
    } else if (lower === "who" || lower === "which") at -= tokens[at - 1]?.text === "," ? 2 : 1;
    else return at;
  }
  return at;
}

/** "on Friday", "late last week": past a time and the small words before it. */
function pastTime(tokens: Token[], time: number, from: number): number {
  let at = time - 1;
  while (at >= from && (backing.has(tokens[at]!.lower) || tokens[at]!.kind === "number")) at -= 1;
  return at;
}

const isTime = ({lower, capital, lexeme: {weekday, month}}: Token) =>
  weekday !== undefined || (month !== undefined && capital) || times.has(lower);

/** "on March 3". */
const isDayOfMonth = (tokens: Token[], at: number, from: number) =>
  tokens[at]!.kind === "number" && at > from && tokens[at - 1]!.lexeme.month !== undefined;

/** "the ministry has previously not said", "officials there said", "Putin himself said", "was quoted saying". */
function isAdverbial(tokens: Token[], at: number): boolean {
  const {lower, lexeme: {tags}} = tokens[at]!;
  if (lower === "there" || lower === "here") return tokens[at - 1]?.lexeme.tags.body ?? false;
  return lower.endsWith("ly") || self.has(lower) || (tags.auxiliary && lower !== "who" && lower !== "that" &&
    lower !== "which");
}

/** "Podolyak, who sits on the team, said": the opening comma of an aside of at most 18 words without another verb of
 * saying. */
function asideStart(tokens: Token[], close: number, from: number, mark: string): number {
  const opening = mark === ")" ? "(" : mark;
  for (let at = close - 1; at > from && close - at < 20; at -= 1) if (tokens[at]!.text === opening) return at;
  return -1;
}

export function notBefore(tokens: Token[], at: number, subjectEnd: number): boolean {
  for (let step = at - 1; step > subjectEnd; step -= 1)
    if (tokens[step]!.lower === "not" || tokens[step]!.lower === "never") return true;
  return false;
}
