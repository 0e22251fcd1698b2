import {isDay, type Day} from "../toll/day.js";
import type {Period} from "../toll/vocabulary.js";
import {attribute, attributed, type Attribution} from "./attribution.js";
import {newCast, type Cast} from "./cast.js";
import {remember} from "./cast-remember.js";
import type {Candidate, Reading, TraceStep} from "./candidate.js";
import {classify} from "./classify.js";
import {readCues, type Cue} from "./cues.js";
import {readDates, type DateMention} from "./dates.js";
import {readFigures, type Figure} from "./figures.js";
import {changed, type Finding, type Rejected} from "./finding.js";
import {readFrames, type Memory} from "./frames.js";
import type {Language} from "./language.js";
import {chooseLanguage} from "./languages/choose.js";
import {dropCompoundNames} from "./compound-names.js";
import type {PageDay} from "./linked-day.js";
import {dayOfHead} from "./own-day.js";
import {nameOwnCountries} from "./own-names.js";
import {partsOf} from "./parts.js";
import {joinPhrases} from "./phrases.js";
import {periodOf} from "./period.js";
import {profileOf, type Profile} from "./profile.js";
import {dropSoftBreaks} from "./soft-breaks.js";
import {cutSentences, type Sentence} from "./sentences.js";
import {originalSpan, type SourceText} from "./source-text.js";
import {pointsBack, verifiedBy} from "./status.js";
import {readClock, rulingFor, type Clock, type Ruling} from "./time.js";
import {tokenise, type Token} from "./tokenise.js";
import {readVictims, type VictimMemory, type Victims} from "./victims.js";
import {reasonsFor} from "./gate.js";
import {namesSomebody, type Speaker} from "./speaker.js";
import {verdictsOf} from "./verdicts.js";
import {readTopic} from "./topic.js";
import {isMistaken} from "./taken-back.js";
import {isUntrue} from "./unreal.js";
import {toKilled} from "./lost.js";
import {flagHeadlines} from "./flags.js";
import {readColumns, readRow, type Columns} from "./tables.js";
import type {Scoring} from "./score/choice.js";
import {trainedScoring} from "./score/judge.js";
import {mayBeToll, placedOf, Scorer, zerosOf, type Decision, type Decisions} from "./score/scorer.js";
import type {Placed, Toll} from "./score/scene.js";
import {readNoun, type Noun} from "./noun.js";

export interface SourceOptions {
  /** The day of printing; a `date YYYY-MM-DD` at the text's start wins. Without either, a page's own day stands, and at
   * last what its first lines let guess: every candidate says then that its day is a guess. */
  published?: Day | null;
  language?: Language;
}

const header = /^[\s\ufeff]{0,9}date (\d{4}-\d{2}-\d{2})\s/;

/** Reads clean text into candidate claims and the numbers that it leaves aside. `original` is what it quotes from: null
 * where that has markup and hidden text, which nobody may quote. A page that reads no HTML imports this and
 * `plain-text.ts` and spares itself the HTML parser. */
export function readSource(
  original: string | null,
  source: SourceText,
  {published = null, language: spoken}: SourceOptions = {},
  scoring: Scoring | null = trainedScoring
): Reading {
  const language = spoken ?? chooseLanguage(source.text);
  if (!language) return {language: null, published, candidates: [], rejected: []};
  const head = header.exec(source.text.slice(0, 40));
  const day = dayOf(head?.[1], published, source, language);
  const reading: Reading = {language: language.code, published: day?.day ?? null, candidates: [], rejected: []};
  for (const [from, to] of partsOf(source.text)) {
    const headed = from === 0 ? (head?.[0].length ?? 0) : 0;
    const text = " ".repeat(headed) + source.text.slice(from + headed, to);
    const tokens = joinPhrases(dropSoftBreaks(tokenise(text, language)), language);
    nameOwnCountries(tokens);
    dropCompoundNames(tokens);
    new Reader(original, {source, from}, tokens, cutSentences(tokens), language, headed > 0, scoring, reading).read();
  }
  if (day?.isGuess) for (const {flags} of reading.candidates) flags.push("day-guessed");
  return reading;
}

/** The day of an article: what its first line or the caller tells, what its page says, what its first lines may say. */
function dayOf(head: string | undefined, published: Day | null, {text, day}: SourceText, language: Language):
  PageDay | null {
  const told = head !== undefined && isDay(head) ? head : published;
  if (told) return {day: told, isGuess: false};
  const guessed = day ? null : dayOfHead(text, language);
  return day ?? (guessed ? {day: guessed, isGuess: true} : null);
}

/** A part of a text: where it begins. */
interface Part {
  source: SourceText;
  from: number;
}

interface Made {
  finding: Finding;
  attribution: Attribution;
  victims: Victims;
  clock: Clock;
  period: Period;
  verified: boolean | null;
  rules: string[];
  /** What there was to choose from, slot by slot; null where nothing was scored. */
  decisions: Decisions | null;
}

/** What is read of a sentence before its tolls. */
interface OfSentence {
  cues: Cue[];
  dates: DateMention[];
  checked: boolean | null;
  figures: Figure[];
}

class Reader {
  private readonly profile: Profile;
  private readonly cast: Cast = newCast();
  private readonly memory: Memory = {last: null, toll: null, topic: null};
  private readonly victims: VictimMemory = {last: null, military: null, known: new Map()};
  private columns: Columns | null = null;
  private ruling: Ruling | null = null;
  private readonly made: Made[] = [];
  /** What became of the findings of the frames. */
  private readonly settled = new Map<Finding, Finding>();
  private readonly original: string | null;
  private readonly part: Part;
  private readonly tokens: Token[];
  private readonly sentences: Sentence[];
  private readonly language: Language;
  private readonly reading: Reading;
  /** Null where the rules decide alone. */
  private readonly scorer: Scorer | null;

  constructor(original: string | null, part: Part, tokens: Token[], sentences: Sentence[], language: Language,
    headed: boolean, scoring: Scoring | null, reading: Reading) {
    this.original = original;
    this.part = part;
    this.tokens = tokens;
    this.sentences = sentences;
    this.language = language;
    this.reading = reading;
    this.profile = profileOf(tokens, sentences, headed);
    this.scorer = scoring && language.judged ? new Scorer(tokens, sentences, this.profile, language, scoring) : null;
  }

  /** Reads the part, and adds what it has found to the reading. */
  read(): void {
    for (const [index, sentence] of this.sentences.entries()) {
      if (sentence.role === "junk" || sentence.role === "related") this.scorer?.sentence(sentence, [], 0);
      else this.sentence(sentence, index);
    }
    const candidates = this.made.map((made, index) => this.candidate(made, index));
    flagHeadlines(candidates);
    for (const one of candidates) this.reading.candidates.push(one);
  }

  private sentence(sentence: Sentence, index: number): void {
    const {tokens} = this;
    const figures = readFigures(tokens, sentence.from, sentence.to);
    for (const figure of figures) classify(figure, tokens, sentence.from, sentence.to);
    const cues = remember(tokens, sentence, this.scorer?.cues(sentence) ?? readCues(tokens, sentence), this.cast);
    this.scorer?.sentence(sentence, cues, figures.length);
    this.cast.ahead = figures.length ? this.speakerAhead(index, cues) : null;
    if (sentence.role !== "table") this.columns = null;
    else if (figures.every(({notToll}) => notToll)) this.columns = readColumns(tokens, sentence) ?? this.columns;
    const dates = () => readDates(tokens, sentence.from, sentence.to, this.reading.published);
    this.ruling = rulingFor(tokens, sentence, dates, this.ruling);
    const checked = verifiedBy(tokens, sentence);
    const counts = figures.length > 0 || (this.scorer !== null && zerosOf(tokens, sentence).length > 0);
    if (counts) this.figures(sentence, figures, cues, checked);
    else this.announce(sentence);
    if (checked === false && pointsBack(tokens, sentence)) this.unverify(sentence);
  }

  /** A quotation of several sentences whose speaker is named after it: "31,000 died. Not 300,000," the president said.
   * */
  private speakerAhead(index: number, cues: Cue[]): Speaker | null {
    const {tokens, sentences} = this;
    const own = sentences[index]!;
    const opens = own.from === 0 || !tokens[own.from - 1]!.quoted;
    if (!opens || !tokens[own.to - 1]!.quoted || cues.some((cue) => !tokens[cue.at]!.quoted)) return null;
    for (let next = index + 1; next < index + 5 && sentences[next]?.paragraph === own.paragraph; next += 1) {
      const sentence = sentences[next]!;
      const own = this.scorer?.cues(sentence) ?? readCues(tokens, sentence);
      const found = own.find((cue) => !tokens[cue.at]!.quoted && cue.reach !== "after");
      if (found) return found.speaker.stands || found.nobody ? null : found.speaker;
      if (!tokens[sentence.to - 1]!.quoted) return null;
    }
    return null;
  }

  private figures(sentence: Sentence, figures: Figure[], cues: Cue[], checked: boolean | null): void {
    const columns = sentence.role === "table" ? this.columns : null;
    const {findings: found, rejected, nouns} = columns
      ? {findings: readRow(this.tokens, sentence, columns, figures), rejected: [], nouns: []}
      : readFrames(this.tokens, sentence, figures, this.memory, this.language);
    const dates = readDates(this.tokens, sentence.from, sentence.to, this.reading.published);
    const context = {cues, dates, checked, figures};
    const findings = this.scorer
      ? this.scored(sentence, figures, found, nouns, (finding, placed, decision) =>
          this.make(finding, context, {placed, decision}))
      : found.map((one) => {
          const settled = this.settle(this.asKilled(one), one);
          this.make(settled, context, null);
          return settled;
        });
    const tolls = new Set(findings.map(({figure}) => figure));
    for (const one of rejected) if (!tolls.has(one.figure)) this.reject(one);
    if (this.scorer) {
      for (const {figure} of found)
        if (!tolls.has(figure)) this.reject({figure, why: "no-measure", what: ""});
    }
    if (!findings.length) return figures.length ? this.standIn(sentence, cues) : this.announce(sentence);
    this.memory.topic = null;
    this.memory.toll = findings.find((one) => one.measure === "killed" && !one.partOf) ?? this.memory.toll;
    this.memory.last =
      findings.find((one) => one.measure === "killed" && !one.partOf) ??
      findings.find((one) => !one.partOf) ??
      this.memory.last;
  }

  /** The tolls of a sentence by score, first to last; each is made before the next is decided. */
  private scored(sentence: Sentence, figures: Figure[], found: Finding[], nouns: Noun[], make: (finding: Finding,
    placed: Placed, decision: Decision) => void): Finding[] {
    const findings: Finding[] = [];
    const zeros = zerosOf(this.tokens, sentence)
      .filter((zero) => !figures.some(({from, to}) => from <= zero.from && zero.from < to));
    const own = [...figures, ...zeros].map((figure, index) =>
      nouns[index] ?? readNoun(this.tokens, figure.to, sentence.to));
    for (const placed of placedOf([...figures, ...zeros], found, own, sentence.index)) {
      if (!placed.found && !mayBeToll(placed.figure, this.tokens)) continue;
      const {found: raw} = placed;
      placed.found = raw && this.asKilled(raw);
      const {finding, decision} = this.scorer!.measure(placed);
      if (!finding) continue;
      const settled = this.settle(finding, raw);
      findings.push(settled);
      make(settled, placed, decision);
    }
    return findings;
  }

  private asKilled(found: Finding): Finding {
    return toKilled(found, this.tokens, this.made.at(-1)?.finding ?? null);
  }

  /** A finding with what only those before it tell: the whole of which it is a part, what it answers. `found` is what
   * the frames gave, to which later findings of the sentence point. */
  private settle(finding: Finding, found: Finding | null): Finding {
    const settled = (one: Finding | null) => one && (this.settled.get(one) ?? one);
    const whole = settled(finding.partOf);
    const isFirst = this.made.at(-1)?.finding.sentence !== finding.sentence;
    const {topic} = this.memory;
    const own = changed(finding, {from: settled(finding.from),
      partOf: whole && this.victims.known.has(whole) ? whole : null,
      topic: finding.topic ?? (isFirst && topic?.asked ? topic : null)});
    if (found) this.settled.set(found, own);
    return own;
  }

  /** A sentence with figures but no toll still says who speaks in the paragraph. */
  private standIn(sentence: Sentence, cues: Cue[]): void {
    const cue = cues.find((one) => !one.denies && one.reach !== "after") ?? null;
    if (!cue || cue.speaker.stands) return;
    this.cast.said = attributed(cue.rule, cue.speaker);
    this.cast.saidParagraph = sentence.paragraph;
    this.cast.saidSentence = sentence;
  }

  private make(finding: Finding, {cues, dates, checked, figures}: OfSentence,
    scored: {placed: Placed; decision: Decision} | null): void {
    const {tokens, profile, scorer} = this;
    const last = this.made.at(-1) ?? null;
    const first = last?.finding.sentence !== finding.sentence;
    const ruled = attribute(finding, tokens, cues, this.cast, first);
    const toll = scored && scorer!.toll(scored.placed, finding);
    const spoken = toll && scorer!.claimant(toll, ruled);
    const attribution = spoken?.attribution ?? ruled;
    const read = readVictims({finding, tokens, attribution, profile, memory: this.victims});
    const {victims, decisions} = toll ? this.judged(toll, read, scored!.decision, spoken!.decision)
      : {victims: read, decisions: null};
    const [period, periodRule] = periodOf(finding, tokens, profile, last);
    const clock = readClock(finding, figures, tokens, dates, attribution, this.ruling);
    const made: Made = {
      finding,
      attribution,
      victims,
      clock,
      period,
      verified: checked,
      rules: [...finding.rules, attribution.rule, ...victims.rules, periodRule],
      decisions
    };
    this.made.push(made);
    this.keep(made);
  }

  /** The victims by score, and what there was to choose from. */
  private judged(toll: Toll, read: Victims, measure: Decision, claimant: Decision):
    {victims: Victims; decisions: Decisions} {
    const scorer = this.scorer!;
    const [groupRule = "", partyRule = ""] = read.rules;
    const group = scorer.group(toll, {value: read.group, rule: groupRule});
    const party = scorer.party(toll, {value: read.party, rule: partyRule});
    const rules = [toll.group === read.group ? groupRule : "group-scored",
      toll.party === read.party ? partyRule : "party-scored"].filter(Boolean);
    scorer.close(toll);
    return {victims: {group: toll.group, party: toll.party, rules}, decisions: {measure, claimant, group, party}};
  }

  /** What the next figures may take from this one. */
  private keep({finding, victims, attribution}: Made): void {
    this.victims.known.set(finding, victims);
    this.victims.last = {finding, victims};
    if (victims.group === "military") this.victims.military = victims.party ?? this.victims.military;
    if (attribution.speaker) {
      this.cast.said = attribution;
      this.cast.saidParagraph = finding.sentence.paragraph;
      this.cast.saidSentence = finding.sentence;
    }
  }

  private announce(sentence: Sentence): void {
    this.memory.topic = readTopic(this.tokens, sentence);
  }

  private unverify(sentence: Sentence): void {
    for (let index = this.made.length - 1; index >= Math.max(0, this.made.length - 40); index -= 1) {
      const made = this.made[index]!;
      if (made.finding.sentence.paragraph < sentence.paragraph - 1) break;
      made.verified ??= false;
    }
  }

  private reject({figure, why, what}: Rejected): void {
    const [start, end] = this.span(figure.from, figure.to);
    this.reading.rejected.push({quote: this.quote(figure), start, end, why, what});
  }

  private quote({from, to}: Figure): string {
    if (this.original !== null) return this.original.slice(...this.span(from, to));
    const {source, from: start} = this.part;
    return source.text.slice(start + this.tokens[from]!.start, start + this.tokens[to - 1]!.end);
  }

  private span(from: number, to: number): [number, number] {
    const {source, from: start} = this.part;
    return originalSpan(source, start + this.tokens[from]!.start, start + this.tokens[to - 1]!.end);
  }

  private candidate(made: Made, index: number): Candidate {
    const {finding, attribution, victims, clock, period, verified, rules} = made;
    const {figure, measureAt, sentence, partOf} = finding;
    const [start, end] = this.span(figure.from, figure.to);
    const verdicts = verdictsOf(made.decisions);
    const reasons = reasonsFor({finding, tokens: this.tokens, attribution, victims, profile: this.profile});
    const spoke = attribution.speaker;
    const speaker = spoke && namesSomebody(spoke, this.tokens) ? spoke : null;
    if (attribution.speaker && !speaker) verdicts.claimant = {...verdicts.claimant, verdict: "review"};
    const spoken = speaker ? this.span(speaker.from, speaker.to) : null;
    const negated = attribution.denied || isUntrue(this.tokens, finding);
    return {
      quote: this.quote(figure),
      start,
      end,
      low: figure.low,
      high: figure.high,
      bound: figure.bound,
      bound_word: figure.boundWord,
      measure: finding.measure,
      measure_word: measureAt < 0 ? "" : this.tokens[measureAt]!.text,
      party: victims.party,
      group: victims.group,
      claimant: speaker?.name ?? null,
      claimant_start: spoken?.[0] ?? null,
      claimant_end: spoken?.[1] ?? null,
      via: attribution.via.map(({name}) => name),
      negated,
      status: negated ? "denied" : attribution.unconfirmed ? "unconfirmed" : finding.forecast ? "forecast" : "asserted",
      period,
      as_of: clock.asOf,
      said_on: clock.saidOn,
      verified,
      subset_of: partOf ? this.span(partOf.figure.from, partOf.figure.to)[0] : null,
      supersedes: this.replacedBy(finding, index),
      role: sentence.role,
      flags: [],
      verdict: reasons.length ? "review" : verdicts.figure.verdict,
      verdicts,
      reasons,
      trace: this.trace(finding, rules, start, end)
    };
  }

  /** What a figure stands for instead of: the older one beside it, or one that was a mistake. */
  private replacedBy(finding: Finding, at: number): number | null {
    if (finding.supersedes !== null) return finding.supersedes;
    for (const beside of [at + 1, at - 1]) {
      const other = this.made[beside]?.finding;
      if (!other) continue;
      const isOlder = other.rules[0] === "older" && other.from === finding;
      const isWrong = other.measure === finding.measure && isMistaken(this.tokens, other) &&
        !isMistaken(this.tokens, finding) && other.sentence.paragraph === finding.sentence.paragraph;
      if (isOlder || isWrong) return other.figure.low ?? other.figure.high;
    }
    return null;
  }

  private trace({measureAt}: Finding, rules: string[], start: number, end: number): TraceStep[] {
    const word = measureAt < 0 ? null : this.span(measureAt, measureAt + 1);
    return rules.map((rule, index) => ({
      rule,
      start: index === 0 && word ? word[0] : start,
      end: index === 0 && word ? word[1] : end
    }));
  }
}
