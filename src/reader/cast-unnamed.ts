import {giveName, type Cast} from "./cast.js";
import {setOf} from "./lexicon.js";
import type {Sentence} from "./sentences.js";
import type {Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";

const onePerson = setOf(`official officer prosecutor spokesman spokeswoman spokesperson minister president governor
  mayor commander chief director head doctor adviser advisor aide diplomat general coroner sheriff envoy premier leader
  captain colonel witness survivor commissioner secretary`);
const lastWord = (name: string) => name.split(/\W/).at(-1)!;

/** "Ukraine's top prosecutor said … Iryna Venediktova told …": an office in one sentence, its bare name in the next. */
export function nameTheUnnamed(speaker: Speaker, sentence: Sentence, cast: Cast, tokens: Token[]): void {
  const {unnamed} = cast;
  const next = unnamed && unnamed.paragraph >= sentence.paragraph - 1 && unnamed.index === cast.index - 1;
  if (next && unnamed.speaker !== speaker && isBare(speaker, tokens)) {
    giveName(cast, unnamed.speaker, speaker.name);
    cast.unnamed = null;
    return;
  }
  if (!speaker.person && speaker.stands !== "body" && onePerson.has(lastWord(speaker.name).toLowerCase()))
    cast.unnamed = {speaker, paragraph: sentence.paragraph, index: cast.index};
}

/** "Iryna Venediktova": a name alone that is no body's and that nothing presents. */
const isBare = (speaker: Speaker, tokens: Token[]) =>
  speaker.person && !isPresented(speaker, tokens) && isBareName(speaker.name) && !bodies.has(lastWord(speaker.name));
const bodies = setOf(`Watch Press International Council Crescent Cross Association Group Society Nations Union Network
  Times Post Journal`);

/** "Mykhailo Podolyak, an adviser to the president": somebody new. */
const isPresented = ({to}: Speaker, tokens: Token[]) =>
  tokens[to]?.text === "," && /^(?:a|an|the)$/.test(tokens[to + 1]?.lower ?? "");

/** Two to four words with capitals and nothing else. */
const isBareName = (name: string) => {
  const words = name.split(" ");
  return words.length >= 2 && words.length <= 4 && words.every((word) => word[0] !== word[0]?.toLowerCase());
};
