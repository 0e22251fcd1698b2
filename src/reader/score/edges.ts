import {speaker as speakerAt, type Speaker} from "../speaker.js";
import type {Token} from "../tokenise.js";
import type {Sentence} from "../sentences.js";
import {Word} from "../word-class.js";
import {inFull} from "./entities.js";
import type {Scene, Voice} from "./scene.js";
import {kindOf, Says, voicesOf} from "./voices.js";

/** How many sentences at each end of an article may say whose paper it is, and how many names each end gives. */
const [headLines, tailLines, mostNames] = [5, 3, 6];

/** Bodies and persons that the first lines and the last name: whose document it may be. */
export function issuersOf(scene: Scene): Voice[] {
  if (scene.issuers) return scene.issuers;
  const {sentences} = scene;
  const head = Math.min(headLines, sentences.length);
  const tail = Math.max(head, sentences.length - tailLines);
  return (scene.issuers = [...namedIn(scene, 0, head).slice(0, mostNames),
    ...namedIn(scene, tail, sentences.length).slice(-mostNames)]);
}

function namedIn(scene: Scene, from: number, to: number): Voice[] {
  const found: Voice[] = [];
  const add = (voice: Voice) => {
    if (isName(scene.tokens, voice) && found.every((one) => one.speaker.name !== voice.speaker.name)) found.push(voice);
  };
  for (let index = from; index < to; index += 1) {
    for (const whole of wholeNames(scene, scene.sentences[index]!)) add({speaker: whole, says: Says.other, word: -1});
    for (const voice of voicesOf(scene, index)) add(voice);
  }
  return found;
}

const isName = (tokens: Token[], voice: Voice) => kindOf(voice) !== 3 && kindOf(voice) !== 5 &&
  tokens[voice.speaker.from]!.capital;

/** "DIRECTORATE-GENERAL OF CIVIL PROTECTION", "Fire Services Department": runs of capital words with what joins them,
 * as they head a document or sign it. */
function wholeNames(scene: Scene, {from, to}: Sentence): Speaker[] {
  const {tokens} = scene;
  const found: Speaker[] = [];
  for (let at = from; at < to; at += 1) {
    if (!isPart(tokens[at]!)) continue;
    let end = at + 1;
    for (let next = end; next < to && (isPart(tokens[next]!) || joins(tokens[next]!)); next += 1)
      if (isPart(tokens[next]!)) end = next + 1;
    const [start, stop] = withoutPaper(tokens, at, end);
    const name = stop - start > 1 || tokens[start]?.lexeme.tags.body ? speakerAt(tokens, start, stop) : null;
    if (name) found.push(inFull(scene, name));
    at = end;
  }
  return found;
}

const isPart = ({kind, capital, lexeme}: Token) => kind === "word" && capital && lexeme.month === undefined &&
  lexeme.weekday === undefined;
const joins = ({wordClass, lower, spaced}: Token) => wordClass === Word.of || wordClass === Word.and ||
  (wordClass === Word.dash && !spaced) || (wordClass === Word.determiner && lower.length === 3);

/** A run without the words for the paper that stand before its name ("SUMMARY OF THE") and behind it ("BULLETIN"). */
function withoutPaper(tokens: Token[], from: number, to: number): [number, number] {
  let [start, end] = [from, to];
  for (let at = from; at + 1 < to && at < from + 5; at += 1)
    if (tokens[at]!.aside?.paper && tokens[at + 1]!.wordClass === Word.of) start = at + 2;
  while (start < end && (tokens[start]!.aside?.paper || !isPart(tokens[start]!) ||
    tokens[start]!.wordClass === Word.determiner)) start += 1;
  while (end > start && (tokens[end - 1]!.aside?.paper || !isPart(tokens[end - 1]!))) end -= 1;
  return [start, end];
}
