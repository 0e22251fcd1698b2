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

/** Weighs names by where they stand: dateline and first sentences weigh most, places after "in" more than adjectives.
 * */
export function profileOf(tokens: Token[], sentences: Sentence[], headed = false): Profile {
  const places = new Map<string, number>();
  const sides = new Map<string, number>();
  const spots = new Map<string, number>();
  const bodies = new Map<string, number>();
  let soldiers = 0;
  let war = 0;
  let lasting = 0;
  let incident = 0;
  for (const [index, sentence] of sentences.entries()) {
    if (sentence.role === "related" || sentence.role === "junk") continue;
    const weight = index < 3 ? 3 : 1;
    for (let at = sentence.from; at < sentence.to; at += 1) {
      const {name, lexeme, possessive} = tokens[at]!;
      if (lexeme === emptyLexeme && !name) continue;
      if (lexeme.scale === 100_000 || lexeme.scale === 10_000_000) add(places, "india", 0.2);
      if (lexeme.tags.war || lexeme.people === "military" || lexeme.people === "militants") war += 1;
      if (name?.as === "people" && /^(?:casualties|losses|dead)$/.test(tokens[at + 1]?.lower ?? "")) war += 1;
      if (name?.as === "people" && tokens[at + 1]?.lexeme.people === "military") war += 1;
      if (name && (name.as === "armed" || (name.as === "people" && isDoer(tokens, at)))) war += 1;
      if (lexeme.tags.lasting) lasting += weight;
      if (lexeme.tags.incident) incident += weight;
      if (lexeme.people)
        soldiers +=
          lexeme.people === "military" || lexeme.people === "officers" ? 1 : lexeme.people === "militants" ? 0 : -1;
      if (!name) continue;
      if (name.as !== "place") add(sides, name.party, name.as === "armed" ? 1 : weight);
      if (name.as === "armed" || name.as === "leader") continue;
      if (tokens[at - 1]?.lower === "to") continue;
      if (isBorder(tokens, at) || isDoer(tokens, at) || /^(?:eu|(?:the )?european union)$/.test(tokens[at]!.lower))
        continue;
      // "Syria's war" names where an article far away has its matter.
      if (possessive && /^(?:war|conflict|civil war)$/.test(tokens[at + 1]?.lower ?? "")) {
        add(spots, name.party, 8 * weight);
        add(places, name.party, 8 * weight);
      }
      const located = placedAt(tokens, at, sentence.from) && !inSpeaker(tokens, at, sentence.to);
      if (index === 0 && at < sentence.from + 4 && isDateline(tokens, at, sentence)) add(places, name.party, 12);
      if (located || (index === 0 && at < sentence.from + 4 && isDateline(tokens, at, sentence)))
        add(spots, name.party, located ? weight : 8);
      if (/^(?:strain|variant|virus|flu)$/.test(tokens[at + 1]?.lower ?? "")) continue;
      if (possessive && tokens[at + 1]?.lexeme.tags.body) add(bodies, name.party, 2 * weight);
      add(places, name.party, weight * (located ? 4 : name.as === "place" ? 2 : possessive ||
        inSpeaker(tokens, at, sentence.to) ? 0.5 : 1));
    }
  }
  const fragment = !headed && sentences.length <= 3 && tokens.length < 60;
  const isWar = war >= 3 && war * 80 > tokens.length;
  // A ministry counts at home, unless there is a war on.
  if (!isWar) for (const [party, weight] of bodies) add(places, party, weight);
  return {
    fragment,
    war: isWar,
    oneEvent: incident >= lasting * (isWar ? 1.6 : 1) && incident > (isWar ? 2 : 0),
    place: (isWar ? ranked(spots).find((spot) => (sides.get(spot) ?? 0) > 0) : null) ?? best(places),
    places: ranked(places).slice(0, 3),
    located: spots.size > 0,
    soldiers: soldiers >= 0,
    sides: ranked(sides)
      .filter((side) => side !== "europe" && (sides.get(side)! >= 3 || tokens.length < 60))
      .slice(0, 2),
    named: ranked(sides).slice(0, 3)
  };
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

const add = (map: Map<string, number>, key: string, value: number) => map.set(key, (map.get(key) ?? 0) + value);
const ranked = (map: Map<string, number>) => [...map].sort((a, b) => b[1] - a[1]).map(([key]) => key);
const best = (map: Map<string, number>) => ranked(map)[0] ?? null;
