import {europe, sideTolls, strains, wars} from "./languages/en/victim-words.js";
import {inSpeaker, isBorder, isDoer, placedAt} from "./places.js";
import type {Sentence} from "./sentences.js";
import {emptyLexeme, type Token} from "./tokenise.js";

/** What an article as a whole is about: its sides, its place, and whether it tells of a war or of one event. */
export interface Profile {
  /** A text of a sentence or two has no whole: nothing is filled in from it. */
  fragment: boolean;
  war: boolean;
  /** Cumulative unless the article is about one event. */
  oneEvent: boolean;
  /** The side where things happen. */
  place: string | null;
  /** The sides where things may happen, the likeliest first. */
  places: string[];
  /** Whether a sentence places something there in so many words. */
  located: boolean;
  /** Whether most victims' nouns are soldiers. */
  soldiers: boolean;
  /** The two sides that fight, most named first; empty without a war. */
  sides: string[];
  /** The sides that are named most. */
  named: string[];
}

/** How much speaks for each side or place. */
type Weights = Map<string, number>;

/** What was weighed: for each side as the article's place, as a side of it, as a place named by "in", as the owner of a
 * body; and what speaks for soldiers, a war, a lasting matter, one event. */
interface Weighed extends Record<"places" | "sides" | "spots" | "bodies", Weights> {
  soldiers: number;
  war: number;
  lasting: number;
  incident: number;
}

/** Weighs names by where they stand: dateline and first sentences weigh most, places after "in" more than adjectives.
 * */
export function profileOf(tokens: Token[], sentences: Sentence[], headed = false): Profile {
  const {places, sides, spots, bodies, soldiers, war, lasting, incident} = weigh(tokens, sentences);
  const isWar = war >= 3 && war * 80 > tokens.length;
  // A ministry counts at home, unless there is a war on.
  if (!isWar) for (const [party, weight] of bodies) add(places, party, weight);
  const byPlace = ranked(places);
  const spot = isWar ? ranked(spots).find((one) => sides.has(one)) : null;
  const named = ranked(sides);
  const isShort = tokens.length < 60;
  return {
    fragment: !headed && sentences.length <= 3 && isShort,
    war: isWar,
    oneEvent: incident >= lasting * (isWar ? 1.6 : 1) && incident > (isWar ? 2 : 0),
    place: spot ?? byPlace[0] ?? null,
    places: byPlace.slice(0, 3),
    located: spots.size > 0,
    soldiers: soldiers >= 0,
    sides: named.filter((side) => side !== "europe" && (isShort || sides.get(side)! >= 3)).slice(0, 2),
    named: named.slice(0, 3)
  };
}

function weigh(tokens: Token[], sentences: Sentence[]): Weighed {
  const weighed: Weighed = {places: new Map(), sides: new Map(), spots: new Map(), bodies: new Map(), soldiers: 0,
    war: 0, lasting: 0, incident: 0};
  for (const sentence of sentences) {
    if (sentence.role === "related" || sentence.role === "junk") continue;
    const weight = sentence.index < 3 ? 3 : 1;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const {name, lexeme} = tokens[at]!;
      if (lexeme === emptyLexeme && !name) continue;
      // Lakhs and crores are counted in India.
      if (lexeme.scale === 100_000 || lexeme.scale === 10_000_000) add(weighed.places, "india", 0.2);
      if (lexeme.tags.lasting) weighed.lasting += weight;
      if (lexeme.tags.incident) weighed.incident += weight;
      weighed.war += signsOfWar(tokens, at);
      weighed.soldiers += soldierVote(lexeme.people);
      if (name) weighName(weighed, tokens, at, sentence, weight);
    }
  }
  return weighed;
}

/** Words of war; "Russian losses", "Syrian troops"; an armed group, a side that strikes. */
function signsOfWar(tokens: Token[], at: number): number {
  const {name, lexeme} = tokens[at]!;
  let signs = lexeme.tags.war || lexeme.people === "military" || lexeme.people === "militants" ? 1 : 0;
  if (name?.as === "armed" || (name?.as === "people" && isDoer(tokens, at))) signs += 1;
  const next = name?.as === "people" ? tokens[at + 1] : null;
  if (next && (next.lexeme.people === "military" || sideTolls.has(next.lower))) signs += 1;
  return signs;
}

/** Whether most victims' nouns are soldiers; militants are neither. */
const soldierVote = (people: string | undefined) =>
  !people || people === "militants" ? 0 : people === "military" || people === "officers" ? 1 : -1;

function weighName({places, sides, spots, bodies}: Weighed, tokens: Token[], at: number, sentence: Sentence,
  weight: number): void {
  const {name, possessive} = tokens[at]!;
  const {party, as} = name!;
  const next = tokens[at + 1];
  if (as !== "place") add(sides, party, as === "armed" ? 1 : weight);
  if (isNoPlace(tokens, at)) return;
  // "Syria's war" names where an article far away has its matter.
  if (possessive && next && wars.has(next.lower)) add(places, party, 8 * weight);
  const isSpeakers = inSpeaker(tokens, at, sentence.to);
  const located = !isSpeakers && placedAt(tokens, at, sentence.from);
  const isOpening = sentence.index === 0 && at < sentence.from + 4 && isDateline(tokens, at, sentence);
  if (isOpening) add(places, party, 12);
  if (located || isOpening) add(spots, party, located ? weight : 8);
  if (next && strains.has(next.lower)) return;
  if (possessive && next?.lexeme.tags.body) add(bodies, party, 2 * weight);
  add(places, party, weight * shareOf(located, as === "place", possessive || isSpeakers));
}

/** "in Kyiv" tells most of where an article has its matter, "Kyiv" more than "Ukraine", "Ukraine's" least. */
const shareOf = (located: boolean, isPlace: boolean, isOwner: boolean) =>
  located ? 4 : isPlace ? 2 : isOwner ? 0.5 : 1;

/** Names of people and groups, "to Kyiv", "the Polish border", "Russian shelling", "the EU": no place of the matter. */
function isNoPlace(tokens: Token[], at: number): boolean {
  const {name, lower} = tokens[at]!;
  return name!.as === "armed" || name!.as === "leader" || tokens[at - 1]?.lower === "to" || isBorder(tokens, at) ||
    isDoer(tokens, at) || europe.has(lower);
}

/** "GAZA, Jan 8 (Wire) -", "KYIV, Ukraine —", "KALPETTA:". */
function isDateline(tokens: Token[], at: number, {to}: Sentence): boolean {
  for (let next = at + 1; next < to && next < at + 10; next += 1) {
    const {text, spaced} = tokens[next]!;
    if (text === "—" || text === "–" || (text === "-" && spaced) || text === ":") return true;
    if (tokens[next]!.lexeme.tags.auxiliary || tokens[next]!.lexeme.tags.say) return false;
  }
  return false;
}

const add = (map: Weights, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
const ranked = (map: Weights) => [...map].sort((a, b) => b[1] - a[1]).map(([key]) => key);
