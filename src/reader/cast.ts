import type {Attribution} from "./attribution.js";
import type {Sentence} from "./sentences.js";
import type {Speaker} from "./speaker.js";

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
    paragraph: 0,
    ahead: null
  };
}
