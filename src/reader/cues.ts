import {speakerAfter, speakerBefore, type Speaker} from "./speaker.js";
import {documents} from "./languages/en/telling.js";
import {falseWords} from "./false-words.js";
import type {Sentence} from "./sentences.js";
import {emptyLexeme, type Token} from "./tokenise.js";
import {isObject, nameInAside, farSubject, lastWord, skipBack, notBefore} from "./cue-subject.js";

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
    if (lexeme === emptyLexeme && !tokens[at]!.possessive) continue;
    if (lexeme.tags.accordingTo) push(cues, accordingTo(tokens, at, sentence));
    else if (lexeme.tags.say) {
      const last = cues[cues.length - 1];
      push(cues, andSaid(tokens, at, last) ?? verbCue(tokens, at, sentence) ?? who(tokens, at, last));
    }
    else if (/^ha[ds]$/.test(tokens[at]!.lower)) push(cues, hadNumber(tokens, at, sentence));
    else if (tokens[at]!.lower === "by") push(cues, byCount(tokens, at, sentence) ?? reportBy(tokens, at, sentence));
    if (tokens[at]!.possessive) push(cues, ownCount(tokens, at, sentence));
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

/** "The sources put the dead at 25 and said …": the subject of the verb before. */
function andSaid(tokens: Token[], at: number, last: Cue | undefined): Cue | null {
  if (!last || last.nobody || last.rule !== "speaker-said" || at - last.at > 30) return null;
  const link = lastWord(tokens, at - 1, last.at);
  if (tokens[link]?.lower !== "and" || tokens[at]!.lower.endsWith("ing") || tokens[at]!.lexeme.tags.body) return null;
  const denies = tokens[at]!.lexeme.tags.deny;
  return {...last, at, reach: "after", denies, unconfirmed: false, rule: "and-said"};
}

/** "Kyiv's is larger: 4,000", "the union's own count is 96": whose count it is. */
function ownCount(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  let next = at + 1;
  let official = false;
  while (next < to && next < at + 4 && /^(?:own|official|latest|current|last|final|first|preliminary)$/.test(
    tokens[next]!.lower)) {
    official ||= tokens[next]!.lower === "official";
    next += 1;
  }
  if (next >= to) return null;
  const {lower} = tokens[next]!;
  const compared = /^(?:is|was)$/.test(lower) && comparing.test(
    tokens[next + (tokens[next + 1]?.lower === "much" ? 2 : 1)]?.lower ?? "");
  if (!compared && !/^(?:count|tally|version|reckoning)$/.test(lower) &&
    !(official && /^(?:toll|figure|death toll|number)$/.test(lower)))
    return null;
  const found = speakerBefore(tokens, at, from);
  if (!found || found.stands) return null;
  return {at: next, speaker: found, reach: "after", denies: false, relays: false, unconfirmed: false,
    rule: "own-count"};
}
const comparing =
  /^(?:larger|smaller|higher|lower|bigger|different|that|about|roughly|almost|nearly|more|double|half|twice|less)$/;

/** "The office had a smaller number: 52". */
function hadNumber(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  let colon = -1;
  for (let next = at + 1; next < to && next < at + 9 && colon < 0; next += 1) {
    if (tokens[next]!.text === ":" && tokens[next - 1]!.lexeme.tags.count) colon = next;
    if (tokens[next]!.kind === "number") return null;
  }
  if (colon < 0) return null;
  const end = skipBack(tokens, at - 1, from);
  const speaker = end < from ? null : speakerBefore(tokens, end, from);
  return speaker && {at, speaker, reach: "after", denies: false, relays: false, unconfirmed: false, rule: "had-number"};
}

function accordingTo(tokens: Token[], at: number, {to, from}: Sentence): Cue | null {
  const speaker = speakerAfter(tokens, at + 1, to);
  if (!speaker || (/^(?:released|given|provided|recorded) by$/.test(tokens[at]!.lower) && !ofFigures(tokens, at, from)))
    return null;
  const relays = tokens[at]!.lexeme.tags.relay;
  const nobody = generic.test(speaker.name) && tokens[at]!.lower !== "citing";
  if (counting.has(tokens[speaker.to - 1]!.lower)) return byCount(tokens, at, {from, to} as Sentence) ?? null;
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

/** "figures released by the ministry", never "hostages released by Hamas". */
function ofFigures(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 4; step -= 1)
    if (tokens[step]!.lexeme.tags.count || /^(?:data|list|toll|statistics|bulletin)$/.test(tokens[step]!.lower))
      return true;
  return false;
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
    /^(?:said|says?|added|writes|wrote|reported|claims|claimed)$/.test(verb.lower);
  if (
    inverted &&
    !next.lexeme.weekday &&
    !next.lexeme.tags.pronoun &&
    next.kind === "word" &&
    next.lexeme.unit === undefined &&
    !next.lexeme.boundBefore
  ) {
    const after = speakerAfter(tokens, at + 1, to);
    const next = after && tokens[after.to];
    const goesOn = next?.lexeme.tags.auxiliary && !/^(?:who|which|that)$/.test(next.lower);
    if (after && !goesOn) return cue(at, after, "before", verb, false, "said-speaker");
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
  if (/^(?:found|finds|find)$/.test(verb.lower) && !endsOrThat(tokens, at + 1, to)) return null;
  if (takesLives(tokens, at, to) || (verb.capital && at > from && verb.text !== verb.text.toUpperCase())) return null;
  const subjectEnd = skipBack(tokens, at - 1, from);
  const aside = nameInAside(tokens, at, from);
  if (aside)
    return cue(
      at,
      aside,
      reachOf(tokens, at, to, aside, from) === "after" ? "after" : "both",
      verb,
      false,
      "speaker-said"
    );
  const near = subjectEnd < from ? null : speakerBefore(tokens, subjectEnd, from);
  const relative = /^(?:who|which)$/.test(tokens[previous]?.lower ?? "") && previous > from;
  const speaker = near && (relative || !isObject(tokens, near, from)) ? near : farSubject(tokens, at, from);
  if (!speaker || tokens[speaker.from]!.lower === "whose") return nobodySaid(tokens, at, from);
  if (tokens[speaker.to - 1]!.lower === "official" && speaker.to - speaker.from < 2 &&
    /^(?:count|estimate|estimates|report|list)$/.test(verb.lower))
    return null;
  const negated = notBefore(tokens, at, subjectEnd);
  const made = cue(at, speaker, reachOf(tokens, at, to, speaker, from), verb, false, "speaker-said");
  if (/^(?:called|calls)$/.test(verb.lower) && tokens.slice(at + 1, Math.min(at + 4, to))
    .some(({lower}) => falseWords.has(lower)))
    made.denies = true;
  if (negated) {
    if (/^(?:confirm|confirmed|verify|verified|acknowledged|acknowledge)$/.test(verb.lower)) made.unconfirmed = true;
    else if (/^(?:announced|said|reported|claimed|give|gave|announce|say|report|claim)$/.test(verb.lower))
      made.denies = true;
  }
  return made;
}

const endsOrThat = (tokens: Token[], at: number, to: number) =>
  at >= to || tokens[at]!.lower === "that" || /^[.,;]$/.test(tokens[at]!.text);

const isStop = (token: Token) =>
  token.text === "," || token.text === '"' || token.text === "”" || token.text === "’" || token.text === "'";

function cue(at: number, speaker: Speaker, reach: Cue["reach"], verb: Token, relays: boolean, rule: string): Cue {
  return {at, speaker, reach, denies: verb.lexeme.tags.deny, relays, unconfirmed: false, rule};
}

const saysAfter = (tokens: Token[], at: number, to: number) =>
  tokens[at]?.lower === "as" && at + 1 < to && tokens[at + 1]!.lexeme.tags.say;

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
  if (!opens || (/^[-—–]$/.test(before) && isDateline(tokens, start, from))) return "after";
  if (at + 1 < to && (tokens[at + 1]!.kind === "number" || tokens[at + 1]!.lexeme.boundBefore)) return "after";
  let next = /^(?:told|tells|tell)$/.test(tokens[at]!.lower) ? pastHearers(tokens, at + 1, to) : at + 1;
  while (
    next < to &&
    (/^(?:yesterday|today|late|early|last|night|week|this|morning|evening)$/.test(tokens[next]!.lower) ||
      tokens[next]!.lexeme.weekday !== undefined ||
      (tokens[next]!.lower === "on" && isDayAfter(tokens[next + 1])) ||
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
    after.text === ":" ||
    after.text === ";" ||
    after.text === '"' ||
    after.text === "“" ||
    after.lexeme.tags.preposition ||
    (after.lexeme.tags.conjunction && after.lower !== "that") ||
    after.text === "!" ||
    after.text === "?"
  )
    return after && (after.text === "," || after.text === ":") ? "both" : "before";
  return "after";
}

/** "OUAGADOUGOU, April 3 (Wire) — The government said": only names and days stand before the dash. */
function isDateline(tokens: Token[], dash: number, from: number): boolean {
  if (dash > from + 12) return false;
  for (let at = from; at < dash; at += 1) {
    const {kind, capital, lexeme} = tokens[at]!;
    if (kind === "word" && !capital && !lexeme.tags.preposition) return false;
  }
  return true;
}

/** "told a newspaper", "told reporters in the capital": past those who heard it; where "that" follows it is said after.
 * */
function pastHearers(tokens: Token[], at: number, to: number): number {
  let next = at;
  while (next < to && next < at + 4 && tokens[next]!.kind === "word" && tokens[next]!.lexeme.unit === undefined) {
    const {lexeme, lower} = tokens[next]!;
    if (lower === "that" || lexeme.boundBefore || lexeme.tags.auxiliary) return at;
    if (lexeme.tags.preposition || lexeme.weekday !== undefined) break;
    next += 1;
  }
  return next;
}

const isDayAfter = (token: Token | undefined) =>
  token !== undefined && (token.lexeme.weekday !== undefined || token.lexeme.month !== undefined ||
    token.kind === "number");

/** "a report by Human Rights Watch that the army executed 223". */
function reportBy(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  if (at - 1 < from || !documents.has(tokens[at - 1]!.lower)) return null;
  const found = speakerAfter(tokens, at + 1, to);
  if (!found || tokens[found.to]?.lower !== "that") return null;
  return {at: at - 1, speaker: found, reach: "after", denies: false, relays: false, unconfirmed: false,
    rule: "report-by"};
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
