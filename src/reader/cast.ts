import {attributed, type Attribution} from "./attribution.js";
import type {Sentence} from "./sentences.js";
import {speakerNamed, type Speaker} from "./speaker.js";

/** Who was named so far: the last person, the last body, persons by title, and the last asserter of the paragraph. */
export interface Cast {
  person: Speaker | null;
  body: Speaker | null;
  titles: Map<string, Speaker>;
  /** Bodies by the last word of their name: "the ministry" is the one that was named in full. */
  bodies: Map<string, Speaker>;
  /** The last speaker of any kind, for quotations that go on. */
  last: Speaker | null;
  /** The attribution of the last counted figure and its paragraph. */
  said: Attribution | null;
  saidParagraph: number;
  saidSentence: Sentence | null;
  /** A person named by office alone, and the number of the sentence. */
  unnamed: {speaker: Speaker; paragraph: number; index: number} | null;
  /** Such persons by what they were taken for, with the name that the next sentence gave them. */
  named: Map<Speaker, Speaker>;
  index: number;
  /** The paragraph that is being read. */
  paragraph: number;
  /** Who a later sentence names as the speaker of the quotation that this one opens. */
  ahead: Speaker | null;
}

export function newCast(): Cast {
  return {
    person: null,
    body: null,
    titles: new Map(),
    bodies: new Map(),
    last: null,
    said: null,
    saidParagraph: -1,
    saidSentence: null,
    unnamed: null,
    named: new Map(),
    index: 0,
    paragraph: 0,
    ahead: null
  };
}

/** Who is known by now to be meant by a speaker that an earlier sentence knew by office alone. */
export const knownAs = ({named}: Cast, speaker: Speaker): Speaker => named.get(speaker) ?? speaker;

/** From here on a person known by office alone goes by a name; what was read before keeps what it has, and asks
 * `knownAs` for the name. */
export function giveName(cast: Cast, speaker: Speaker, name: string): void {
  const named = speakerNamed(name, speaker.from, speaker.to, speaker);
  const now = <Who extends Speaker | null>(one: Who) => (one === speaker ? named : one) as Who;
  cast.named.set(speaker, named);
  cast.person = now(cast.person);
  cast.body = now(cast.body);
  cast.last = now(cast.last);
  if (cast.said?.speaker === speaker) cast.said = attributed(cast.said.rule, named, cast.said);
  for (const known of [cast.titles, cast.bodies])
    for (const [word, one] of known) if (one === speaker) known.set(word, named);
}
