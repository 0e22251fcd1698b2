import type {Attribution} from "../attribution.js";
import {keyOf, type Speaker} from "../speaker.js";
import {inFull} from "./entities.js";
import {issuersOf} from "./edges.js";
import {Word} from "../word-class.js";
import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import {closedWord, kindNumber, measureNumber, roleNumber, ruleNumber} from "./numbers.js";
import {pathOf, stepsOf, wayBetween} from "./path.js";
import {oftenOf} from "./overview.js";
import {endOf, linkTo, type Scene, type Toll, type Voice} from "./scene.js";
import {kindOf, Says, speakingIn, voicesOf} from "./voices.js";

const N = {bias: 200, role: 201, quoted: 203, last: 204, measure: 205, opens: 206, form: 208,
  reported: 209, rule: 210, paper: 211, run: 212, owned: 213} as const;
const M = {says: 215, kind: 216, verb: 218, noun: 219, before: 220, after: 221, others: 222, last: 224,
  name: 226, rule: 227, ruleOfForm: 228, often: 229, run: 230, paper: 231, owned: 232} as const;
const S = {way: 235, path: 236, distance: 237, rank: 238, quoted: 239, behindVerb: 242} as const;
const O = {away: 250, says: 251, speech: 255, opens: 257, form: 258, reported: 259} as const;

/** The names whose word a figure may be, in small letters. The first option is nobody. */
export function claimantOptions(scene: Scene, toll: Toll, ruled: Attribution, features: Features): Option[] {
  const own = nearest(voicesOf(scene, toll.sentence), toll);
  const sight = sightOf(scene, toll, own, ruled);
  const options: Option[] = [option(null, 0, sight.ruled === null)];
  noneFeatures(scene, toll, sight, features);
  for (const voice of own) {
    const value = keyOf(voice.speaker);
    options.push(option(value, voice.says, value === sight.ruled, voice.word, voice.speaker));
    ownFeatures(scene, toll, sight, voice, features);
  }
  // "As per media reports": a sentence that names no source but says that it has one borrows no other's.
  const isOfNobody = sight.reported > 0 && sight.speaking === 0;
  for (const {how, voice, sentence} of elsewhere(scene, toll, ruled)) {
    const value = keyOf(voice.speaker);
    if (isOfNobody && value !== sight.ruled) continue;
    options.push(option(value, 10 + how, value === sight.ruled, voice.word, voice.speaker));
    otherFeatures(scene, toll, sight, {how, voice, sentence}, features);
  }
  return options;
}

const most = 6;
function nearest(voices: Voice[], {figure}: Toll): Voice[] {
  if (voices.length <= most) return voices;
  const away = ({speaker: {from, to}, word}: Voice) =>
    (word >= 0 ? 0 : from < figure.from ? figure.from - to : from - figure.to);
  return [...voices].sort((a, b) => away(a) - away(b)).slice(0, most);
}

/** What is seen of the figure's sentence whoever speaks. */
interface Sight {
  role: number;
  quoted: number;
  /** Which kinds of speaking the sentence has before and after the figure, as bits. */
  speech: number;
  speaking: number;
  /** Whether it has "according to", whoever follows. */
  reported: number;
  /** How many words of saying the article has, by halves. */
  sayings: number;
  last: Toll | null;
  link: number;
  kind: number;
  /** Whom the rules name, and by which rule. */
  ruled: string | null;
  rule: number;
  /** Whose paper the article was taken for, by the name in small letters. */
  issuer: string | null;
  /** Whose word the last four tolls were, by names in small letters. */
  run: (string | null)[];
}

function sightOf(scene: Scene, toll: Toll, own: Voice[], ruled: Attribution): Sight {
  const {tokens, sentences, tolls} = scene;
  const {from, to} = sentences[toll.sentence]!;
  const last = tolls.at(-1) ?? null;
  let [speech, speaking, reported] = [0, 0, 0];
  for (const {word, says} of own)
    if (word >= 0) {
      speaking += 1;
      speech |= 1 << ((says - 1) * 2 + (word < toll.figure.from ? 0 : 1));
    }
  for (let at = from; at < to && !reported; at += 1) if (tokens[at]!.wordClass === Word.accordingTo) reported = 1;
  return {
    role: roleNumber(sentences[toll.sentence]!.role),
    quoted: tokens[toll.figure.numberFrom]!.quoted ? 1 : 0,
    speech,
    speaking: Math.min(3, speaking),
    reported,
    sayings: scene.sayings,
    last,
    link: linkTo(scene, toll.sentence, last),
    kind: kindNumber(toll.noun.kind),
    ruled: keyOf(ruled.speaker && inFull(scene, ruled.speaker)),
    rule: ruleNumber(ruled.rule),
    issuer: keyOf(scene.issuer?.speaker ?? null),
    run: tolls.slice(-4).map(({claimant}) => keyOf(claimant))
  };
}

function noneFeatures(scene: Scene, toll: Toll, sight: Sight, features: Features): void {
  const {role, quoted, speaking, last, link, kind, sayings} = sight;
  const {tokens, sentences} = scene;
  const lastNone = !last ? 2 : last.claimant ? 1 : 0;
  features.add(N.bias);
  features.add(N.role, role, speaking);
  features.add(N.role, role + 16, link * 4 + lastNone);
  features.add(N.quoted, quoted, speaking);
  features.add(N.last, link, lastNone * 4 + speaking);
  features.add(N.last, kind * 8 + link + 64, lastNone * 4 + speaking);
  features.add(N.measure, measureNumber(toll.measure), speaking);
  features.add(N.opens, closedWord(tokens[sentences[toll.sentence]!.from]), speaking);
  features.add(N.form, scene.form, speaking * 2 + quoted);
  features.add(N.form, scene.form + 8, sayings * 16 + role);
  features.add(N.reported, sight.reported, speaking * 4 + sayings);
  const {paper} = scene.overview;
  const owned = ownedAs(scene, null, sight.issuer);
  features.add(N.owned, owned, speaking * 8 + link);
  features.add(N.owned, owned + 16, lastNone * 16 + role);
  features.add(N.owned, owned + 32, quoted * 4 + sight.reported * 2);
  features.add(N.paper, paper * 8 + scene.form, speaking * 8 + sayings);
  features.add(N.paper, paper * 16 + role + 64, speaking);
  const run = runOf(sight.run, null);
  features.add(N.run, run, speaking * 8 + link);
  features.add(N.run, run + 16, paper * 8 + scene.form);
  features.addRule(N.rule, sight.ruled === null ? 1 : 0, sight.rule);
  features.addRule(N.rule, (sight.ruled === null ? 1 : 0) + 2, sight.rule ^ (scene.form * 4 + speaking));
  features.end();
}

/** What is seen of a voice wherever it stands; `key` says where. */
function voiceFeatures(scene: Scene, sight: Sight, key: number, voice: Voice, features: Features): void {
  const {tokens, form, overview} = scene;
  const {says, word, speaker} = voice;
  const place = key * 16 + says;
  const kind = kindOf(voice) * 2 + (tokens[speaker.from]!.capital ? 0 : 1);
  const {last, link} = sight;
  const name = keyOf(speaker);
  const sameAsLast = last?.claimant ? (sight.run.at(-1) === name ? 2 : 1) : 0;
  const ofRule = sight.ruled === null ? 2 : sight.ruled === name ? 1 : 0;
  features.add(M.says, key, says);
  features.add(M.kind, place, kind);
  features.add(M.verb, place, word < 0 ? 0 : tokens[word]!.id);
  features.add(M.noun, key, nounOf(tokens, speaker));
  features.add(M.before, says * 64 + kind, closedWord(tokens[speaker.from - 1]));
  features.add(M.after, says * 64 + kind, closedWord(tokens[speaker.to]));
  features.add(M.others, place, sight.speech);
  features.add(M.last, place, sameAsLast * 8 + link);
  features.add(M.last, sameAsLast * 8 + link + 1024, sight.kind * 4 + sight.speaking);
  features.add(M.name, key, tokens[speaker.to - 1]!.id);
  const often = oftenOf(overview, tokens[speaker.to - 1]!.id);
  const run = runOf(sight.run, name);
  const owned = ownedAs(scene, name, sight.issuer);
  features.add(M.owned, owned, key);
  features.add(M.owned, owned + 16, sight.speaking * 16 + sight.role);
  features.add(M.owned, owned + 32, place);
  features.add(M.often, key * 8 + often, kind);
  features.add(M.often, place, often * 8 + sight.sayings);
  features.add(M.run, key * 16 + run, link);
  features.add(M.run, run + 1024, sight.speaking * 16 + sight.role);
  features.add(M.paper, key * 4 + overview.paper, form * 8 + sight.sayings);
  features.add(M.paper, (key * 4 + overview.paper) * 8 + kind + 4096, sight.role);
  features.addRule(M.rule, ofRule, sight.rule);
  features.addRule(M.rule, ofRule + 4, sight.rule ^ place);
  features.addRule(M.ruleOfForm, ofRule, place * 8 + form);
}

/** Whether a name is whose paper the article may be: 0 nobody's, then by how surely, for another's and this one's. */
function ownedAs({issuer}: Scene, name: string | null, issuing: string | null): number {
  if (!issuer?.speaker) return 0;
  const {p} = issuer;
  const sure = p > 0.9 ? 5 : p > 0.7 ? 4 : p > 0.4 ? 3 : p > 0.15 ? 2 : p > 0.04 ? 1 : 0;
  return 1 + (issuing === name ? 6 : 0) + sure;
}

/** How often the last four tolls were somebody's word, and how often another's. */
function runOf(run: (string | null)[], name: string | null): number {
  let same = 0;
  for (const one of run) if (one === name) same += 1;
  return Math.min(3, same) * 4 + Math.min(3, run.length - same);
}

/** The noun that says what somebody is ("ministry", "spokesman"), 0 for none. */
function nounOf(tokens: Scene["tokens"], {from, to}: Speaker): number {
  for (let at = to - 1; at >= from; at -= 1) {
    const {body, title, press} = tokens[at]!.lexeme.tags;
    if (body || title || press) return tokens[at]!.id;
  }
  return 0;
}

/** A voice in the figure's own sentence. */
function ownFeatures(scene: Scene, toll: Toll, sight: Sight, voice: Voice, features: Features): void {
  const {tokens} = scene;
  const {figure} = toll;
  const {says, word, speaker} = voice;
  const end = endOf(toll);
  const stand = word >= 0 ? word : speaker.from;
  const left = stand < figure.from;
  const key = stand < end && stand >= figure.from ? 2 : left ? 1 : 0;
  voiceFeatures(scene, sight, key, voice, features);
  const cue = word >= 0 ? word : left ? speaker.to - 1 : speaker.from;
  const cueLeft = cue < figure.from;
  const [from, to] = cueLeft ? [cue + 1, figure.from] : [end, cue];
  const order = (says * 2 + (cueLeft ? 1 : 0)) * 4 + key;
  let rank = 0;
  for (const {word: at} of voicesOf(scene, toll.sentence))
    if (at >= 0 && (left ? at > stand && at < figure.from : at < stand && at >= figure.from)) rank += 1;
  rank = Math.min(3, rank);
  features.add(S.way, order, wayBetween(tokens, from, to));
  features.add(S.path, order, pathOf(tokens, from, to));
  features.add(S.distance, order, stepsOf(Math.max(0, to - from)));
  features.add(S.rank, order, rank * 4 + sight.speaking);
  features.add(S.rank, order * 8 + kindOf(voice) + 2048, rank);
  features.add(S.quoted, order, sight.quoted + (tokens[stand]!.quoted ? 2 : 0));
  features.add(S.behindVerb, order, closedWord(tokens[cue + 1]));
  features.end();
}

interface Elsewhere {
  how: number;
  voice: Voice;
  sentence: number;
}

/** Voices of other sentences: who spoke before, who is named after a quotation, labels, whose document it is, and whom
 * the rules name. */
function elsewhere(scene: Scene, toll: Toll, ruled: Attribution): Elsewhere[] {
  const found: Elsewhere[] = [];
  for (let back = 1; back < 4 && back <= toll.sentence; back += 1) {
    for (const voice of speakingIn(scene, toll.sentence - back).slice(-2))
      add(found, back, voice, toll.sentence - back);
  }
  const turn = scene.turns[toll.sentence];
  if (turn) add(found, 6, {speaker: turn, says: Says.label, word: -1}, toll.sentence);
  behind(scene, toll, found);
  const last = scene.tolls.at(-1);
  if (last?.claimant) add(found, 10, {speaker: last.claimant, says: Says.none, word: -1}, last.sentence);
  if (scene.first) add(found, 11, scene.first, 0);
  if (scene.issuer?.speaker) add(found, 15, {speaker: scene.issuer.speaker, says: Says.other, word: -1}, 0);
  const edges = issuersOf(scene);
  for (const voice of [...edges.slice(0, 4), ...edges.slice(4).slice(-2)])
    add(found, voice.speaker.from < toll.figure.from ? 12 : 13, voice, 0);
  const word = ruled.cue?.at ?? -1;
  const named = ruled.speaker && inFull(scene, ruled.speaker);
  if (named) add(found, 14, {speaker: named, says: Says.other, word}, toll.sentence);
  return found;
}

/** Who is said to speak in the next two sentences of the paragraph and the one after. */
function behind(scene: Scene, toll: Toll, found: Elsewhere[]): void {
  const {sentences} = scene;
  for (let next = 1; next <= 2; next += 1) {
    const sentence = sentences[toll.sentence + next];
    if (!sentence || sentence.paragraph > sentences[toll.sentence]!.paragraph + 1) break;
    const [voice] = speakingIn(scene, toll.sentence + next);
    if (voice) add(found, 7 + next, voice, toll.sentence + next);
  }
}

function add(found: Elsewhere[], how: number, voice: Voice, sentence: number): void {
  for (const one of found) if (one.voice.speaker === voice.speaker) return;
  found.push({how, voice, sentence});
}

function otherFeatures(scene: Scene, toll: Toll, sight: Sight, {how, voice, sentence}: Elsewhere,
  features: Features): void {
  const {sentences, tokens} = scene;
  voiceFeatures(scene, sight, how + 8, voice, features);
  const own = sentences[toll.sentence]!;
  const its = sentences[sentence]!;
  const away = how * 8 + Math.max(-2, Math.min(4, own.paragraph - its.paragraph)) + 2;
  const quoted = sight.speaking * 4 + sight.quoted * 2 + (tokens[own.from]!.quoted ? 1 : 0);
  const kind = kindOf(voice);
  features.add(O.away, away, quoted);
  features.add(O.says, away, voice.says * 8 + kind);
  features.add(O.speech, away, sight.speech);
  features.add(O.opens, how, closedWord(tokens[own.from]));
  features.add(O.reported, how, sight.reported * 8 + sight.sayings);
  features.add(O.reported, how + 32, (scene.form * 8 + sight.sayings) * 16 + sight.role);
  features.add(O.form, how * 4 + scene.form, voice.says * 8 + kind);
  features.add(O.form, how * 4 + scene.form + 1024, (its.to - its.from < 8 ? 1 : 0) * 16 + roleNumber(its.role));
  features.end();
}
