import type {Attribution} from "./attribution.js";
import type {Finding} from "./finding.js";
import type {Profile} from "./profile.js";
import type {Token} from "./tokenise.js";
import {groupOf} from "./group.js";
import {placeOf} from "./places.js";
import {partyOf} from "./party.js";

export interface Victims {
  party: string | null;
  group: string | null;
  rules: string[];
}

/** What is known of the victims of earlier figures. */
export interface VictimMemory {
  last: {finding: Finding; victims: Victims} | null;
  /** The side whose soldiers were counted last. */
  military: string | null;
  known: Map<Finding, Victims>;
}

/** All that the rules for victims look at. */
export interface Scene {
  finding: Finding;
  tokens: Token[];
  attribution: Attribution;
  profile: Profile;
  memory: VictimMemory;
}

/** Who the victims are: their group from the noun, their side from the nearest words that tell, else from the article.
 * */
export function readVictims(scene: Scene): Victims {
  const [group, groupRule] = groupOf(scene);
  const [party, partyRule] = partyOf(scene, group);
  const late = partyRule && group ? foreignArmy(scene, group, party) : null;
  return {party, group: late ?? group, rules: [groupRule, partyRule].filter(Boolean)};
}

/** "Washington's estimate was of several hundred casualties": a figure of the paragraph before, by another claimant and
 * of
 * no victims of its own, speaks of the same people. */
export function rival({finding, tokens, attribution, memory, profile}: Scene): Victims | null {
  const {last} = memory;
  const {noun, sentence} = finding;
  if (!last || !attribution.cue || !attribution.speaker || noun.group || noun.party) return null;
  if (attribution.speaker.party && profile.sides.includes(attribution.speaker.party)) return null;
  if (last.finding.sentence.paragraph !== sentence.paragraph - 1 || last.victims.group !== "military") return null;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const {name, lexeme} = tokens[at]!;
    const outside = at < attribution.speaker.from || at >= attribution.speaker.to;
    if (lexeme.people || (name && outside && name.as !== "leader" && name.party !== last.victims.party)) return null;
  }
  return last.victims;
}

/** In a war, nationals of a side who died in the other's land are its soldiers ("15,000 Russians killed in Ukraine").
 * */
function foreignArmy({finding, profile, tokens, attribution}: Scene, group: string,
  party: string | null): string | null {
  if (!profile.war || group !== "all" || !party || !profile.named.includes(party)) return null;
  if (!profile.soldiers &&
    !/general staff|armed forces|army|military|defen[cs]e/i.test(attribution.speaker?.name ?? ""))
    return null;
  const place = placeOf(tokens, finding);
  if (party === (place ?? profile.place) || (profile.oneEvent && !place)) return null;
  const head = finding.noun.head < 0 ? null : tokens[finding.noun.head]!;
  return head?.name?.party === party ? "military" : null;
}
