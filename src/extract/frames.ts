import {frameLeft, before} from "./frame-left.ts";
import {frameRight, type Framed} from "./frame-right.ts";
import type {Figure} from "./figures.ts";
import type {Finding, Rejected, Topic} from "./finding.ts";
import type {Language, NotToll} from "./language.ts";
import {readNoun, type Noun} from "./noun.ts";
import type {Sentence} from "./sentences.ts";
import type {Token} from "./tokenise.ts";

/** What the reader remembers from one sentence to the next. */
export interface Memory {
  /** The last count of the paragraph, or of the article. */
  last: Finding | null;
  /** A count spoken of without a figure, by a question or by "the number of". */
  topic: Topic | null;
}

export interface SentenceFrames {
  findings: Finding[];
  rejected: Rejected[];
}

/** Finds the measure of each figure of a sentence: by its own words, then by its neighbours', then by what went before. */
export function readFrames(
  tokens: Token[],
  sentence: Sentence,
  figures: Figure[],
  memory: Memory,
  language: Language
): SentenceFrames {
  const findings: (Finding | null)[] = [];
  const nouns: Noun[] = [];
  const rejected: Rejected[] = [];
  for (const figure of figures) {
    const noun = readNoun(tokens, figure.to, sentence.to);
    nouns.push(noun);
    findings.push(figure.notToll ? null : byOwnWords(tokens, sentence, figure, noun, figures, language));
  }
  for (const [index, figure] of figures.entries())
    if (!figure.notToll && !swallowed(figure, nouns, index))
      findings[index] ??= byNeighbours(tokens, sentence, figures, nouns, findings, index, memory);
  for (let index = figures.length - 2; index >= 0; index -= 1)
    if (!figures[index]!.notToll) findings[index] ??= byNext(tokens, sentence, figures, nouns, findings, index);
  for (const [index, figure] of figures.entries()) {
    if (swallowed(figure, nouns, index)) findings[index] = null;
    if (figure.notToll) rejected.push({figure, why: figure.notToll, what: figure.why});
    else if (!findings[index]) rejected.push({figure, ...missing(tokens, nouns[index]!)});
  }
  for (const [index, found] of findings.entries()) markPart(tokens, sentence, found, lastOf(findings, index));
  return {findings: withOlder(findings.filter((finding) => finding !== null)), rejected};
}

/** "of the strip's 2.3 million people": part of the noun of the figure before. */
const swallowed = (figure: Figure, nouns: Noun[], index: number) =>
  index > 0 && figure.to <= nouns[index - 1]!.swallows;

/** "225, including 21 children crushed": its own words and a part of the count before. */
function markPart(tokens: Token[], sentence: Sentence, found: Finding | null, whole: Finding | null): void {
  if (!found || found.partOf || !whole || whole.measure !== found.measure) return;
  const at = before(tokens, found.figure, sentence.from);
  if (at >= sentence.from && tokens[at]!.lexeme.tags.partOpener && tokens[at]!.lower !== "with") found.partOf = whole;
}

/** "raised from 1,035 to 1,081": the older figure is a count too, for review. */
function withOlder(findings: Finding[]): Finding[] {
  return findings.flatMap((found) => {
    const {change} = found.figure;
    if (!change) return [found];
    const figure = {
      ...found.figure,
      from: change.numberFrom,
      to: change.numberTo,
      numberFrom: change.numberFrom,
      numberTo: change.numberTo,
      low: change.was,
      high: change.was,
      bound: "exact" as const,
      boundWord: "",
      change: null
    };
    return [
      {...found, figure, supersedes: null, reasons: ["an older figure"], rules: [...found.rules, "older"]},
      found
    ];
  });
}

function missing(tokens: Token[], noun: Noun): {why: NotToll; what: string} {
  if (noun.kind === "thing") return {why: "no-noun", what: tokens[noun.head]!.text};
  return {why: "no-measure", what: noun.head >= 0 ? tokens[noun.head]!.text : ""};
}

export function finding(figure: Figure, noun: Noun, sentence: Sentence, framed: Framed): Finding {
  return {
    figure,
    noun,
    sentence,
    measure: framed.measure,
    measureAt: framed.at,
    rules: [framed.rule],
    partOf: null,
    supersedes: figure.change?.was ?? null,
    verbAt: framed.verbAt,
    carried: false,
    reasons: [],
    forecast: framed.forecast ?? false,
    topic: null,
    from: null
  };
}

function byOwnWords(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  figures: Figure[],
  language: Language
): Finding | null {
  const right = frameRight(tokens, figure, noun, sentence.to, figures, language);
  const left =
    right && right.rule !== "state-adjective"
      ? null
      : frameLeft(tokens, figure, noun, sentence.from, sentence.to, figures, language);
  const framed = left ?? right ?? atTheNumber(tokens, figure, noun, sentence);
  return framed && finding(figure, noun, sentence, framed);
}

/** "put at more than 100 the number of people killed". */
function atTheNumber(tokens: Token[], figure: Figure, noun: Noun, sentence: Sentence): Framed | null {
  if (noun.kind !== "bare" && noun.kind !== "thing") return null;
  let at = figure.to;
  while (at < sentence.to && tokens[at]!.lexeme.tags.determiner) at += 1;
  if (!tokens[at]?.lexeme.tags.count || tokens[at + 1]?.lower !== "of") return null;
  for (let next = at + 2; next < sentence.to && next < at + 9; next += 1) {
    const {lexeme} = tokens[next]!;
    const measure = lexeme.passive ?? lexeme.state ?? lexeme.event;
    if (measure) return {measure, at: next, rule: "figure-the-number-of", verbAt: -1};
  }
  return null;
}

function carry(figure: Figure, noun: Noun, sentence: Sentence, from: Finding, rule: string): Finding {
  return {
    figure,
    noun,
    sentence,
    measure: from.measure,
    measureAt: -1,
    rules: [rule],
    partOf: null,
    supersedes: null,
    verbAt: -1,
    carried: true,
    reasons: [],
    forecast: false,
    topic: null,
    from
  };
}

function byNeighbours(
  tokens: Token[],
  sentence: Sentence,
  figures: Figure[],
  nouns: Noun[],
  findings: (Finding | null)[],
  index: number,
  memory: Memory
): Finding | null {
  const figure = figures[index]!;
  const noun = nouns[index]!;
  const previous = lastOf(findings, index);
  const at = before(tokens, figure, sentence.from);
  return (
    part(tokens, sentence, figure, noun, previous ?? memory.last, at) ??
    coordinated(tokens, sentence, figure, noun, nouns, figures, findings, index, at) ??
    gapped(tokens, sentence, figure, noun, previous, at) ??
    anotherPart(tokens, sentence, figure, noun, previous) ??
    older(tokens, figure, noun, sentence, previous, at) ??
    bare(tokens, sentence, figure, noun, previous ?? memory.last, memory, at)
  );
}

function lastOf(findings: (Finding | null)[], index: number): Finding | null {
  for (let at = index - 1; at >= 0; at -= 1) if (findings[at]) return findings[at]!;
  return null;
}

/** "including 90 children", "of whom 17 were women", "Five of the victims were children", "at least one of them". */
function part(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  whole: Finding | null,
  at: number
): Finding | null {
  const opener = at >= sentence.from ? tokens[at]! : null;
  const opened =
    (opener?.lexeme.tags.partOpener && opener.lower !== "with") ||
    (opener?.lower === "of" && tokens[at - 1]?.lower === "those") ||
    false;
  const ofThem = noun.part || tokens[figure.to]?.lower === "of them";
  const among = ofTheDead(tokens, sentence, at);
  if (among) return partFinding(figure, noun, sentence, among.measure, whole, "among-the-dead", tokens);
  if (!whole || (!opened && !ofThem)) return null;
  if (opened && noun.kind === "thing") return null;
  let next = ofThem && tokens[figure.to]?.lower === "of them" ? figure.to + 1 : noun.to;
  while (next < sentence.to && tokens[next]!.lower.endsWith("ly")) next += 1;
  const aux = tokens[next]?.lexeme.tags.auxiliary && next < sentence.to;
  const said = aux ? describedAs(tokens, next, sentence.to) : null;
  if (aux && !said && noun.kind !== "people") return null;
  const kind = ofThem && next < sentence.to && next > noun.to ? readNoun(tokens, next, sentence.to) : null;
  if (kind?.kind === "people") {
    noun.group = kind.group;
    noun.to = kind.to;
    return partFinding(figure, noun, sentence, whole.measure, whole, "part", tokens);
  }
  const stated = tokens[next]?.lexeme.state ?? tokens[next]?.lexeme.passive;
  if (ofThem && stated && next < sentence.to) return partFinding(figure, noun, sentence, stated, whole, "part", tokens);
  if (!aux && !opened && noun.measure === null && !isPlain(tokens, next, sentence.to)) return null;
  if (aux && !said && noun.kind === "people") return null;
  const victims = ofThem && tokens[noun.head]?.lower === "victims" ? ("killed" as const) : null;
  const made = partFinding(figure, noun, sentence, noun.measure ?? victims ?? whole.measure, whole, "part", tokens);
  if (said && said.to > noun.to) noun.to = said.to;
  if (said?.group) noun.group = said.group;
  if (said?.party) noun.party = said.party;
  if (said?.civil) noun.civil = true;
  return made;
}

function partFinding(
  figure: Figure,
  noun: Noun,
  sentence: Sentence,
  measure: Finding["measure"],
  whole: Finding | null,
  rule: string,
  tokens: Token[]
): Finding {
  void tokens;
  const total = whole && whole.measure === measure ? whole : whole;
  return {
    figure,
    noun,
    sentence,
    measure,
    measureAt: -1,
    rules: [rule],
    partOf: total,
    supersedes: null,
    verbAt: -1,
    carried: false,
    reasons: [],
    forecast: false,
    topic: null,
    from: null
  };
}

const isPlain = (tokens: Token[], at: number, to: number) =>
  at >= to || tokens[at]!.kind === "mark" || tokens[at]!.lexeme.tags.preposition || tokens[at]!.lexeme.tags.conjunction;

/** "were children", "are women", "were city employees": what the part is; null when it is not a noun for people. */
function describedAs(
  tokens: Token[],
  at: number,
  to: number
): {group: string | null; civil: boolean; to: number; party: string | null} | null {
  let next = at;
  while (next < to && tokens[next]!.lexeme.tags.auxiliary) next += 1;
  const noun = readNoun(tokens, next, to);
  if (noun.kind === "people") return {group: noun.group, civil: noun.civil, to: noun.to, party: noun.party};
  const token = tokens[next];
  if (token && next < to && (token.lexeme.state || token.lexeme.passive))
    return {group: null, civil: false, to: next + 1, party: null};
  return null;
}

/** "Among the dead were 3 children", "The dead include 3 children", "Of the wounded, 10 …". */
function ofTheDead(tokens: Token[], sentence: Sentence, at: number): {measure: Finding["measure"]} | null {
  for (let step = at; step >= sentence.from && step > at - 9; step -= 1) {
    const {lexeme, lower, kind} = tokens[step]!;
    if (lexeme.active && !lexeme.passive) return null;
    const measure =
      lower === "victims"
        ? "killed"
        : (lexeme.state ?? (lexeme.passive && tokens[step - 1]?.lower === "those" ? lexeme.passive : lexeme.event));
    if (measure) {
      const opener =
        tokens[step - 1]?.lower === "the" || tokens[step - 1]?.lower === "those"
          ? tokens[step - 2]?.lower
          : tokens[step - 1]?.lower;
      const among = opener === "among" || (opener === "of" && step - 3 < sentence.from) || opener === "amongst";
      const include = tokens
        .slice(step + 1, at + 1)
        .some((t) => t.lower === "include" || t.lower === "included" || t.lower === "includes");
      if (among || (include && tokens[step - 1]?.lower === "the")) return {measure};
      return null;
    }
    if (kind === "number") return null;
  }
  return null;
}

/** "and 29 children", "498 deaths and 1,597 …", "killing 12 and wounding …": a figure joined to the one before. */
function coordinated(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  nouns: Noun[],
  figures: Figure[],
  findings: (Finding | null)[],
  index: number,
  at: number
): Finding | null {
  const before = findings[index - 1];
  if (index === 0 || noun.kind === "thing") return null;
  if (!before) return afterThing(tokens, sentence, figure, noun, figures, index, at);
  const link = tokens[at]?.lower;
  if (!(link === "and" || link === "," || link === "plus" || link === "or" || link === "as well as")) return null;
  const end = Math.max(nouns[index - 1]!.to, figures[index - 1]!.to);
  let step = at;
  while (step > end && (tokens[step]!.text === "," || tokens[step]!.lower === "and")) step -= 1;
  if (step > end) return null;
  if (noun.kind !== "people" && noun.kind !== "others") return null;
  if (isVerb(tokens, noun.to, sentence.to)) return null;
  const made = carry(figure, noun, sentence, before, "coordinated");
  made.carried = false;
  made.verbAt = before.verbAt;
  made.partOf = before.partOf;
  return made;
}

/** "94 people died in the city, 71 in Morelos, 43 in Puebla and one in Oaxaca". */
function gapped(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  previous: Finding | null,
  at: number
): Finding | null {
  if (!previous || noun.kind !== "bare" || previous.sentence !== sentence || figure.from - previous.figure.to > 12)
    return null;
  const link = at >= sentence.from ? tokens[at]! : null;
  if (!link || (link.text !== "," && link.lower !== "and")) return null;
  const place = tokens[figure.to]?.lower;
  if (place !== "in" && place !== "at" && place !== "near" && place !== "outside") return null;
  const name = tokens[figure.to + 1]?.lower === "the" ? tokens[figure.to + 2] : tokens[figure.to + 1];
  if (!name?.capital || name.lexeme.month !== undefined || name.lexeme.weekday !== undefined) return null;
  return carry(figure, noun, sentence, previous, "gapped-list");
}

/** "97 of the victims were women and 54 were men". */
function anotherPart(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  previous: Finding | null
): Finding | null {
  if (
    !previous ||
    previous.sentence !== sentence ||
    noun.kind !== "bare" ||
    !(previous.rules[0] === "part" || previous.partOf || tokens[sentence.from]!.lower === "of")
  )
    return null;
  if (!tokens[figure.to]?.lexeme.tags.auxiliary || figure.to >= sentence.to) return null;
  const said = describedAs(tokens, figure.to, sentence.to);
  if (!said?.group) return null;
  noun.group = said.group;
  return partFinding(figure, noun, sentence, previous.measure, previous.partOf ?? previous, "part", tokens);
}

/** "lost 1,200 tanks and 3,500 troops": the verb of a list whose first member is no count of people. */
function afterThing(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  figures: Figure[],
  index: number,
  at: number
): Finding | null {
  if (noun.kind !== "people" || (tokens[at]?.lower !== "and" && tokens[at]?.text !== ",")) return null;
  for (let other = index - 1; other >= 0; other -= 1) {
    const verbAt = before(tokens, figures[other]!, sentence.from);
    const verb = verbAt >= sentence.from ? tokens[verbAt]! : null;
    const measure = verb?.lexeme.active;
    if (measure) return finding(figure, noun, sentence, {measure, at: verbAt, rule: "object-list", verbAt});
    if (verb?.text !== "," && verb?.lower !== "and") return null;
  }
  return null;
}

/** A finite verb after the noun says something else of it. */
function isVerb(tokens: Token[], at: number, to: number): boolean {
  const token = tokens[at];
  if (!token || at >= to || token.kind !== "word") return false;
  return (
    (token.lexeme.tags.auxiliary && token.lower !== "in all" && token.lower !== "who" && token.lower !== "later") ||
    (token.lower.endsWith("ed") && !token.lexeme.passive && !token.lexeme.tags.preposition)
  );
}

/** "up from 17 a day earlier", "revised from 40": the figure that the last one replaces. */
function older(
  tokens: Token[],
  figure: Figure,
  noun: Noun,
  sentence: Sentence,
  previous: Finding | null,
  at: number
): Finding | null {
  if (!previous || tokens[at]?.lower !== "from" || at < sentence.from || noun.kind === "thing") return null;
  const verb = tokens[at - 1]?.lower ?? "";
  if (!/^(?:up|down|revised|rose|raised|increased|increase|climbed|rise|jump|reduced|lowered|cut)$/.test(verb))
    return null;
  previous.supersedes = figure.low ?? figure.high;
  const made = carry(figure, noun, sentence, previous, "older");
  made.reasons.push("an older figure");
  return made;
}

const counters = new Set([
  "found",
  "count",
  "counts",
  "counted",
  "put",
  "puts",
  "placed",
  "says",
  "say",
  "said",
  "gave",
  "given",
  "reports",
  "reported",
  "tally",
  "claims",
  "estimates",
  "estimated",
  "believes",
  "announced",
  "listed",
  "recorded",
  "cited",
  "cites"
]);

/** A figure without a noun: an answer to a question, or one that a claimant sets against the last. */
function bare(
  tokens: Token[],
  sentence: Sentence,
  figure: Figure,
  noun: Noun,
  last: Finding | null,
  memory: Memory,
  at: number
): Finding | null {
  if (noun.kind !== "bare" || figure.vague) return null;
  const next = tokens[figure.to];
  const closed =
    !next ||
    figure.to >= sentence.to ||
    (next.kind === "mark" && next.text !== "-") ||
    next.lexeme.tags.preposition ||
    next.lexeme.tags.conjunction ||
    next.lexeme.tags.pastDay ||
    next.lexeme.weekday !== undefined;
  if (!closed) return null;
  const {topic} = memory;
  if (topic?.asked && at < sentence.from) return carryTopic(figure, noun, sentence, topic, "answer");
  if (topic && topic.paragraph === sentence.paragraph && isSaid(tokens, at, sentence.from))
    return carryTopic(figure, noun, sentence, topic, "topic");
  if (!last || sentence.role === "caption" || last.sentence.paragraph < sentence.paragraph - 2) return null;
  if (next?.lexeme.tags.pastDay && tokens[at]?.lower === "of" && tokens[at - 1]?.lower === "average")
    return carry(figure, noun, sentence, last, "rate");
  const link = at >= sentence.from ? tokens[at]! : null;
  if (!link) return null;
  const said = isSaid(tokens, at, sentence.from);
  const put =
    (link.lower === "at" || link.lower === "to" || link.lower === "of" || link.lower === "as") &&
    putBefore(tokens, at, sentence.from);
  if (said || put) return carry(figure, noun, sentence, last, "bare-said");
  if (
    (link.text === "," || link.lower === "with") &&
    !(tokens[figure.from - 1]!.lower === "all") &&
    (figure.low ?? figure.high)! > 12
  ) {
    const made = carry(figure, noun, sentence, last, "bare-carried");
    made.reasons.push("a figure without a noun or a verb");
    return made;
  }
  return null;
}

function carryTopic(figure: Figure, noun: Noun, sentence: Sentence, topic: Topic, rule: string): Finding {
  const made = carry(figure, noun, sentence, {measure: topic.measure} as Finding, rule);
  made.topic = topic;
  made.from = null;
  if (rule === "answer") made.carried = false;
  return made;
}

/** A verb of saying or counting right before the figure; "was" and "is" only after "it", "that" or a word for a count. */
function isSaid(tokens: Token[], at: number, from: number): boolean {
  const link = at >= from ? tokens[at]! : null;
  if (!link) return false;
  const {tags} = link.lexeme;
  let be = at;
  while (be > from && tokens[be]!.lexeme.tags.auxiliary && !bes.has(tokens[be]!.lower)) be -= 1;
  if (bes.has(tokens[be]!.lower)) {
    for (let step = be - 1; step >= from && step > be - 6; step -= 1) {
      const {lower, lexeme, kind} = tokens[step]!;
      if (lower === "it" || lexeme.tags.count || lexeme.total) return true;
      if (kind === "mark") return false;
    }
    return false;
  }
  return (
    counters.has(link.lower) ||
    (tags.say && !tags.body) ||
    (tags.totalVerb && link.lower !== "number") ||
    link.lexeme.active === "killed"
  );
}
const bes = new Set(["is", "was", "are", "were", "be", "been"]);

/** "puts the figure at", "brings the total to", "a toll of". */
function putBefore(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 7; step -= 1) {
    const {lexeme, kind} = tokens[step]!;
    if (kind === "mark") return false;
    if (lexeme.tags.count || (lexeme.tags.totalVerb && lexeme.tags.say) || lexeme.total) return true;
  }
  return false;
}

/** "five women and three children were killed": the first figure takes what is said of the second. */
function byNext(
  tokens: Token[],
  sentence: Sentence,
  figures: Figure[],
  nouns: Noun[],
  findings: (Finding | null)[],
  index: number
): Finding | null {
  const next = findings[index + 1];
  const noun = nouns[index]!;
  if (
    !next ||
    (noun.kind !== "people" && noun.kind !== "others") ||
    next.verbAt >= 0 ||
    next.partOf ||
    next.rules[0] === "event-noun"
  )
    return null;
  let at = noun.to;
  let linked = false;
  while (at < figures[index + 1]!.from && at < sentence.to) {
    const {lower, text, lexeme} = tokens[at]!;
    if (lower === "and" || text === "," || lower === "or") linked = true;
    else if (!lexeme.tags.determiner) return null;
    at += 1;
  }
  if (!linked || next.rules[0] === "among-the-dead") return null;
  const made = carry(figures[index]!, noun, sentence, next, "coordinated");
  made.carried = false;
  return made;
}
