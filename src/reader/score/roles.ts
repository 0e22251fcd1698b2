import {isPersonal, personNamed, speakerAfter, speakerBefore, type Speaker} from "../speaker.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** Who is known by an office or as a body of a kind, by the noun that says it, in the order of the text. */
export type Roles = Map<string, Speaker[]>;

/** "Roman Haidenko, the governor", "the governor of the region, Roman Haidenko,", "the group, Emergency Lawyers,",
 * "Governor Roman Haidenko". */
export function rolesOf(tokens: Token[], sentences: readonly {from: number; to: number}[]): Roles {
  const roles: Roles = new Map();
  const add = (role: Token | null, who: Speaker) => {
    if (!role || (isPerson(tokens, who) && !role.lexeme.tags.title)) return;
    const noun = nounOf(role);
    const known = roles.get(noun);
    if (known) known.push(who);
    else roles.set(noun, [who]);
  };
  for (const {from, to} of sentences)
    for (let at = from + 1; at < to - 1; at += 1) {
      if (tokens[at]!.wordClass === Word.comma) {
        const before = nameBefore(tokens, at, from);
        const after = nameAfter(tokens, at + 1, to);
        if (before && !after) add(roleAfter(tokens, at + 1, to), before);
        if (after && !before) add(roleBefore(tokens, at - 1, from), after);
      } else if (tokens[at - 1]!.lexeme.tags.title) {
        const end = personEnd(tokens, at, to);
        if (end - at > 1) add(tokens[at - 1]!, personNamed(tokens, at, end));
      }
    }
  return roles;
}

export const isRole = ({text, lexeme: {tags}}: Token) => tags.title || (tags.body && !/^\p{Lu}{2}/u.test(text));
export const nounOf = ({lower}: Token) => lower.slice(lower.lastIndexOf(" ") + 1);

/** Past a person's names: "Béatrice Ngwenya-Holt", "Sheikh Fawwaz al-Sbaih". */
function personEnd(tokens: Token[], from: number, to: number): number {
  let end = from;
  while (end < to && end < from + 6)
    if (isPersonal(tokens[end]!)) end += 1;
    else if (end > from && tokens[end]!.text === "-" && end + 1 < to && isPersonal(tokens[end + 1]!)) end += 2;
    else if (end > from && tokens[end + 1]?.text === "-" && tokens[end + 2]?.capital) end += 3;
    else break;
  return Math.min(end, to);
}

export const isPerson = (tokens: Token[], {from, to}: Speaker) => to - from > 1 && personEnd(tokens, from, to) === to;

/** The name that ends before a comma. */
export function nameBefore(tokens: Token[], comma: number, from: number): Speaker | null {
  let start = comma;
  while (start > from && start > comma - 5 && isPersonal(tokens[start - 1]!)) start -= 1;
  if (comma - start > 1) return personNamed(tokens, start, comma);
  const found = speakerBefore(tokens, comma - 1, from);
  return found && isName(tokens, found) ? found : null;
}

/** The name between a comma and the mark or the verb of saying behind it; past "Dr", "Mr". */
export function nameAfter(tokens: Token[], at: number, to: number): Speaker | null {
  let from = at;
  while (from + 1 < to && (tokens[from]!.lexeme.tags.abbreviation || isHonorific(tokens, from))) from += 1;
  if (!tokens[from]?.capital) return null;
  const end = personEnd(tokens, from, to);
  const found = end - from > 1 ? personNamed(tokens, from, end) : speakerAfter(tokens, from, to);
  if (!found || found.from !== from || !isName(tokens, found)) return null;
  return found.to >= to || tokens[found.to]!.kind === "mark" || tokens[found.to]!.lexeme.tags.say ? found : null;
}

/** "Sheikh Fawwaz", "Governor Petro". */
const isHonorific = (tokens: Token[], at: number) => tokens[at]!.capital && isRole(tokens[at]!) &&
  isPersonal(tokens[at + 1]!);

const isName = (tokens: Token[], {from, to, stands, party}: Speaker) => !stands && tokens[from]!.capital &&
  tokens[from]!.wordClass !== Word.number && !placing.has(tokens[from - 1]?.wordClass ?? Word.other) &&
  tokens[to - 1]!.capital && !(to - from === 1 && (party !== null || isRole(tokens[from]!)));

/** Behind these a name is a place. */
const placing = new Set<number>([Word.preposition, Word.place]);

/** The noun of what stands behind a name's comma and is no subject: "the regional governor", "an aid group". */
function roleAfter(tokens: Token[], from: number, to: number): Token | null {
  let at = tokens[from]!.wordClass === Word.determiner ? from + 1 : from;
  for (const end = Math.min(to - 1, at + 5); at < end && isPlain(tokens[at]!); at += 1) {
    const next = tokens[at + 1]!;
    if (isRole(tokens[at]!) && !isRole(next))
      return next.kind === "mark" || ofRole.has(next.wordClass) ? tokens[at]! : null;
  }
  return null;
}

const notPlain = new Set<number>([Word.auxiliary, Word.pronoun, Word.by, Word.accordingTo]);
const ofRole = new Set<number>([Word.of, Word.preposition, Word.relative, Word.that, Word.place]);

/** The noun of what stands before a name's comma: its last, or that before "of". */
export function roleBefore(tokens: Token[], end: number, from: number): Token | null {
  const last = tokens[end];
  let role = last && isRole(last) ? last : null;
  for (let at = end; at > Math.max(from, 0) && at > end - 8; at -= 1) {
    const {wordClass, kind, lexeme} = tokens[at]!;
    if (kind !== "word" || (lexeme.tags.say && !lexeme.tags.body) || wordClass === Word.auxiliary) break;
    if (wordClass === Word.of && isRole(tokens[at - 1]!)) role = tokens[at - 1]!;
  }
  return role;
}

const isPlain = ({kind, wordClass, lexeme: {tags}}: Token) => kind === "word" && !(tags.say && !tags.body) &&
  !notPlain.has(wordClass) && !ofRole.has(wordClass);
