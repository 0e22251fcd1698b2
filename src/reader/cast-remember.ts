import type {Cast} from "./cast.js";
import {resolve} from "./cast-resolve.js";
import type {Cue} from "./cues.js";
import {setOf} from "./lexicon.js";
import type {Sentence} from "./sentences.js";
import {personNamed, speakerAfter, speakerBefore, type Speaker} from "./speaker.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** Remembers who speaks or is named in a sentence, left to right.
 * @returns the cues with those for whom pronouns and titles stand */
export function remember(tokens: Token[], sentence: Sentence, cues: Cue[], cast: Cast): Cue[] {
  cast.paragraph = sentence.paragraph;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const token = tokens[at]!;
    if (!token.lexeme.tags.title) continue;
    const end = namesEnd(tokens, at + 1, sentence.to);
    if (end === at + 1) continue;
    const party =
      at > sentence.from && tokens[at - 1]!.name ? tokens[at - 1]!.name!.party : (tokens[end - 1]!.name?.party ?? null);
    const person = personNamed(tokens, at + 1, end, party);
    cast.titles.set(token.lower, person);
    if (at <= sentence.from + 3) cast.person = person;
  }
  const opening = namesEnd(tokens, sentence.from, sentence.to);
  if (opening - sentence.from >= 2)
    cast.person = personNamed(tokens, sentence.from, opening, cast.person?.party ?? null);
  let earlier: Speaker | null = null;
  return cues.map((cue) => {
    if (cue.nobody) return cue;
    const standsFor: Speaker | null =
      cue.speaker.stands && /^(?:they|it)$/i.test(cue.speaker.name)
        ? (earlier ?? sentenceSubject(tokens, sentence, cue.speaker))
        : null;
    const speaker: Speaker = standsFor ?? resolve(cue.speaker, tokens, cast);
    earlier = speaker;
    if (!speaker.stands) rememberSpeaker(speaker, tokens, cast);
    return {...cue, speaker};
  });
}

function rememberSpeaker(speaker: Speaker, tokens: Token[], cast: Cast): void {
  cast.last = speaker;
  if (speaker.person || isOffice(speaker, tokens)) cast.person = speaker;
  else {
    cast.body = speaker;
    rememberBody(speaker, tokens, cast);
  }
}

/** "The governor of the region", "Sudan's minister": somebody, and no body. */
function isOffice({from, to}: Speaker, tokens: Token[]): boolean {
  let head = from;
  if (tokens[from]!.lexeme.tags.possessive) return false;
  while (head + 1 < to && !/^(?:of|for|in|at)$/.test(tokens[head + 1]!.lower)) head += 1;
  return Boolean(tokens[head]!.lexeme.tags.title);
}

/** "Azerbaijan does not disclose its losses; it says …": the side or body that the sentence opened with. */
function sentenceSubject(tokens: Token[], {from}: Sentence, {from: pronounAt}: Speaker): Speaker | null {
  const opening = speakerAfter(tokens, from, pronounAt);
  if (!opening || opening.person || opening.stands || opening.from - from > 1)
    return theyBefore(tokens, from, pronounAt);
  let at = opening.to;
  while (/^(?:last|first|also|later|earlier|once)$|ly$/.test(tokens[at]?.lower ?? "")) at += 1;
  const tags = tokens[at]?.lexeme.tags;
  return tags && (tags.auxiliary || tags.forecast || (tags.say && !tags.body)) ? opening : null;
}

/** "Staff received 73 bodies, they told reporters": the people named last before "they". */
function theyBefore(tokens: Token[], from: number, pronounAt: number): Speaker | null {
  if (tokens[pronounAt]!.lower !== "they" || tokens[pronounAt - 1]?.text !== ",") return null;
  for (let at = pronounAt - 2; at >= from && at > pronounAt - 16; at -= 1)
    if (speaking.has(tokens[at]!.lower)) return speakerBefore(tokens, at, from);
  return null;
}
const speaking = setOf(`staff officials doctors medics residents witnesses survivors police rescuers authorities
  relatives villagers`);

const bodyNouns = setOf(`ministry office agency authority service department commission committee council mission
  government institute centre center union network police`);

function rememberBody(speaker: Speaker, tokens: Token[], cast: Cast): void {
  if (!speaker.name.includes(" ")) return;
  for (let at = speaker.from; at < speaker.to; at += 1) {
    const {lower} = tokens[at]!;
    const noun = lower.slice(lower.lastIndexOf(" ") + 1);
    if (bodyNouns.has(noun)) cast.bodies.set(noun, speaker);
  }
}

/** The end of a run of capital words that are no bodies, sides or common words. */
function namesEnd(tokens: Token[], at: number, to: number): number {
  let end = at;
  while (end < to && end < at + 5) {
    const {capital, kind, name, lexeme} = tokens[end]!;
    if (tokens[end]!.text === "-" && end > at && tokens[end + 1]?.capital && !tokens[end]!.spaced) {
      end += 1;
      continue;
    }
    const plain = lexeme === emptyLexeme || (lexeme.tags.abbreviation && !lexeme.tags.title);
    if (kind !== "word" || !capital || (name && name.as !== "leader") || !plain || lexeme.people || lexeme.passive ||
      lexeme.month || lexeme.weekday !== undefined)
      break;
    end += 1;
  }
  return end;
}
