import {isPersonal, keyOf, nameOf, speakerBefore, type Speaker} from "../speaker.js";
import type {Token} from "../tokenise.js";

/** Who is meant by another name of theirs: an acronym that stood in brackets behind the name, a bare title whose bearer
 * is named, a surname. By the name in small letters; the last that is introduced wins but for acronyms. */
export type Aliases = Map<string, Speaker>;

export function aliasesOf(tokens: Token[], sentences: readonly {from: number; to: number}[]): Aliases {
  const found: Aliases = new Map();
  for (const {from, to} of sentences)
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      if (token.text === "(") bracketed(found, tokens, at, from, to);
      else if (token.kind === "word" && token.lexeme.tags.title) at = titled(found, tokens, at, to);
    }
  return found;
}

const acronym = /^[A-Z][A-Za-z.-]{1,9}$/;

/** "Royal Canadian Mounted Police (RCMP)": both are the whole. */
function bracketed(found: Aliases, tokens: Token[], open: number, from: number, to: number): void {
  const inside = tokens[open + 1];
  if (open + 2 >= to || tokens[open + 2]!.text !== ")" || !inside || !acronym.test(inside.text)) return;
  if (inside.text.slice(1) === inside.text.slice(1).toLowerCase()) return;
  const full = speakerBefore(tokens, open - 1, from);
  if (!full || full.to - full.from < 2 || !tokens[full.from]!.capital || full.stands) return;
  const whole = {...full, to: open + 3, name: nameOf(tokens, full.from, open + 3)};
  for (const name of [full.name.toLowerCase(), inside.lower]) if (!found.has(name)) found.set(name, whole);
}

/** "Regional Governor Roman Haidenko": the title and the surname are his. Gives the last token of the name. */
function titled(found: Aliases, tokens: Token[], title: number, to: number): number {
  let end = title + 1;
  if (tokens[end]?.text === ",") end += 1;
  const start = end;
  while (end < to && end < start + 4 && isPersonal(tokens[end]!)) end += 1;
  if (end - start < 2) return title;
  const whole: Speaker = {from: start, to: end, name: nameOf(tokens, start, end), party: null, press: false,
    person: true, stands: ""};
  found.set(tokens[title]!.lower, whole);
  found.set(tokens[end - 1]!.lower, whole);
  return end - 1;
}

/** The speaker by the fullest name that the article has, where it stands. */
export function inFull(aliases: Aliases, speaker: Speaker): Speaker {
  if (!aliases.size) return speaker;
  const full = aliases.get(keyOf(speaker)!);
  if (!full || full.name === speaker.name) return speaker;
  return {...full, from: speaker.from, to: speaker.to, party: speaker.party ?? full.party};
}
