import {isPersonal, speaker, speakerAfter, speakerBefore, type Speaker} from "./speaker.ts";
import type {Sentence} from "./sentences.ts";
import {emptyLexeme, type Token} from "./tokenise.ts";

/** A place where the text says whose word something is. */
export interface Cue {
  at: number;
  speaker: Speaker;
  /** Whether the words stand before the cue ("…, police said"), after it ("police said …") or on either side. */
  reach: "before" | "after" | "both";
  denies: boolean;
  relays: boolean;
  unconfirmed: boolean;
  rule: string;
  /** "As per media reports": somebody's word, but nobody's name. */
  nobody?: boolean;
  /** Who quotes the speaker: "Reuters cited the agency as saying". */
  quotedBy?: Speaker | null;
}

/** More cues than this are no sentence. */
const most = 24;

/** Finds the cues of a sentence, in order. */
export function readCues(tokens: Token[], sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to && cues.length < most; at += 1) {
    const {lexeme} = tokens[at]!;
    if (lexeme === emptyLexeme) continue;
    if (lexeme.tags.accordingTo) push(cues, accordingTo(tokens, at, sentence));
    else if (lexeme.tags.say) push(cues, verbCue(tokens, at, sentence) ?? who(tokens, at, cues[cues.length - 1]));
    else if (tokens[at]!.lower === "had") push(cues, hadNumber(tokens, at, sentence));
    else if (tokens[at]!.lower === "by") push(cues, byCount(tokens, at, sentence));
  }
  return cues;
}

const push = (cues: Cue[], cue: Cue | null) => {
  if (cue) cues.push(cue);
};

/** "…, wrote X, a blogger, who put the dead at 500": the speaker just named. */
function who(tokens: Token[], at: number, last: Cue | undefined): Cue | null {
  if (!last || tokens[at - 1]?.lower !== "who" || at - last.at > 20) return null;
  return {...last, at, reach: "after", rule: "who-said"};
}

/** "The office had a smaller number: 52". */
function hadNumber(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  let colon = -1;
  for (let next = at + 1; next < to && next < at + 9 && colon < 0; next += 1) {
    if (tokens[next]!.text === ":" && tokens[next - 1]!.lexeme.tags.count) colon = next;
    if (tokens[next]!.kind === "number") return null;
  }
  if (colon < 0) return null;
  const speaker = speakerBefore(tokens, at - 1, from);
  return speaker && {at, speaker, reach: "after", denies: false, relays: false, unconfirmed: false, rule: "had-number"};
}

function accordingTo(tokens: Token[], at: number, {to, from}: Sentence): Cue | null {
  const speaker = speakerAfter(tokens, at + 1, to);
  if (!speaker) return null;
  const relays = tokens[at]!.lexeme.tags.relay;
  void from;
  const nobody = generic.test(speaker.name) && tokens[at]!.lower !== "citing";
  return {
    at,
    speaker,
    reach: "both",
    denies: false,
    relays,
    unconfirmed: false,
    rule: relays ? "citing" : "according-to",
    nobody
  };
}

const generic =
  /^(?:(?:some|several|other|local|early|initial|unconfirmed|media|news|press|various|the) ){0,2}(?:reports?|media)$/i;
const passiveForms = new Set(["was", "were", "is", "are", "been", "be", "being"]);

function verbCue(tokens: Token[], at: number, sentence: Sentence): Cue | null {
  const {from, to} = sentence;
  const verb = tokens[at]!;
  const by = tokens[at + 1]?.lower === "out" ? at + 2 : at + 1;
  if (tokens[by]?.lower === "by" && by < to && /(?:ed|en|d)$/.test(verb.lower)) {
    const agent = speakerAfter(tokens, by + 1, to);
    if (agent)
      return {at, speaker: agent, reach: "both", denies: false, relays: false, unconfirmed: false, rule: "said-by"};
  }
  const previous = lastWord(tokens, at - 1, from);
  if (previous >= from && passiveForms.has(tokens[previous]!.lower) && !verb.lower.endsWith("ing")) return null;
  const next = tokens[at + 1];
  const inverted =
    at > from &&
    (isStop(tokens[at - 1]!) || tokens[at - 1]!.lower === ",") &&
    next &&
    at + 1 < to &&
    /^(?:said|says|added|wrote|reported|claims|claimed)$/.test(verb.lower);
  if (
    inverted &&
    !next.lexeme.weekday &&
    !next.lexeme.tags.pronoun &&
    next.kind === "word" &&
    next.lexeme.unit === undefined &&
    !next.lexeme.boundBefore
  ) {
    const after = speakerAfter(tokens, at + 1, to);
    if (after) return cue(at, after, "before", verb, false, "said-speaker");
  }
  if (/^(?:quoted|cited|quotes|cites)$/.test(verb.lower)) {
    const inner = speakerAfter(tokens, at + 1, to);
    if (inner && saysAfter(tokens, inner.to, to)) {
      const end = skipBack(tokens, at - 1, from);
      return {
        ...cue(at, inner, "after", verb, true, "quoted-as-saying"),
        quotedBy: end < from ? null : speakerBefore(tokens, end, from)
      };
    }
  }
  if (/^(?:found|finds|find)$/.test(verb.lower) && tokens[at + 1]?.lower !== "that") return null;
  if (takesLives(tokens, at, to) || (verb.capital && at > from && verb.text !== verb.text.toUpperCase())) return null;
  const subjectEnd = skipBack(tokens, at - 1, from);
  const aside = nameInAside(tokens, at, from);
  if (aside)
    return cue(
      at,
      aside,
      reachOf(tokens, at, to, aside, from) === "before" ? "both" : "after",
      verb,
      false,
      "speaker-said"
    );
  const near = subjectEnd < from ? null : speakerBefore(tokens, subjectEnd, from);
  const speaker = near && !isObject(tokens, near, from) ? near : farSubject(tokens, at, from, near);
  if (!speaker || tokens[speaker.from]!.lower === "whose") return nobodySaid(tokens, at, from);
  const negated = notBefore(tokens, at, subjectEnd);
  const made = cue(at, speaker, reachOf(tokens, at, to, speaker, from), verb, false, "speaker-said");
  if (negated) {
    if (/^(?:confirm|confirmed|verify|verified|acknowledged|acknowledge)$/.test(verb.lower)) made.unconfirmed = true;
    else if (/^(?:announced|said|reported|claimed|give|gave|announce|say|report|claim)$/.test(verb.lower))
      made.denies = true;
  }
  return made;
}

const isStop = (token: Token) =>
  token.text === "," || token.text === '"' || token.text === "”" || token.text === "’" || token.text === "'";

function cue(at: number, speaker: Speaker, reach: Cue["reach"], verb: Token, relays: boolean, rule: string): Cue {
  return {at, speaker, reach, denies: verb.lexeme.tags.deny, relays, unconfirmed: false, rule};
}

const saysAfter = (tokens: Token[], at: number, to: number) =>
  tokens[at]?.lower === "as" && at + 1 < to && tokens[at + 1]!.lexeme.tags.say;

/** A speaker right after a preposition is no subject ("in Kyiv said" never; "of the ministry said" is inside a name). */
function isObject(tokens: Token[], speaker: Speaker, from: number): boolean {
  let at = speaker.from - 1;
  while (at >= from && tokens[at]!.lexeme.tags.determiner) at -= 1;
  if (at < from) return false;
  const {lower} = tokens[at]!;
  if (lower === "by" || lower === "to" || lower === "against" || lower === "with") return true;
  const {lexeme} = tokens[at]!;
  return (
    lexeme.tags.preposition &&
    !speaker.person &&
    !hasBody(tokens, speaker) &&
    !/^(?:that|as|while|because|since|where|when)$/.test(lower)
  );
}

/** "A rebel commander, Alexander Borodai, denied …": the name between the commas. */
function nameInAside(tokens: Token[], at: number, from: number): Speaker | null {
  if (tokens[at - 1]?.text !== "," || at - 2 <= from) return null;
  let start = at - 2;
  while (start > from && isPersonal(tokens[start]!)) start -= 1;
  return tokens[start]!.text === "," &&
    at - 2 - start >= 2 &&
    start > from &&
    tokens[start - 1]!.kind === "word" &&
    !tokens[start - 1]!.capital
    ? speaker(tokens, start + 1, at - 1)
    : null;
}

/** A verb of saying whose subject stays unread: what follows is somebody's, but not the last speaker's. */
function nobodySaid(tokens: Token[], at: number, from: number): Cue | null {
  if (!/^(?:said|says|say|told|reported|claimed)$/.test(tokens[at]!.lower) || at <= from + 2) return null;
  const nobody: Speaker = {from: at, to: at + 1, name: "", party: null, press: false, person: false, stands: ""};
  return {
    at,
    speaker: nobody,
    reach: "after",
    denies: false,
    relays: false,
    unconfirmed: false,
    rule: "unread-speaker",
    nobody: true
  };
}

/** "claimed 483 lives". */
function takesLives(tokens: Token[], at: number, to: number): boolean {
  if (!tokens[at]!.lower.startsWith("claim")) return false;
  for (let next = at + 1; next < to && next < at + 6; next += 1) if (tokens[next]!.lower === "lives") return true;
  return false;
}

/** A subject parted from its verb: "The ministry in a Facebook post said", "The ministry admitted …, saying …". */
function farSubject(tokens: Token[], at: number, from: number, near: Speaker | null): Speaker | null {
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
    void near;
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

function lastWord(tokens: Token[], at: number, from: number): number {
  let step = at;
  while (
    step >= from &&
    (tokens[step]!.lower.endsWith("ly") ||
      ["also", "now", "first", "later", "once", "again", "then"].includes(tokens[step]!.lower))
  )
    step -= 1;
  return step;
}

/** From before a verb back to its subject: over adverbs, auxiliaries, days, and one aside between commas. */
function skipBack(tokens: Token[], start: number, from: number): number {
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
    } else if (kind === "number" && at - 1 >= from && tokens[at - 1]!.lexeme.month !== undefined) {
      at -= 2;
      if (at >= from && tokens[at]!.lower === "on") at -= 1;
    } else if (
      lower === "quoted" ||
      (lexeme.tags.auxiliary && !lexeme.tags.body && lower !== "who" && lower !== "that" && lower !== "which") ||
      lower.endsWith("ly") ||
      lower === "first" ||
      lower === "again" ||
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

/** "Podolyak, who sits on the team, said": the opening comma of an aside of at most 18 words without another verb of saying. */
function asideStart(tokens: Token[], close: number, from: number, mark: string): number {
  const opening = mark === ")" ? "(" : mark;
  for (let at = close - 1; at >= from && close - at < 20; at -= 1) {
    if (tokens[at]!.text !== opening) continue;
    return at > from ? at : -1;
  }
  return -1;
}

function notBefore(tokens: Token[], at: number, subjectEnd: number): boolean {
  for (let step = at - 1; step > subjectEnd; step -= 1)
    if (tokens[step]!.lower === "not" || tokens[step]!.lower === "never") return true;
  return false;
}

/** "…, police said." reaches back, "police said …" forward; "…, he said, adding …" both. */
function reachOf(tokens: Token[], at: number, to: number, speaker: Speaker, from: number): Cue["reach"] {
  let start = speaker.from - 1;
  while (start >= from && tokens[start]!.lexeme.tags.determiner) start -= 1;
  const before = start >= from ? tokens[start]!.text : "";
  const opens =
    before === "," ||
    before === '"' ||
    before === "”" ||
    before === "-" ||
    before === "—" ||
    before === "–" ||
    before === "'" ||
    before === "’" ||
    before === "(";
  if (!opens) return "after";
  if (at + 1 < to && (tokens[at + 1]!.kind === "number" || tokens[at + 1]!.lexeme.boundBefore)) return "after";
  let next = at + 1;
  while (
    next < to &&
    (/^(?:yesterday|today|late|early|last|night|week|this|morning|evening)$/.test(tokens[next]!.lower) ||
      tokens[next]!.lexeme.weekday !== undefined ||
      tokens[next]!.lower === "on" ||
      tokens[next]!.kind === "number" ||
      tokens[next]!.lexeme.month !== undefined)
  )
    next += 1;
  const after = next < to ? tokens[next]! : null;
  if (after && (after.lexeme.boundBefore || after.kind === "number")) return "after";
  if (
    !after ||
    after.text === "." ||
    after.text === "," ||
    after.text === ";" ||
    after.text === '"' ||
    after.text === "“" ||
    after.lexeme.tags.preposition ||
    (after.lexeme.tags.conjunction && after.lower !== "that") ||
    after.text === "!" ||
    after.text === "?"
  )
    return after && after.text === "," ? "both" : "before";
  return "after";
}

const counting = new Set([
  "count",
  "counts",
  "tally",
  "tallies",
  "estimate",
  "estimates",
  "reckoning",
  "figures",
  "accounts",
  "account"
]);

/** "by Israeli tallies", "by the ministry's count". */
function byCount(tokens: Token[], at: number, {to}: Sentence): Cue | null {
  for (let next = at + 1; next < to && next < at + 6; next += 1) {
    if (!counting.has(tokens[next]!.lower)) continue;
    for (let step = at + 1; step < next; step += 1) {
      const {name} = tokens[step]!;
      if (!name || (step + 1 < next && !tokens[step]!.possessive)) continue;
      const title = name.party.replace(/(^|[ -])[a-z]/g, (start) => start.toUpperCase());
      return {
        at,
        speaker: {
          from: step,
          to: step + 1,
          name: name.as === "people" ? title : tokens[step]!.text.replace(/['’]s?$/, ""),
          party: name.party,
          press: false,
          person: false,
          stands: ""
        },
        reach: "both",
        denies: false,
        relays: false,
        unconfirmed: false,
        rule: "by-count"
      };
    }
    const speaker = speakerBefore(tokens, next - 1, at + 1);
    if (speaker && !speaker.stands)
      return {at, speaker, reach: "both", denies: false, relays: false, unconfirmed: false, rule: "by-count"};
    return null;
  }
  return null;
}
