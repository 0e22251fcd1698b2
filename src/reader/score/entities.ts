import {keyOf, nameOf, speakerNamed, type Speaker} from "../speaker.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";
import type {Aliases} from "./aliases.js";
import {isPerson, isRole, nameAfter, nameBefore, nounOf, roleBefore} from "./roles.js";
import {cuesAhead, type Scene} from "./scene.js";

/** The speaker by the fullest name that the article has, where it stands. */
export function inFull(scene: Scene, speaker: Speaker): Speaker {
  const {aliases} = scene;
  const meant = meantBy(scene, speaker);
  if (meant) return nameFrom(speaker, meant);
  const key = keyOf(speaker)!;
  const plain = key.includes(".") ? aliases.get(key.replaceAll(".", "")) : undefined;
  const full = plain ?? aliases.get(key) ?? addressed(aliases, speaker.name);
  if (!full || full.name === speaker.name) return speaker;
  return nameFrom(speaker, full);
}

/** "Mr. Carvajal", "Dr Idriss": one word behind a short form of address. */
function addressed(aliases: Aliases, name: string): Speaker | undefined {
  const space = name.indexOf(" ");
  if (space < 2 || space > 6 || name.includes(" ", space + 1)) return undefined;
  const full = name[space - 1] === "." || space < 4 ? aliases.get(name.slice(space + 1).toLowerCase()) : undefined;
  return full?.person ? full : undefined;
}

/** Who is meant by an office or a kind of body without a name: the one who is named as that, last before it or first
 * behind, or who speaks next by a bare name; null where nobody is. */
function meantBy(scene: Scene, speaker: Speaker): Speaker | null {
  const {tokens, roles} = scene;
  const {from, to} = speaker;
  const head = tokens[to - 1]!;
  const beside = isPerson(tokens, speaker) ? null : presented(tokens, speaker) ?? apposed(tokens, speaker);
  if (beside) return beside;
  const isOffice = Boolean(head.lexeme.tags.title);
  // The rules may have found a name already, that of whoever had the title before it.
  const isFound = speaker.name !== nameOf(tokens, from, to);
  if (!isRole(head) || (isFound && !isOffice)) return null;
  const words = tokens.slice(from, to);
  if (words.some(({wordClass}) => wordClass === Word.of || wordClass === Word.possessive)) return null;
  const isUnnamed = to - from === 1 ? isOffice || !head.capital || tokens[from - 1]?.lower === "the"
    : !words.some(({capital}) => capital);
  const known = (isUnnamed && roles.get(nounOf(head))) || [];
  return known[lastBefore(known, from)] ??
    (isOffice && !isFound && !head.capital ? nextSpeaker(scene, from) : null) ?? known[0] ?? null;
}

/** "Yevgeny Prokhorov, the head of the group, said": the person before what somebody is. */
function presented(tokens: Token[], {from, to}: Speaker): Speaker | null {
  const comma = tokens[from - 1]?.wordClass === Word.determiner ? from - 2 : from - 1;
  if (!isComma(tokens[comma]) || !isComma(tokens[to])) return null;
  const found = nameBefore(tokens, comma, Math.max(0, comma - 8));
  return found && isPerson(tokens, found) ? found : null;
}

const isComma = (token?: Token) => token?.wordClass === Word.comma;

/** "The Permanent Secretary, Dr Hana Bask, said", "the National Lake Agency, NLA, said": the name behind what somebody
 * is; where both are names, both together. */
function apposed(tokens: Token[], {from, to, party}: Speaker): Speaker | null {
  const comma = tokens[to]?.text === "(" && tokens[to + 2]?.text === ")" ? to + 3 : to;
  if (!isComma(tokens[comma]) || (party && to - from === 1) || !roleBefore(tokens, to - 1, from - 1)) return null;
  const found = nameAfter(tokens, comma + 1, Math.min(tokens.length, comma + 12));
  if (!found || tokens[found.to]?.kind !== "mark") return null;
  return isPerson(tokens, found) || !tokens[from]!.capital ? found
    : speakerNamed(nameOf(tokens, from, found.to), from, to, {party});
}

/** "The regional police chief has said … Andriy Nebytko told a briefing": who speaks in the next sentence by a name
 * alone. */
function nextSpeaker(scene: Scene, from: number): Speaker | null {
  const {sentences, tokens} = scene;
  const own = lastBefore(sentences, from + 1);
  const next = sentences[own + 1];
  if (!next || next.paragraph > sentences[own]!.paragraph + 1) return null;
  for (const {speaker, nobody} of cuesAhead(scene, own + 1))
    if (!nobody && isPerson(tokens, speaker) && !isPresented(tokens, speaker.to)) return speaker;
  return null;
}

/** "Mykhailo Podolyak, an adviser to the president": somebody new. */
const isPresented = (tokens: Token[], to: number) =>
  isComma(tokens[to]) && tokens[to + 1]?.wordClass === Word.determiner;

/** The last of a text's parts that begins before a token, -1 for none: in few steps, however many there are. */
function lastBefore(parts: readonly {from: number}[], token: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.from < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** A speaker by a name that stands elsewhere, where it stands. */
const nameFrom = (speaker: Speaker, full: Speaker): Speaker =>
  speakerNamed(full.name, speaker.from, speaker.to, {...full, party: speaker.party ?? full.party});
