import {isPersonal, nameOf, personNamed, speaker as speakerAt, speakerBefore, speakerNamed,
  type Speaker} from "../speaker.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** Who is meant by another name of theirs: an acronym that stood in brackets behind the name or is its first letters, a
 * surname. By the name in small letters; the first that is introduced wins. */
export type Aliases = Map<string, Speaker>;

export function aliasesOf(tokens: Token[], sentences: readonly {from: number; to: number}[]): Aliases {
  const found: Aliases = new Map();
  const short = new Set<string>();
  for (const {from, to} of sentences)
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      if (isShort(token)) short.add(token.lower.replaceAll(".", ""));
      if (token.text === "(") bracketed(found, tokens, at, from, to);
    }
  for (const {from, to} of sentences) runs(found, short, tokens, from, to);
  return found;
}

/** "NWS", "R.S.F.": three to eight capital letters. */
const isShort = ({kind, capital, text}: Token) => kind === "word" && capital && text.length > 2 &&
  /^(?:\p{Lu}\.?){3,8}$/u.test(text);

/** Runs of capital words: a person's surname is the whole name's ("Ms. Ríos"), first letters are their body's. */
function runs(found: Aliases, short: Set<string>, tokens: Token[], from: number, to: number): void {
  for (let at = from; at < to; at += 1) {
    if (!tokens[at]!.capital || tokens[at]!.kind !== "word") continue;
    let end = at + 1;
    for (let next = end; next < to && next < at + 10; next += 1)
      if (tokens[next]!.capital && tokens[next]!.kind === "word") end = next + 1;
      else if (!joins(tokens[next]!)) break;
    surnamed(found, tokens, at, end);
    initials(found, short, tokens, at, end);
    at = end;
  }
}

const joins = ({wordClass, spaced, lower}: Token) => wordClass === Word.of || wordClass === Word.and ||
  wordClass === Word.determiner || wordClass === Word.preposition || lower === "on" ||
  (wordClass === Word.dash && !spaced);

function surnamed(found: Aliases, tokens: Token[], from: number, to: number): void {
  let start = from;
  while (start < to && !isPersonal(tokens[start]!)) start += 1;
  let end = start;
  while (end < to && isPersonal(tokens[end]!)) end += 1;
  if (end - start < 2 || end - start > 4) return;
  const whole = personNamed(tokens, start, end);
  for (let at = start + 1; at < end; at += 1)
    if (!found.has(tokens[at]!.lower)) found.set(tokens[at]!.lower, whole);
}

function initials(found: Aliases, short: Set<string>, tokens: Token[], from: number, to: number): void {
  if (!short.size) return;
  for (let start = from; start < to; start += 1) {
    const {capital, name} = tokens[start]!;
    if (!capital || (to - start === 1 && name && name.as !== "armed")) continue;
    let letters = "";
    for (let at = start; at < to; at += 1) if (tokens[at]!.capital) letters += lettersOf(tokens[at]!);
    if (letters.length < 3 || !short.has(letters) || found.has(letters)) continue;
    const whole = speakerAt(tokens, start, to);
    if (whole && !whole.stands) found.set(letters, whole);
  }
}

/** "Human Rights" is one token, of two letters. */
const lettersOf = ({lower}: Token) => lower.replace(/(?<=\p{L})\S*\s?/gu, "");

const acronym = /^[A-Z][A-Za-z.-]{1,9}$/;

/** "Royal Canadian Mounted Police (RCMP)": both are the whole. */
function bracketed(found: Aliases, tokens: Token[], open: number, from: number, to: number): void {
  const inside = tokens[open + 1];
  if (open + 2 >= to || tokens[open + 2]!.text !== ")" || !inside || !acronym.test(inside.text)) return;
  if (inside.text.slice(1) === inside.text.slice(1).toLowerCase()) return;
  const full = speakerBefore(tokens, open - 1, from);
  if (!full || full.to - full.from < 2 || !tokens[full.from]!.capital || full.stands) return;
  const whole = speakerNamed(nameOf(tokens, full.from, open + 3), full.from, open + 3, full);
  for (const name of [full.name.toLowerCase(), inside.lower]) if (!found.has(name)) found.set(name, whole);
}
