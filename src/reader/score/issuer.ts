import {keyOf} from "../speaker.js";
import type {Token} from "../tokenise.js";
import {option, type Option} from "./choice.js";
import type {Features} from "./features.js";
import {closedWord, roleNumber} from "./numbers.js";
import {oftenOf} from "./overview.js";
import type {Scene, Voice} from "./scene.js";
import {issuersOf, kindOf} from "./voices.js";

const T = {bias: 420, paper: 421, says: 422, kind: 423, noun: 424, before: 425, after: 426, often: 427, name: 428,
  line: 429, speaks: 430, title: 431} as const;

/** Whose paper an article may be: a bulletin's office, the one who answers at a briefing. The first option is that a
 * text is nobody's but its outlet's. */
export function issuerOptions(scene: Scene, features: Features): Option[] {
  const {overview, form, sayings, profile} = scene;
  const text = overview.paper * 8 + form;
  features.add(T.bias);
  features.add(T.paper, text, sayings);
  features.add(T.paper, overview.paper + 64, profile.war ? 1 : 0);
  features.add(T.says, form, sayings);
  features.add(T.says, sayings + 16);
  for (const id of overview.title) features.add(T.title, id);
  features.end();
  const options: Option[] = [option(null, 0, true)];
  for (const voice of issuersOf(scene)) {
    options.push(option(keyOf(voice.speaker), 1, false, -1, voice.speaker));
    voiceFeatures(scene, voice, text, features);
  }
  return options;
}

function voiceFeatures(scene: Scene, voice: Voice, text: number, features: Features): void {
  const {tokens, sentences, overview, sayings} = scene;
  const {from, to} = voice.speaker;
  const place = placeOf(sentences, from);
  const its = sentences[place.index]!;
  const kind = kindOf(voice);
  const stands = place.where * 64 + kind * 8 + (from === its.from ? 1 : 0) + (to >= its.to - 1 ? 2 : 0);
  features.add(T.kind, stands);
  features.add(T.kind, stands + 1024, text);
  features.add(T.kind, kind * 32 + text + 8192, sayings);
  features.add(T.noun, tokens[to - 1]!.id, place.where);
  features.add(T.noun, bodyIn(tokens, from, to), overview.paper);
  features.add(T.before, closedWord(tokens[from - 1]), place.where * 8 + kind);
  features.add(T.after, closedWord(tokens[to]), place.where * 8 + kind);
  features.add(T.often, oftenOf(overview, tokens[to - 1]!.id) * 8 + sayings, place.where * 8 + kind);
  features.add(T.name, Math.min(6, to - from) * 2 + (tokens[from]!.text.length > 1 && isUpper(tokens[from]!) ? 1 : 0),
    place.where * 8 + kind);
  features.add(T.line, roleNumber(its.role) * 8 + Math.min(7, (its.to - its.from) >> 2), place.where);
  features.add(T.speaks, voice.says, place.where * 8 + kind);
  features.add(T.speaks, voice.says + 16, text);
  features.end();
}

/** Which sentence a token is in, and where that is: 0 to 3 the first lines, 4 to 6 the last. */
function placeOf(sentences: Scene["sentences"], token: number): {index: number; where: number} {
  for (let index = 0; index < 4 && index < sentences.length; index += 1)
    if (token < sentences[index]!.to) return {index, where: index};
  for (let back = 1; back < 4 && back <= sentences.length; back += 1) {
    const index = sentences.length - back;
    if (token >= sentences[index]!.from) return {index, where: 3 + back};
  }
  return {index: sentences.length - 1, where: 7};
}

function bodyIn(tokens: Token[], from: number, to: number): number {
  for (let at = to - 1; at >= from; at -= 1) if (tokens[at]!.lexeme.tags.body) return tokens[at]!.id;
  return 0;
}

const isUpper = ({text}: Token) => text === text.toUpperCase();
