import type {Cue} from "../cues.js";
import {speakerAfter, type Speaker} from "../speaker.js";
import {inFull} from "./entities.js";
import type {Token} from "../tokenise.js";
import type {Sentence} from "../sentences.js";
import {Word} from "../word-class.js";
import {cuesAhead, labelEnd, measureOf, type Scene, type Voice} from "./scene.js";

export const Says = {none: 0, subject: 1, after: 2, according: 3, by: 4, owner: 5, label: 6, brackets: 7, hearer: 8,
  other: 9} as const;

const saysOf: Record<string, number> = {
  "speaker-said": Says.subject, "and-said": Says.subject, "said-speaker": Says.after,
  "according-to": Says.according, citing: Says.according, "said-by": Says.by, "by-count": Says.by,
  "report-by": Says.by, "own-count": Says.owner, "had-number": Says.owner
};

/** 1 person, 2 press, 3 side, 4 body, 5 what stands for somebody. */
export function kindOf({speaker: {person, press, party, from, to, stands}}: Voice): number {
  if (stands) return 5;
  if (person) return 1;
  return press ? 2 : party && to - from === 1 ? 3 : 4;
}

/** Who is named in a sentence, those that the rules have speaking first. Found once, when somebody asks. */
export function voicesOf(scene: Scene, index: number): Voice[] {
  return (scene.voices[index] ??= readVoices(scene, index));
}

/** Who speaks in a sentence by the rules. */
export function speakingIn(scene: Scene, index: number): Voice[] {
  const {cues} = scene;
  const voices: Voice[] = [];
  for (const {nobody, speaker, rule, at} of cues[index] ?? cuesAhead(scene, index))
    if (!nobody && (!speaker.stands || index < cues.length))
      voices.push({speaker: inFull(scene, speaker), says: saysOf[rule] ?? Says.other, word: at});
  return voices;
}

function readVoices(scene: Scene, index: number): Voice[] {
  const {tokens, sentences, cues} = scene;
  const sentence = sentences[index]!;
  const own = cues[index] ?? cuesAhead(scene, index);
  const voices = speakingIn(scene, index);
  for (let at = sentence.from; at < sentence.to && voices.length < mostVoices; at += 1) {
    if (!opens(tokens[at]!) || inCue(own, at)) continue;
    const found = speakerAfter(tokens, at, sentence.to);
    if (!found) continue;
    if (!isLone(tokens, found, sentence.from)) voices.push(mention(scene, found, sentence.from, sentence.to));
    at = Math.max(at, found.to - 1);
  }
  return voices;
}

const mostVoices = 8;

const opens = ({kind, wordClass, lexeme: {tags}, name}: Token) => kind === "word" && wordClass !== Word.accordingTo &&
  (wordClass === Word.capital || name !== null || tags.body || tags.title || tags.press);

const inCue = (cues: Cue[], at: number) => cues.some(({speaker: {from, to}}) => from <= at && at < to);

/** One capital word that opens a sentence and that no list has. */
const isLone = (tokens: Token[], {from, to}: Speaker, start: number) =>
  to - from === 1 && from === start && tokens[from]!.wordClass === Word.capital;

/** How a name stands that the rules have not speaking. */
function mention(scene: Scene, speaker: Speaker, from: number, to: number): Voice {
  const {tokens} = scene;
  const before = speaker.from - 1 >= from ? tokens[speaker.from - 1]!.wordClass : Word.break;
  const after = speaker.to < to ? tokens[speaker.to]!.wordClass : Word.break;
  const says = after === Word.colon && speaker.from - from < 3 ? Says.label
    : before === Word.open && after === Word.close ? Says.brackets
    : before === Word.by ? Says.by
    : tokens[speaker.to - 1]!.possessive ? Says.owner
    : tokens[speaker.from - 1]?.lower === "told" ? Says.hearer : Says.none;
  return {speaker: inFull(scene, speaker), says, word: -1};
}

/** Whose turn begins with a sentence of a transcript: the name before its colon; undefined when none begins. */
function turnOf(tokens: Token[], sentence: Sentence): Speaker | null | undefined {
  const end = tokens[sentence.from]!.capital ? labelEnd(tokens, sentence) : -1;
  if (end < 0) return undefined;
  for (let at = sentence.from; at < end; at += 1)
    if (measureOf(tokens[at]!) || tokens[at]!.lexeme.people) return undefined;
  return speakerAfter(tokens, sentence.from, end);
}

/** Takes in a sentence before its figures are decided. */
export function readSentence(scene: Scene, sentence: Sentence, cues: Cue[], figures: number): void {
  scene.voices[scene.cues.length] = undefined;
  scene.cues.push(cues);
  scene.counts.push(figures);
  const turn = turnOf(scene.tokens, sentence);
  scene.turns.push(turn === undefined ? (scene.turns.at(-1) ?? null) : turn && inFull(scene, turn));
  const cue = scene.first ? undefined : cues.find((one) => !one.nobody && !one.speaker.stands);
  if (cue) scene.first = {speaker: inFull(scene, cue.speaker), says: Says.subject, word: cue.at};
}
