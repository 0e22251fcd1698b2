import type {Finding} from "./finding.js";
import {admitting, enemies, homeBodies, nationalBodies, owners, putOutVerbs, suffering, unitedNations} from
  "./languages/en/victim-words.js";
import {afterPlace, isBorder, isDoer, placeOf, placedAt} from "./places.js";
import type {Profile} from "./profile.js";
import type {Speaker} from "./speaker.js";
import type {Token} from "./tokenise.js";
import type {Scene} from "./victims.js";

type Ruled = [string | null, string];
type Rule = (scene: Scene, group: string | null) => string | null | undefined;

/** The rules for the victims' side, first word wins. Those under "article" fill in and are no use in a fragment. */
const near: [string, Rule][] = [
  ["party-of-both", ({finding, tokens}) => (onBothSides(tokens, finding) ? nobody : null)],
  ["party-adjective", ({finding}) => finding.noun.party],
  ["party-of-owner", byOwner],
  ["party-of-toll", byMeasureOwner],
  ["party-of-subject", bySubject],
  ["party-not-agent", byAgent],
  ["party-of-whole", ({finding, memory}) => finding.partOf && memory.known.get(finding.partOf)?.party],
  ["party-own-country", ownCountry],
  ["party-of-other-side", otherSide],
  ["party-put-out-of-action", putOut],
  ["party-of-neighbour", byNeighbour],
  [
    "party-carried",
    ({finding, memory, profile, tokens}) =>
      finding.carried && !finding.topic && (profile.fragment || !placeOf(tokens, finding)) &&
      !otherSubject(finding, tokens, profile)
        ? ((finding.from && memory.known.get(finding.from)) ?? memory.last?.victims)?.party : null
  ]
];
/** "The other side's losses came to 2,870 killed": the speaker's opponent. */
function otherSide(scene: Scene): string | null {
  const {finding: {figure, sentence}, tokens, profile} = scene;
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - 30; at -= 1) {
    if (tokens[at]!.name) return null;
    if (isOtherSide(tokens, at))
      return opponent(speakerSide(scene), profile) ?? opponentOfSpeaker(scene) ?? nobody;
  }
  return null;
}

const speakerSide = ({attribution: {speaker}}: Scene) => speaker?.party ?? null;

/** "the enemy", "the other side". */
const isOtherSide = (tokens: Token[], at: number) => tokens[at]!.lower === "enemy" ||
  (tokens[at]!.lower === "side" && /^(?:other|opposing)$/.test(tokens[at - 1]!.lower));

/** "Akar said 309 troops were neutralised": nobody says that of his own. */
function putOut(scene: Scene, group: string | null): string | null {
  const {finding: {measureAt, measure, figure, noun}, tokens, profile} = scene;
  if (measure !== "losses" || group === "militants") return null;
  const words = tokens.slice(figure.to, noun.to).concat(measureAt < 0 ? [] : tokens[measureAt]!);
  return words.some(({lower}) => putOutVerbs.has(lower)) ? opponent(speakerSide(scene), profile) : null;
}

/** What a rule answers that has found that no side alone is meant. */
const nobody = "";

/** "6,500 people on both sides". */
function onBothSides(tokens: Token[], {noun, figure, sentence}: Finding): boolean {
  const end = Math.max(noun.to, figure.to);
  for (let at = end; at + 1 < sentence.to && at < end + 9; at += 1) {
    const next = tokens[at + 1]!.lower;
    if (/^(?:worldwide|globally)$/.test(tokens[at]!.lower) || (tokens[at]!.kind === "number" && next === "countries"))
      return true;
    if (tokens[at]!.lower === "both" && /^(?:sides|countries|nations|armies)$/.test(next)) return true;
  }
  return false;
}

const article: [string, Rule][] = [
  [
    "party-of-militants",
    (scene, group) => (group === "militants" ? lastArmed(scene.tokens, scene.finding.sentence.to)?.party ?? null : null)
  ],
  ["party-military", (scene, group) => (group === "military" ? byArmy(scene, group) : null)],
  ["party-of-place", ({finding, tokens}) => placeOf(tokens, finding)],
  [
    "party-of-claimant-count",
    ({finding, attribution, tokens, profile}) =>
      finding.carried && otherSubject(finding, tokens, profile) ? attribution.speaker?.party : null
  ],
  [
    "party-in-sentence",
    ({finding, memory}, group) =>
      memory.last?.finding.sentence === finding.sentence &&
      (group !== "military") === (memory.last.victims.group !== "military")
        ? memory.last.victims.party
        : null
  ],
  [
    "party-of-claimant",
    ({finding, attribution: {speaker}, profile, memory, tokens}) =>
      !profile.war && memory.last?.finding.sentence !== finding.sentence && speaker && !speaker.press &&
      !isArmedBody(tokens, speaker) && nationalBody(speaker.name) ? speaker.party : null
  ],
  [
    "party-of-paragraph",
    ({finding, memory}, group) => {
      const {last} = memory;
      return last &&
        last.finding.sentence.paragraph === finding.sentence.paragraph &&
        !(group !== "military" && last.victims.group === "military")
        ? ((last.finding.partOf && memory.known.get(last.finding.partOf)) ?? last.victims).party
        : null;
    }
  ],
  ["party-own-people", ownPeople],
  [
    "party-of-others",
    ({profile, memory}, group) =>
      profile.war && !profile.located && group === "civilians" ? opponent(memory.military, profile) : null
  ],
  ["party-of-article", ({profile}) => profile.place]
];

export function partyOf(scene: Scene, group: string | null): Ruled {
  for (const [rule, find] of scene.profile.fragment ? near : [...near, ...article]) {
    const party = find(scene, group);
    if (party === nobody) return [null, rule];
    if (party) return [party, rule];
  }
  return [null, ""];
}

/** In a war a country's own bodies count its own people, unless the sentence speaks of others'. */
function ownPeople({finding, attribution: {speaker}, profile, tokens}: Scene, group: string | null): string | null {
  if (!profile.war || !speaker?.party || speaker.press || group === "militants" || finding.verbAt >= 0) return null;
  const {party, name} = speaker;
  if (namesOthers(tokens, finding, party)) return null;
  return profile.sides.includes(party) || homeBodies.test(name) ? party : null;
}

/** Whether a sentence names an armed group, or a side other than this one that only suffers or stands by. */
function namesOthers(tokens: Token[], {sentence: {from, to}}: Finding, party: string): boolean {
  for (let at = from; at < to; at += 1) {
    const {name} = tokens[at]!;
    if (name && !isDoer(tokens, at) && (name.as === "armed" || (name.as !== "leader" && name.party !== party)))
      return true;
  }
  return false;
}

/** "The Taliban government" counts the country's dead, not its own. */
const isArmedBody = (tokens: Token[], {from, to}: Speaker) =>
  tokens.slice(Math.max(0, from - 1), to - 1).some(({name}) => name?.as === "armed");

const nationalBody = (name: string) => nationalBodies.test(name) && !unitedNations.test(name);

/** "Egypt has recorded 658 deaths": a country that counts, outside a war, counts its own. */
function ownCountry({finding, attribution: {cue, speaker}, profile, tokens, memory: {last}}: Scene): string | null {
  if (profile.war || profile.fragment || !cue || !speaker || speaker.to - speaker.from !== 1 ||
    cue.at > finding.figure.from) return null;
  const {name} = tokens[speaker.from]!;
  const isNext = last?.finding.sentence !== finding.sentence || last.finding.figure.to < cue.at;
  return name?.as === "name" && isNext ? name.party : null;
}

/** "its troops", "among their servicemen", "500 of our soldiers": the side named before, or the speaker's. */
function byOwner(scene: Scene): string | null {
  const {finding, tokens} = scene;
  const {possessive} = finding.noun;
  const owner = possessive && owners.has(possessive) ? possessive : amongOwner(tokens, finding);
  if (!owner) return null;
  const speaker = speakerSide(scene);
  const own = tokens.slice(finding.figure.to, finding.noun.to).some(({lower}) => lower === "own");
  return owner === "our" || owner === "my" || (own && speaker) ? speaker : (nearestBefore(tokens, finding) ?? speaker);
}

function amongOwner(tokens: Token[], {noun, figure, sentence}: Finding): string | null {
  const from = Math.max(noun.to, figure.to);
  for (let at = from; at + 1 < sentence.to && at < from + 8; at += 1) {
    const owner = tokens[at + 1]!.lower;
    if (/^(?:among(?:st)?|of)$/.test(tokens[at]!.lower) && owners.has(owner)) return owner;
  }
  return null;
}

/** The side named nearest before the figure in its sentence, places left out. */
function nearestBefore(tokens: Token[], {figure, sentence}: Finding): string | null {
  for (let at = figure.from - 1; at >= sentence.from; at -= 1) {
    const {name} = tokens[at]!;
    if (name && name.as !== "leader" && !placedAt(tokens, at, sentence.from)) return name.party;
  }
  return null;
}

/** "Russian deaths", "Moscow's losses", "the enemy's dead", "the number of Palestinians killed". */
function byMeasureOwner(scene: Scene): string | null {
  const {finding: {measureAt, sentence, rules: [rule], noun, figure}, tokens} = scene;
  const hasOwner = rule === "predicate" ? noun.kind === "bare"
    : rule !== "object" && !(rule === "joined-measures" && noun.kind === "people");
  if (measureAt < 0 || !hasOwner) return null;
  const before = ownerBefore(scene, rule === "event-noun" || rule === "predicate" ? figure.to : sentence.from);
  if (before !== undefined || rule === "predicate") return before ?? null;
  for (let at = measureAt + 1; at < measureAt + 4 && at < sentence.to; at += 1)
    if (/^(?:of|among|on)$/.test(tokens[at]!.lower)) {
      const owner = nameBetween(tokens, at + 1, Math.min(at + 5, figure.from));
      if (owner) return owner;
    }
  return null;
}

/** "Moscow's losses", "the enemy's losses", "our losses": null for nobody's, undefined where no owner is named. */
function ownerBefore(scene: Scene, end: number): string | null | undefined {
  const {finding: {measureAt}, tokens} = scene;
  for (let at = measureAt - 1; at >= end && at > measureAt - 6; at -= 1) {
    const {name, lower, kind, text, lexeme: {tags}} = tokens[at]!;
    if (kind === "mark" && text !== "-" && text !== '"' && text !== "“") return null;
    if (name && name.as !== "leader") return name.party;
    if (owners.has(lower)) return speakerSide(scene);
    if (tags.say || tags.auxiliary || tags.conjunction) return undefined;
  }
  return undefined;
}

/** The side that is named first among tokens [from, to). */
function nameBetween(tokens: Token[], from: number, to: number): string | null {
  for (let at = from; at < to; at += 1) if (tokens[at]!.name) return tokens[at]!.name!.party;
  return null;
}

/** "Russia lost 300 soldiers", "the army has suffered 300 casualties": the subject's own. */
function bySubject(scene: Scene): string | null {
  const {finding, tokens, profile} = scene;
  const {verbAt, figure} = finding;
  const verb = tokens[verbAt < 0 ? figure.from - 1 : verbAt]?.lower ?? "";
  if (!/^los(?:t|e|es|ing)$/.test(verb) && !suffers(tokens, finding)) return null;
  if (enemyBefore(tokens, finding)) return opponentOfSpeaker(scene);
  return nearestBefore(tokens, finding) ??
    (profile.fragment && says("we", tokens, finding) ? null : speakerSide(scene));
}

/** "suffered 300 casualties"; never of the wounded, who are no event. */
const suffers = (tokens: Token[], {noun, measure, figure, sentence}: Finding) =>
  noun.kind === "event" && measure !== "wounded" &&
    tokens.slice(Math.max(sentence.from, figure.from - 3), figure.from).some(({lower}) => suffering.has(lower));

/** "The enemy lost 1,180 men"; in a quotation "they" are the enemy too. */
function enemyBefore(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 9; at -= 1) {
    const {lower, quoted, kind, text} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    if (enemies.has(lower) || (lower === "they" && quoted)) return true;
  }
  return false;
}

const says = (word: string, tokens: Token[], {figure, sentence}: Finding) => {
  for (let at = sentence.from; at < figure.from; at += 1) if (tokens[at]!.lower === word) return true;
  return false;
};

/** "Russian troops killed 300": not Russia's, when two sides fight. */
function byAgent(scene: Scene): string | null {
  const {finding, tokens, profile, memory} = scene;
  const {verbAt, sentence} = finding;
  if (verbAt < 0) return null;
  const {last} = memory;
  // "killed 12 Russians and wounded 30": the verbs share their object.
  if (finding.noun.kind === "bare" && last?.finding.sentence === sentence && last.finding.verbAt >= 0)
    return last.victims.party;
  const agent = agentSide(tokens, verbAt, sentence.from);
  if (!agent) return null;
  if (!profile.war && !profile.fragment) return null;
  const counting = speakerSide(scene);
  return opponent(agent, profile) ?? (isArmed(tokens, verbAt, sentence.from) && counting !== agent ? counting : null);
}

/** "Hamas killed 1,200 people, by Israeli tallies": against an armed group the side that counts them. */
function isArmed(tokens: Token[], verbAt: number, from: number): boolean {
  for (let at = verbAt - 1; at >= from; at -= 1) if (tokens[at]!.name) return tokens[at]!.name!.as === "armed";
  return false;
}

function agentSide(tokens: Token[], verbAt: number, from: number): string | null {
  for (let at = verbAt - 1; at >= from; at -= 1) {
    const {name, lexeme, kind, text} = tokens[at]!;
    if (kind === "mark" && text !== "-" && text !== "," && text !== "'") return null;
    if (name && isBorder(tokens, at)) continue;
    if (name && name.as !== "leader")
      return placedAt(tokens, at, from) || tokens[at - 1]?.lower === "of" ? null : name.party;
    if (lexeme.tags.incident || lexeme.tags.lasting) return null;
  }
  return null;
}

function opponent(side: string | null, {sides}: Pick<Profile, "sides">): string | null {
  if (!side || sides.length < 2) return null;
  return sides[0] === side ? sides[1]! : sides[1] === side ? sides[0]! : null;
}

/** The other of the two sides that are named most. */
const opponentOfSpeaker = (scene: Scene) =>
  opponent(speakerSide(scene), {sides: scene.profile.named.slice(0, 2)});

function byNeighbour({finding, tokens, memory, profile}: Scene): string | null {
  const {last} = memory;
  if (last?.finding.sentence !== finding.sentence) return null;
  if (!finding.carried && finding.noun.kind === "people" && finding.rules[0] !== "coordinated") return null;
  if (!profile.fragment && afterPlace(tokens, finding, last.finding)) return null;
  if (finding.noun.kind === "bare" && nearSide(tokens, finding, last.finding))
    return nearSide(tokens, finding, last.finding);
  return last.victims.party;
}

/** "… ahead of Spain with 11,324": a side named between two figures owns the second. */
function nearSide(tokens: Token[], {figure, carried}: Finding, before: Finding): string | null {
  if (!carried) return null;
  for (let at = figure.from - 1; at > before.figure.to && at > figure.from - 5; at -= 1) {
    if (tokens[at]!.lexeme.tags.say) return null;
    if (tokens[at]!.name) return tokens[at]!.name!.party;
  }
  return null;
}

/** "Armenian officials count no fewer than 50" in a story of each side's own dead: another side speaks. */
const otherSubject = ({rules, sentence, figure, carried}: Finding, tokens: Token[], {war, fragment}: Profile) => {
  if (!carried || rules[0] !== "bare-said") return false;
  const opening = tokens[sentence.from]!;
  if (!war && !fragment && opening.name && opening.possessive) return true;
  const verb = tokens[figure.from - 1]?.lower ?? "";
  if (verb !== "count" && verb !== "counts" && verb !== "had") return false;
  for (let at = sentence.from; at < figure.from; at += 1) if (tokens[at]!.name) return true;
  return false;
};

/** Soldiers without a side: whose the sentence speaks of, the paragraph's, the claimant's own, the article's. */
function byArmy(scene: Scene, group: string): string | null {
  const {finding, tokens, profile, memory: {last, military}} = scene;
  const {sentence} = finding;
  const speaker = speakerSide(scene);
  if (last?.finding.sentence === sentence && last.victims.group === group) return last.victims.party;
  const subject = nearestBefore(tokens, finding);
  if (subject && subject !== speaker) return subject;
  const here = last?.finding.sentence.paragraph === sentence.paragraph ? last : null;
  if (military && here) return military;
  if (speaker && admits(scene)) return speaker;
  return military ?? speaker ?? here?.victims.party ?? profile.sides[0] ?? profile.place;
}

const admits = ({tokens, attribution: {cue}}: Scene) => cue !== null && admitting.has(tokens[cue.at]!.lower);

/** The armed group named last before a token: the side, and the words that name it. */
export function lastArmed(tokens: Token[], before: number): {party: string; text: string} | null {
  for (let at = before - 1; at >= 0 && at > before - 400; at -= 1) {
    const {name, text} = tokens[at]!;
    if (name?.as === "armed") return {party: name.party, text};
  }
  return null;
}
