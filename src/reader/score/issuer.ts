import {keyOf} from "../speaker.js";
import type {Sentence} from "../sentences.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";
import {option, type Option} from "./choice.js";
import {issuersOf} from "./edges.js";
import type {Features} from "./features.js";
import {oftenOf} from "./overview.js";
import {cuesAhead, type Scene, type Voice} from "./scene.js";
import {kindOf} from "./voices.js";

const T = {bias: 420, paper: 421, says: 422, stands: 423, noun: 424, often: 427, line: 429, speaks: 430,
  outlet: 431} as const;

/** Whose paper an article may be: a bulletin's office, the one who answers at a briefing. The first option is that a
 * text is nobody's but its outlet's. */
export function issuerOptions(scene: Scene, features: Features): Option[] {
  const voices = issuersOf(scene);
  const stands = voices.map((voice) => standOf(scene, voice));
  const sight = sightOf(scene, stands);
  const spoken = scene.sentences.map((_, index) => speakersOf(scene, index));
  features.add(T.bias);
  features.add(T.paper, sight.paper, sight.best);
  features.add(T.says, sight.rate, sight.best);
  features.add(T.says, sight.rate + 8, sight.paper);
  features.add(T.outlet, sight.outlet, sight.paper);
  features.add(T.outlet, sight.outlet + 8, sight.best);
  features.end();
  const options: Option[] = [option(null, 0, true)];
  for (const [at, voice] of voices.entries()) {
    options.push(option(keyOf(voice.speaker), 1, false, -1, voice.speaker));
    voiceFeatures(scene, voice, stands[at]!, sight, spoken, features);
  }
  return options;
}

/** How a name stands at an end of the text, the likeliest first. */
const Stand = {issued: 1, opens: 2, behind: 3, ahead: 4, signs: 5, head: 6, tail: 7} as const;

function standOf({tokens, sentences}: Scene, {speaker: {from, to}}: Voice): number {
  const {index, where} = placeOf(sentences, from);
  const its = sentences[index]!;
  const line = lineOf(tokens, its);
  if (issuedAt(tokens, from, its.from)) return Stand.issued;
  if (where > 3) return (line & Line.verb) === 0 && its.to - its.from < to - from + 6 ? Stand.signs : Stand.tail;
  if (line & Line.verb) return Stand.head;
  if (from - its.from < 2) return line & Line.paper ? Stand.ahead : Stand.opens;
  return line & Line.paper ? Stand.behind : Stand.head;
}

/** What is seen of the article whoever gives it out. */
interface Sight {
  /** Bits: 1 a line of its head that is no sentence calls it a paper, 2 it says "we", 4 it is said by whom it is
   * issued. */
  paper: number;
  /** How many of its sentences have somebody speaking, in four steps. */
  rate: number;
  /** Signs of an outlet, as bits: 1 a dateline, 2 a desk or an agency in its first lines. */
  outlet: number;
  /** The best that a name stands. */
  best: number;
}

function sightOf({tokens, sentences, overview, sayings}: Scene, stands: number[]): Sight {
  const share = (2 ** sayings - 1) / sentences.length;
  let [outlet, paper] = [0, overview.paper & 2];
  for (const sentence of sentences.slice(0, 4)) {
    const {from, to} = sentence;
    const line = lineOf(tokens, sentence);
    if ((line & Line.paper) && !(line & Line.verb)) paper |= 1;
    if (isDateline(tokens, from, to)) outlet |= 1;
    for (let at = from; at < to; at += 1) if (tokens[at]!.lexeme.tags.press && !(line & Line.verb)) outlet |= 2;
  }
  const best = Math.min(...stands, Stand.tail);
  if (best === Stand.issued) paper |= 4;
  return {paper, outlet, best, rate: share < 0.1 ? 0 : share < 0.25 ? 1 : share < 0.45 ? 2 : 3};
}

/** "KYIV, June 3 (Wire) —", "BEIRA — The wind": a place in capitals before a dash, and a text behind. */
function isDateline(tokens: Token[], from: number, to: number): boolean {
  const {text} = tokens[from]!;
  if (text.length < 3 || text !== text.toUpperCase() || to - from < 16) return false;
  for (let at = from + 1; at < from + 12; at += 1)
    if (tokens[at]!.wordClass === Word.dash && tokens[at]!.spaced) return !tokens[at + 1]?.aside?.paper;
  return false;
}

function voiceFeatures(scene: Scene, voice: Voice, stands: number, sight: Sight, spoken: (string | null)[][],
  features: Features): void {
  const {tokens, sentences, overview} = scene;
  const {paper, rate, outlet, best} = sight;
  const {from, to} = voice.speaker;
  const {where} = placeOf(sentences, from);
  const kind = kindOf(voice) * 2 + (bodyIn(tokens, from, to) ? 1 : 0);
  const speaks = spokenBy(spoken, keyOf(voice.speaker));
  const often = oftenOf(overview, tokens[to - 1]!.id);
  features.add(T.stands, stands, kind);
  features.add(T.stands, stands + 16, where);
  features.add(T.stands, stands + 32, (stands === best ? 8 : 0) + paper);
  features.add(T.stands, stands + 48, rate);
  features.add(T.stands, stands + 64, outlet);
  features.add(T.line, kind, where);
  features.add(T.speaks, speaks, rate);
  features.add(T.speaks, speaks + 16, stands);
  features.add(T.often, often, speaks);
  features.add(T.noun, bodyIn(tokens, from, to), 0);
  features.end();
}

/** What a line is, as bits. */
const Line = {paper: 1, verb: 2} as const;

function lineOf(tokens: Token[], {from, to}: Sentence): number {
  let bits = 0;
  for (let at = from; at < to; at += 1) {
    const {aside, wordClass} = tokens[at]!;
    if (aside?.paper) bits |= Line.paper;
    if (wordClass === Word.auxiliary || wordClass === Word.struck || wordClass === Word.die) bits |= Line.verb;
  }
  return bits;
}

/** Whether "issued by" or "From:" stands before a name. */
function issuedAt(tokens: Token[], name: number, from: number): boolean {
  for (let at = name - 1; at >= from && at > name - 4; at -= 1) if (tokens[at]!.aside?.issuing) return true;
  return false;
}

const mostSpoken = 3;

/** How often somebody is said to speak: an outlet names those whom it quotes, a paper seldom names whose it is. */
function spokenBy(spoken: (string | null)[][], name: string | null): number {
  let count = 0;
  for (let index = 0; index < spoken.length && count < mostSpoken; index += 1)
    for (const one of spoken[index]!) if (one === name) count += 1;
  return count;
}

/** Who is said to speak in a sentence, by names in small letters. */
const speakersOf = (scene: Scene, index: number) =>
  (scene.cues[index] ?? cuesAhead(scene, index)).filter(({nobody}) => !nobody).map(({speaker}) => keyOf(speaker));

/** Which sentence a token is in, and where that is: 0 to 3 the first lines, 4 to 6 the last. */
function placeOf(sentences: Scene["sentences"], token: number): {index: number; where: number} {
  for (let index = 0; index < 4 && index < sentences.length; index += 1)
    if (token < sentences[index]!.to) return {index, where: index};
  for (let back = 1; back < 4 && back <= sentences.length; back += 1) {
    const index = sentences.length - back;
    if (token >= sentences[index]!.from) return {index, where: 3 + back};
  }
  const index = sentences.findIndex(({to}) => token < to);
  return {index, where: 7};
}

function bodyIn(tokens: Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]!.lexeme.tags.body) return tokens[at]!.id;
  return 0;
}
