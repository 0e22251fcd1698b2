import {emptyLexeme, type Token} from "./tokenise.js";

/** Somebody whose word a figure may be: tokens [from, to) and the name as the article writes it. */
export interface Speaker {
  from: number;
  to: number;
  name: string;
  party: string | null;
  press: boolean;
  person: boolean;
  /** A pronoun or a bare title that stands for somebody named before. */
  stands: "person" | "body" | "";
}

const connectors = new Set(["of", "for", "in", "at", "from"]);

const speechless = new Set([
  "we",
  "i",
  "you",
  "there",
  "this",
  "that",
  "these",
  "those",
  "what",
  "none",
  "nobody",
  "no",
  "meanwhile",
  "however",
  "here",
  "how",
  "when",
  "where",
  "why"
]);

/** Whether a speaker is a name, a title or a body: not "he" or "I'm" of somebody named nowhere, nor an initial. */
export function namesSomebody({name, from, to}: Speaker, tokens: Token[]): boolean {
  const {text, lexeme} = tokens[from]!;
  const isPronoun = to - from === 1 && text === name && lexeme.tags.pronoun;
  return !isPronoun && !speechless.has(name.toLowerCase().replace(/['’].*/, "")) &&
    (name.match(/[\p{L}\d]/gu) ?? []).length > 1;
}

function isNamePart(token: Token): boolean {
  const {lexeme, kind} = token;
  if (kind !== "word" || lexeme.weekday !== undefined || (lexeme.month !== undefined && token.capital)) return false;
  if (
    token.name === null &&
    (lexeme.tags.auxiliary ||
      lexeme.event ||
      lexeme.boundBefore ||
      lexeme.tags.conjunction ||
      speechless.has(token.lower))
  )
    return false;
  return token.capital || token.name !== null || lexeme.tags.body || lexeme.tags.title || lexeme.tags.press;
}

const isBody = (token: Token) => token.lexeme.tags.body || token.lexeme.tags.title || token.lexeme.tags.press;

/** The speaker whose name ends at token `end` (inclusive): scans left over names, bodies and plain adjectives. */
export function speakerBefore(tokens: Token[], end: number, from: number): Speaker | null {
  let start = end + 1;
  let plain = 0;
  let named = false;
  for (let at = end; at >= from && end - at < 16; at -= 1) {
    const token = tokens[at]!;
    const {lexeme, lower, kind, text} = token;
    if (kind === "break") continue;
    if (kind === "mark") {
      if (text === "-" && !token.spaced && at > from && tokens[at - 1]!.kind === "word") continue;
      if ((text === "'" || text === "’") && token.spaced === false) continue;
      break;
    }
    if (lexeme.tags.pronoun && at === end && lower !== "who") return pronoun(tokens, at);
    if (
      text === text.toLowerCase() &&
      !token.spaced &&
      at - 2 >= from &&
      tokens[at - 1]!.text === "-" &&
      tokens[at - 2]!.capital
    ) {
      start = at - 2;
      named = true;
      at -= 1;
      continue;
    }
    if (isNamePart(token) && !(at < end && isLooseStart(tokens, at))) {
      start = at;
      named = true;
      continue;
    }
    if (lexeme.tags.determiner) {
      if (named)
        start =
          lexeme.tags.possessive ||
          lower === "a" ||
          lower === "an" ||
          lower === "the" ||
          lower === "another" ||
          lower === "some"
            ? at
            : start;
      if (named && connectors.has(tokens[at - 1]?.lower ?? "") && at - 2 >= from && isBody(tokens[at - 2]!)) continue;
      if (lexeme.tags.possessive || lower === "all" || lower === "both" || lower === "other") continue;
      break;
    }
    if (
      (lower === "of" || lower === "for") &&
      named &&
      at > from &&
      tokens[at - 1]!.kind === "word" &&
      tokens[at - 1]!.lexeme === emptyLexeme &&
      tokens[at + 1]?.capital
    )
      continue;
    if (
      connectors.has(lower) &&
      named &&
      at > from &&
      isNamePart(tokens[at - 1]!) &&
      (isBody(tokens[at - 1]!) || tokens[at - 1]!.lower === "mother" || lower === "of")
    ) {
      start = at;
      continue;
    }
    if (
      connectors.has(lower) &&
      named &&
      at - 1 > from &&
      tokens[at - 1]!.kind === "word" &&
      bodyNearby(tokens, at - 1, from)
    ) {
      continue;
    }
    if (
      lower === "and" &&
      named &&
      at > from &&
      isNamePart(tokens[at - 1]!) &&
      isNamePart(tokens[at + 1]!) &&
      (isBody(tokens[at - 1]!) || tokens[at - 1]!.name?.as === "people" || isLongName(tokens, at, from))
    )
      continue;
    if (kind === "number" && lexeme.unit === undefined) break;
    if (
      lexeme.tags.conjunction ||
      lexeme.tags.preposition ||
      lexeme.tags.say ||
      lexeme.tags.auxiliary ||
      lexeme.passive ||
      lexeme.alone ||
      lexeme.active ||
      lexeme.tags.pronoun ||
      lexeme.tags.forecast
    )
      break;
    if (!named && !lexeme.people) return plainSubject(tokens, end, from);
    if (lexeme.people) named = named || at === end;
    if (lexeme.notToll || lower.endsWith("ly") || lexeme.month !== undefined || lexeme.weekday !== undefined) break;
    // "a 34-year-old teacher": an age is no part of a name.
    if (lower === "old" && tokens[at - 1]?.text === "-" && !token.spaced) break;
    plain += 1;
    if (plain > 3) break;
    if (lexeme.people || isAdjective(tokens, at)) start = at;
  }
  return named && start <= end ? speaker(tokens, start, end + 1) : null;
}

/** "Institute of Risk and Disaster Management": capitals on both sides, and a body with "of" or "for" before. */
function isLongName(tokens: Token[], at: number, from: number): boolean {
  if (!tokens[at + 1]!.capital) return false;
  if (ofCapitals(tokens, at, from)) return true;
  for (let step = at - 1; step > from && step > at - 5; step -= 1) {
    if (/^(?:of|for|on)$/.test(tokens[step]!.lower)) return tokens[step - 1]!.capital && isBody(tokens[step - 1]!);
    if (!tokens[step]!.capital) return false;
  }
  return false;
}

/** "National Disaster Risk Reduction and Management Council": capitals on both sides up to a body's noun. */
function ofCapitals(tokens: Token[], at: number, from: number): boolean {
  let end = at + 1;
  while (tokens[end + 1]?.capital) end += 1;
  let words = 0;
  for (let step = at - 1; step >= from && tokens[step]!.capital && !tokens[step]!.name; step -= 1) words += 1;
  return words > 1 && end - at > 1 && tokens[end]!.lexeme.tags.body;
}

/** "…, local insurers said": plain words alone between a comma or a quotation and the verb. */
function plainSubject(tokens: Token[], end: number, from: number): Speaker | null {
  let at = end;
  while (
    at >= from &&
    end - at < 4 &&
    tokens[at]!.kind === "word" &&
    !tokens[at]!.capital &&
    (tokens[at]!.lexeme === emptyLexeme || tokens[at]!.lexeme.tags.determiner)
  )
    at -= 1;
  const mark = at >= from ? tokens[at]!.text : "";
  if (at === end || !(mark === "," || mark === '"' || mark === "”")) return null;
  const first = tokens[at + 1]!.lexeme.tags.determiner && at + 1 < end ? at + 2 : at + 1;
  return {
    from: first,
    to: end + 1,
    name: nameOf(tokens, first, end + 1),
    party: null,
    press: false,
    person: false,
    stands: ""
  };
}

/** A lower-case word belongs to the name when a determiner, a name or a sentence's start stands before it. */
const isAdjective = (tokens: Token[], at: number) => tokens[at]!.kind === "word";

const bodyNearby = (tokens: Token[], at: number, from: number) => at >= from && isBody(tokens[at]!);

/** A capital at a sentence's start that is no name: "On", "But", "Meanwhile". */
function isLooseStart(tokens: Token[], at: number): boolean {
  const {lexeme, name} = tokens[at]!;
  if (tokens[at]!.text === "A" && tokens[at - 1]?.capital && tokens[at + 1]?.capital) return false;
  return (
    !name &&
    (lexeme.tags.preposition ||
      lexeme.tags.conjunction ||
      lexeme.tags.determiner ||
      lexeme.tags.accordingTo ||
      lexeme.passive !== undefined ||
      (lexeme.tags.say && !isBody(tokens[at]!)))
  );
}

function pronoun(tokens: Token[], at: number): Speaker {
  const {lower} = tokens[at]!;
  return {
    from: at,
    to: at + 1,
    name: tokens[at]!.text,
    party: null,
    press: false,
    person: lower !== "it",
    stands: lower === "it" ? "body" : lower === "they" ? "body" : "person"
  };
}

/** The speaker whose name begins at `at`: "said Major Mohammad Mahbub, director of operations". */
export function speakerAfter(tokens: Token[], at: number, to: number): Speaker | null {
  let next = at;
  let end = at;
  let plain = 0;
  let named = false;
  for (; next < to && next - at < 14; next += 1) {
    const token = tokens[next]!;
    const {lexeme, lower, kind, text} = token;
    if (kind === "break") continue;
    if (kind === "mark") {
      if ((text === "-" || text === "'" || text === "’") && !token.spaced) continue;
      break;
    }
    if (lexeme.tags.pronoun && next === at && lower !== "who") return pronoun(tokens, next);
    if (isNamePart(token)) {
      if (named && token.lexeme.tags.say && !token.capital && !token.lexeme.tags.body) break;
      end = next + 1;
      named = true;
      continue;
    }
    if (lexeme.tags.determiner) {
      if (named && !lexeme.tags.possessive && lower !== "the") break;
      continue;
    }
    if (connectors.has(lower) && named && isBody(tokens[end - 1]!) && follows(tokens, next + 1, to)) continue;
    if ((lower === "of" || lower === "for") && named && follows(tokens, next + 1, to)) continue;
    if (
      lower === "and" &&
      named &&
      next + 1 < to &&
      isNamePart(tokens[next + 1]!) &&
      isBody(tokens[next + 1]!) &&
      isBody(tokens[end - 1]!)
    )
      continue;
    if (
      lexeme.tags.preposition ||
      lexeme.tags.conjunction ||
      lexeme.tags.auxiliary ||
      lexeme.tags.say ||
      lexeme.weekday !== undefined ||
      lexeme.month !== undefined
    )
      break;
    if (lexeme.people) {
      end = next + 1;
      named = true;
      continue;
    }
    if (named && /^(?:named|called)$/.test(lower) && tokens[next + 1]?.capital) continue;
    if (named) break;
    plain += 1;
    if (plain > 3) return null;
  }
  if (!named) return null;
  return apposed(tokens, end, to) ?? speaker(tokens, at, end);
}

/** "the governor of the region, Pavlo Kyrylenko": the name after the comma. */
function apposed(tokens: Token[], end: number, to: number): Speaker | null {
  let comma = end;
  while (
    comma < to &&
    comma < end + 3 &&
    tokens[comma]!.kind === "word" &&
    !tokens[comma]!.capital &&
    tokens[comma]!.lexeme === emptyLexeme
  )
    comma += 1;
  if (tokens[comma]?.text !== "," || comma + 2 >= to || isPersonal(tokens[end - 1]!)) return null;
  let next = comma + 1;
  while (next < to && next < comma + 5 && isPersonal(tokens[next]!)) next += 1;
  if (next - comma < 3 || !(next >= to || tokens[next]!.kind === "mark")) return null;
  return speaker(tokens, comma + 1, next);
}

export const isPersonal = (token: Token) =>
  token.kind === "word" &&
  token.capital &&
  (token.lexeme === emptyLexeme || token.name?.as === "leader") &&
  token.name?.as !== "place" &&
  token.name?.as !== "name";

const follows = (tokens: Token[], at: number, to: number) =>
  at < to &&
  (isNamePart(tokens[at]!) ||
    (tokens[at]!.lexeme.tags.determiner &&
      at + 1 < to &&
      (isNamePart(tokens[at + 1]!) || tokens[at + 1]!.kind === "word")));

export function speaker(tokens: Token[], from: number, to: number): Speaker | null {
  let party: string | null = null;
  let press = false;
  let body = false;
  let capitals = 0;
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.name) party ??= token.name.party;
    if (token.lexeme.tags.press) press = true;
    if (token.lexeme.tags.body || token.lexeme.tags.title || token.lexeme.people) body = true;
    if (token.capital && !token.name && !isBody(token) && !token.lexeme.tags.determiner) capitals += 1;
    if (token.name?.as === "leader") capitals += 1;
  }
  if (!party && !body && !capitals && !press) return null;
  let first = from;
  while (
    first < to - 1 &&
    ((tokens[first]!.lexeme.tags.determiner && !tokens[first]!.lexeme.tags.possessive) ||
      tokens[first]!.kind === "mark")
  )
    first += 1;
  const last = tokens[to - 1]!;
  const bareTitle = capitals === 0 && tokens[first]!.lexeme.tags.title && to - first === 1 && first > from;
  return {
    from: first,
    to,
    name: nameOf(tokens, first, to),
    party,
    press,
    person: capitals > 0 && (isPerson(tokens, first, to) || !body),
    stands: bareTitle && !last.possessive ? "person" : ""
  };
}

function isPerson(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1)
    if (tokens[at]!.lexeme.tags.title && tokens[at + 1]!.capital && !isBody(tokens[at + 1]!)) return true;
  return false;
}

const keys = new Map<string, string>();
const mostKeys = 5000;

/** A speaker's name in small letters, by which names are held equal. Asked often: each name is turned once. */
export function keyOf(speaker: Speaker | null): string | null {
  if (!speaker) return null;
  let key = keys.get(speaker.name);
  if (key === undefined) {
    if (keys.size >= mostKeys) keys.clear();
    keys.set(speaker.name, (key = speaker.name.toLowerCase()));
  }
  return key;
}

const [S, APOSTROPHE, QUOTE] = [0x73, 0x27, 0x2019];

/** The written words, single spaced, without a possessive at the end. */
export function nameOf(tokens: Token[], from: number, to: number): string {
  let name = "";
  for (let at = from; at < to; at += 1) {
    const token = tokens[at]!;
    if (token.kind === "break") continue;
    name += (token.spaced && name ? " " : "") + token.text;
  }
  const last = name.charCodeAt(name.length - 1);
  return (last === S || last === APOSTROPHE || last === QUOTE ? name.replace(/['’]s?$/, "") : name).trim();
}
