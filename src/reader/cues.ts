import {calling, confirming, countAdjectives, counting, counts, documents, falseWords, finding, giving,
  inverting, mediaReports, nobodysVerbs, ownPapers, passiveForms, quoting, records, relatives, saidOn, stating, telling,
  tolls} from "./languages/en/telling.js";
import {speakerAfter, speakerBefore, speakerNamed, type Speaker} from "./speaker.js";
import {isDoneByMistake} from "./taken-back.js";
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
  nobody: boolean;
  /** Who quotes the speaker: "Reuters cited the agency as saying". */
  quotedBy: Speaker | null;
}

/** More cues than this are no sentence. */
const most = 24;

/** Finds the cues of a sentence, in order. */
export function readCues(tokens: Token[], sentence: Sentence): Cue[] {
  const cues: Cue[] = [];
  for (let at = sentence.from; at < sentence.to && cues.length < most; at += 1) {
    const {lexeme, possessive} = tokens[at]!;
    if (lexeme === emptyLexeme && !possessive) continue;
    push(cues, cueAt(tokens, at, sentence, cues[cues.length - 1]));
    if (possessive) push(cues, ownCount(tokens, at, sentence));
  }
  return cues;
}

function cueAt(tokens: Token[], at: number, sentence: Sentence, last: Cue | undefined): Cue | null {
  const {lower, lexeme: {tags}} = tokens[at]!;
  if (tags.accordingTo) return accordingTo(tokens, at, sentence);
  if (tags.say || tags.deny) return andSaid(tokens, at, last) ?? verbCue(tokens, at, sentence);
  if (lower === "had" || lower === "has") return hadNumber(tokens, at, sentence);
  return lower === "by" ? byCount(tokens, at, sentence) ?? reportBy(tokens, at, sentence) : null;
}

const push = (cues: Cue[], cue: Cue | null) => {
  if (cue) cues.push(cue);
};

/** A cue that says whose word it is; the rest as of another, or nothing. All are made here: see `changed`. */
const plainCue = (at: number, speaker: Speaker, reach: Cue["reach"], rule: string, {denies = false, relays = false,
  unconfirmed = false, nobody = false, quotedBy = null}: Partial<Cue> = {}): Cue =>
  ({at, speaker, reach, denies, relays, unconfirmed, rule, nobody, quotedBy});

/** "The sources put the dead at 25 and said …": the subject of the verb before. */
function andSaid(tokens: Token[], at: number, last: Cue | undefined): Cue | null {
  if (!last || last.nobody || last.rule !== "speaker-said" || at - last.at > 30) return null;
  if (tokens[lastWord(tokens, at - 1, last.at)]?.lower !== "and") return null;
  return plainCue(at, last.speaker, "after", "and-said", {denies: tokens[at]!.lexeme.tags.deny, relays: last.relays});
}

/** "the union's own count is 96", "the army's official toll": whose count it is. */
function ownCount(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  let next = at + 1;
  while (next < to && countAdjectives.has(tokens[next]!.lower)) next += 1;
  if (next >= to) return null;
  const {lower} = tokens[next]!;
  const official = tokens[next - 1]!.lower === "official" && tolls.has(lower);
  const found = official || counts.has(lower) ? speakerBefore(tokens, at, from) : null;
  return found && plainCue(next, found, "after", "own-count");
}

/** "The office had a smaller number: 52". */
function hadNumber(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  for (let next = at + 1; next < to && next < at + 9; next += 1) {
    if (tokens[next]!.kind === "number") return null;
    if (tokens[next]!.text !== ":" || !tokens[next - 1]!.lexeme.tags.count) continue;
    const speaker = speakerBefore(tokens, skipBack(tokens, at - 1, from), from);
    return speaker && plainCue(at, speaker, "after", "had-number");
  }
  return null;
}

function accordingTo(tokens: Token[], at: number, sentence: Sentence): Cue | null {
  const {lower, lexeme: {tags}} = tokens[at]!;
  const speaker = speakerAfter(tokens, at + 1, sentence.to);
  if (!speaker || (giving.has(lower) && !ofFigures(tokens, at, sentence.from))) return null;
  if (counting.has(tokens[speaker.to - 1]!.lower)) return byCount(tokens, at, sentence);
  const nobody = mediaReports.test(speaker.name);
  return plainCue(at, speaker, "both", tags.relay ? "citing" : "according-to", {relays: tags.relay, nobody});
}

/** "figures released by the ministry", never "hostages released by Hamas". */
function ofFigures(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 4; step -= 1)
    if (tokens[step]!.lexeme.tags.count || records.has(tokens[step]!.lower)) return true;
  return false;
}

/** What a verb of saying gives: "said by X"; "…, said X"; "quoted X as saying"; "…, X, said"; "X said". */
function verbCue(tokens: Token[], at: number, sentence: Sentence): Cue | null {
  const {from, to} = sentence;
  const agent = saidBy(tokens, at, to);
  if (agent) return cue(tokens, at, agent, "both", "said-by");
  if (isPassive(tokens, at, from)) return null;
  const after = at > from ? saidSpeaker(tokens, at, to) : null;
  if (after) return cue(tokens, at, after, "before", "said-speaker");
  const quoted = quotedSpeaker(tokens, at, sentence);
  if (quoted) return quoted;
  if (isNoSaying(tokens, at, sentence)) return null;
  const aside = nameInAside(tokens, at, from);
  if (aside) {
    const reach = reachOf(tokens, at, to, aside, from) === "after" ? "after" : "both";
    return cue(tokens, at, aside, reach, "speaker-said");
  }
  const subjectEnd = skipBack(tokens, at - 1, from);
  const near = speakerBefore(tokens, subjectEnd, from);
  const isRelative = relatives.has(tokens[lastWord(tokens, at - 1, from)]?.lower ?? "");
  const speaker = near && (isRelative || !isObject(tokens, near, from)) ? near : farSubject(tokens, at, from);
  if (!speaker || tokens[speaker.from]!.lower === "whose") return nobodySaid(tokens, at, from);
  return turned(cue(tokens, at, speaker, reachOf(tokens, at, to, speaker, from), "speaker-said"), tokens, subjectEnd,
    to);
}

/** "put out by the ministry". */
function saidBy(tokens: Token[], at: number, to: number): Speaker | null {
  const by = tokens[at + 1]?.lower === "out" ? at + 2 : at + 1;
  return tokens[by]?.lower === "by" && /(?:en|d)$/.test(tokens[at]!.lower) ? speakerAfter(tokens, by + 1, to) : null;
}

/** "was reported", never "is saying". */
function isPassive(tokens: Token[], at: number, from: number): boolean {
  const previous = lastWord(tokens, at - 1, from);
  return previous >= from && passiveForms.has(tokens[previous]!.lower) && !tokens[at]!.lower.endsWith("ing");
}

/** "…, said Major Mahbub", but not "…, said on Monday", "…, said the police had found". */
function saidSpeaker(tokens: Token[], at: number, to: number): Speaker | null {
  if (!inverting.has(tokens[at]!.lower) || !isStop(tokens[at - 1]!) || at + 1 >= to) return null;
  const {kind, lexeme} = tokens[at + 1]!;
  if (kind !== "word" || lexeme.tags.pronoun || lexeme.unit !== undefined || lexeme.boundBefore) return null;
  const after = speakerAfter(tokens, at + 1, to);
  const next = after && tokens[after.to];
  return next?.lexeme.tags.auxiliary && !relatives.has(next.lower) ? null : after;
}

/** "Reuters quoted the ministry as saying". */
function quotedSpeaker(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  if (!quoting.has(tokens[at]!.lower)) return null;
  const inner = speakerAfter(tokens, at + 1, to);
  if (!inner || tokens[inner.to]?.lower !== "as") return null;
  const end = skipBack(tokens, at - 1, from);
  const quotedBy = speakerBefore(tokens, end, from);
  const {deny} = tokens[at]!.lexeme.tags;
  return plainCue(at, inner, "after", "quoted-as-saying", {denies: deny, relays: true, quotedBy});
}

/** "found 12 bodies", "the official count", "claimed 483 lives", "the Claims Board". */
function isNoSaying(tokens: Token[], at: number, {from, to}: Sentence): boolean {
  const {lower, capital, text} = tokens[at]!;
  const next = at + 1 < to ? tokens[at + 1]!.text : ".";
  return (finding.has(lower) && !/^(?:that|[.,;])$/i.test(next)) || takesLives(tokens, at, to) ||
    (ownPapers.has(lower) && tokens[at - 1]?.lower === "official") || isDoneByMistake(tokens, at) ||
    (capital && at > from && text !== text.toUpperCase());
}

/** "called it a lie", "has not confirmed", "never said": the verb turned round. */
function turned(made: Cue, tokens: Token[], subjectEnd: number, to: number): Cue {
  const {lower, text} = tokens[made.at]!;
  if (notBefore(tokens, made.at, subjectEnd)) {
    if (confirming.has(lower) || /^(?:підтвер|подтвер)/.test(text)) {
      made.unconfirmed = true;
      return made;
    }
    made.denies ||= stating.has(lower);
  }
  made.denies ||= calling.has(lower) &&
    tokens.slice(made.at + 1, Math.min(made.at + 4, to)).some((token) => falseWords.has(token.lower));
  return made;
}

const isStop = ({text}: Token) => text === "," || text === '"' || text === "”" || text === "’" || text === "'";

const cue = (tokens: Token[], at: number, speaker: Speaker, reach: Cue["reach"], rule: string): Cue =>
  plainCue(at, speaker, reach, rule, {denies: tokens[at]!.lexeme.tags.deny});

/** A verb of saying whose subject stays unread: what follows is somebody's, but not the last speaker's. */
function nobodySaid(tokens: Token[], at: number, from: number): Cue | null {
  if (!nobodysVerbs.has(tokens[at]!.lower) || at <= from + 2) return null;
  return plainCue(at, speakerNamed("", at, at + 1), "after", "unread-speaker", {nobody: true});
}

/** "claimed 483 lives". */
function takesLives(tokens: Token[], at: number, to: number): boolean {
  if (!tokens[at]!.lower.startsWith("claim")) return false;
  for (let next = at + 1; next < to && next < at + 6; next += 1) if (tokens[next]!.lower === "lives") return true;
  return false;
}

/** "…, police said." reaches back, "police said …" forward; "…, he said, adding …" both. */
function reachOf(tokens: Token[], at: number, to: number, speaker: Speaker, from: number): Cue["reach"] {
  const isFigureNext = at + 1 < to && (tokens[at + 1]!.kind === "number" || tokens[at + 1]!.lexeme.boundBefore);
  if (isFigureNext || !followsClause(tokens, speaker, from)) return "after";
  let next = telling.has(tokens[at]!.lower) ? pastHearers(tokens, at + 1, to) : at + 1;
  while (next < to && isTime(tokens, next)) next += 1;
  if (next >= to) return "before";
  const {text, lexeme: {tags}} = tokens[next]!;
  if (text === "," || text === ":") return "both";
  return /^[.;"“!?]$/.test(text) || tags.preposition || (tags.conjunction && text !== "that") ? "before" : "after";
}

/** "…, police said", "“…” police said", "(police said)": a speaker behind what is said, and behind no dateline. */
function followsClause(tokens: Token[], speaker: Speaker, from: number): boolean {
  let start = speaker.from - 1;
  while (start >= from && tokens[start]!.lexeme.tags.determiner) start -= 1;
  const before = start >= from ? tokens[start]!.text : "";
  return /^[,"”'’(]$/.test(before) || (/^[-—–]$/.test(before) && !isDateline(tokens, start, from));
}

/** "OUAGADOUGOU, April 3 (Wire) — The government said": only names and days stand before the dash. */
function isDateline(tokens: Token[], dash: number, from: number): boolean {
  for (let at = from; at < dash; at += 1) if (tokens[at]!.kind === "word" && !tokens[at]!.capital) return false;
  return true;
}

/** "told a newspaper", "told reporters in the capital": past those who heard it; where "that" follows it is said after.
 * */
function pastHearers(tokens: Token[], at: number, to: number): number {
  let next = at;
  while (next < to && next < at + 4 && tokens[next]!.kind === "word" && tokens[next]!.lexeme.unit === undefined) {
    const {lexeme, lower} = tokens[next]!;
    if (lower === "that" || lexeme.boundBefore || lexeme.tags.auxiliary) return at;
    next += 1;
  }
  return next;
}

/** "on Friday", "late last week", "on 3 March". */
function isTime(tokens: Token[], at: number): boolean {
  const {lower, kind, lexeme: {weekday, month}} = tokens[at]!;
  const next = lower === "on" ? tokens[at + 1]?.lexeme : undefined;
  return saidOn.has(lower) || kind === "number" || weekday !== undefined || month !== undefined ||
    next?.weekday !== undefined || next?.month !== undefined;
}

/** "a report by Human Rights Watch that the army executed 223". */
function reportBy(tokens: Token[], at: number, {from, to}: Sentence): Cue | null {
  if (at - 1 < from || !documents.has(tokens[at - 1]!.lower)) return null;
  const found = speakerAfter(tokens, at + 1, to);
  return found && tokens[found.to]?.lower === "that" ? plainCue(at - 1, found, "after", "report-by") : null;
}

/** "by Israeli tallies", "by the ministry's count". */
function byCount(tokens: Token[], at: number, {to}: Sentence): Cue | null {
  for (let next = at + 1; next < to && next < at + 6; next += 1) {
    if (!counting.has(tokens[next]!.lower)) continue;
    const speaker = sideBefore(tokens, at + 1, next) ?? speakerBefore(tokens, next - 1, at + 1);
    return speaker && !speaker.stands ? plainCue(at, speaker, "both", "by-count") : null;
  }
  return null;
}

/** "Israeli tallies", "Israel's own count": a side as the owner of a count. */
function sideBefore(tokens: Token[], from: number, to: number): Speaker | null {
  for (let at = from; at < to; at += 1) {
    const {name, text, possessive} = tokens[at]!;
    if (!name || (at + 1 < to && !possessive)) continue;
    const written = name.as === "people" ? name.party.replace(/(^|[ -])[a-z]/g, (start) => start.toUpperCase())
      : text.replace(/['’]s?$/, "");
    return speakerNamed(written, at, at + 1, {party: name.party});
  }
  return null;
}
