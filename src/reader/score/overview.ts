import type {Sentence} from "../sentences.js";
import type {Token} from "../tokenise.js";
import {Word} from "../word-class.js";

/** What an article is as a whole, beside its profile: whose paper it is, who is named how often, what its headline
 * tells of. */
export interface Overview {
  /** Bits: 1 its first or last lines call it somebody's paper, 2 it says "we" outside quotations. */
  paper: number;
  /** How often each written name is there, by the number of its word. */
  names: Map<number, number>;
  /** How often each side is named, of all names, and the sides of the headline. */
  sides: Map<string, number>;
  named: number;
  ahead: Set<string>;
  /** Numbers of the headline's words that are no names. */
  title: number[];
  /** Numbers of the words for people in its first sentences. */
  people: Set<number>;
  /** How many words of its first sentences are of people at sea, in three steps. */
  adrift: number;
}

const mostTitle = 16;

export function overviewOf(tokens: Token[], sentences: Sentence[],
  sideOf: (at: number) => string | undefined): Overview {
  const overview: Overview = {paper: 0, names: new Map(), sides: new Map(), named: 0, ahead: new Set(), title: [],
    people: new Set(), adrift: 0};
  let [ours, adrift] = [0, 0];
  for (const {from, to, index, role} of sentences) {
    if (role === "junk" || role === "related") continue;
    const edge = index < 3 || index >= sentences.length - 2;
    for (let at = from; at < to; at += 1) {
      const token = tokens[at]!;
      if (edge && token.aside?.paper) overview.paper |= 1;
      if (token.wordClass === Word.self && !token.quoted) ours += 1;
      if (token.capital) overview.names.set(token.id, (overview.names.get(token.id) ?? 0) + 1);
      const side = sideOf(at);
      if (side) addSide(overview, side, index === 0);
      else if (index === 0) addTitle(overview, token);
    }
    if (index < 8) adrift += addPeople(overview, tokens, from, to);
  }
  overview.adrift = adrift < 2 ? 0 : adrift < 5 ? 1 : 2;
  if (ours > 1) overview.paper |= 2;
  return overview;
}

/** The people of a sentence; how many of its words are of people at sea. */
function addPeople({people}: Overview, tokens: Token[], from: number, to: number): number {
  let adrift = 0;
  for (let at = from; at < to; at += 1) {
    const {wordClass, id, aside} = tokens[at]!;
    if (wordClass === Word.people) people.add(id);
    if (aside?.adrift) adrift += 1;
  }
  return adrift;
}

function addTitle({title}: Overview, token: Token): void {
  if (isTopical(token) && title.length < mostTitle) title.push(token.id);
}

const topical = new Set<number>([Word.other, Word.capital, Word.people, Word.incident, Word.past, Word.going,
  Word.count]);
const isTopical = ({kind, wordClass}: Token) => kind === "word" && topical.has(wordClass);

function addSide(overview: Overview, side: string, isHead: boolean): void {
  const {sides, ahead} = overview;
  sides.set(side, (sides.get(side) ?? 0) + 1);
  overview.named += 1;
  if (isHead) ahead.add(side);
}

/** How much of all that is named a side is, in six steps; 0 where it is not named. */
export function shareOf({sides, named}: Overview, side: string): number {
  const count = sides.get(side) ?? 0;
  return count === 0 ? 0 : 1 + Math.min(4, Math.floor((count * 5) / Math.max(1, named)));
}

/** How often a name is written in the article, in five steps. */
export function oftenOf({names}: Overview, id: number): number {
  const count = names.get(id) ?? 0;
  return count < 3 ? count : count < 6 ? 3 : 4;
}
