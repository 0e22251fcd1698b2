import type {Finding} from "./finding.js";
import {afterPlace, isBorder, isDoer, placeOf, placedAt} from "./places.js";
import type {Profile} from "./profile.js";
import type {Token} from "./tokenise.js";
import {rival, type Scene} from "./victims.js";
import {owning} from "./languages/en/rule-words.js";

type Ruled = [string | null, string];
type Rule = (scene: Scene, group: string | null) => string | null | undefined;

/** The rules for the victims' side, first word wins. Those under "article" fill in and are no use in a fragment. */
const near: [string, Rule][] = [
  ["party-of-both", ({finding, tokens}) => (onBothSides(tokens, finding) ? nobody : null)],
  ["party-adjective", ({finding}) => finding.noun.party],
  ["party-of-owner", byOwner],
  ["party-of-toll", byMeasureOwner],
  ["party-from", ({finding, tokens}, group) => (group === "military" ? null : fromPlace(tokens, finding))],
  ["party-of-subject", bySubject],
  ["party-not-agent", byAgent],
  ["party-of-whole", ({finding, memory}) => finding.partOf && memory.known.get(finding.partOf)?.party],
  ["party-own-country", ownCountry],
  ["party-of-other-side", otherSide],
  ["party-put-out-of-action", putOut],
  ["party-of-neighbour", byNeighbour],
  [
    "party-had",
    ({finding, tokens}) =>
      finding.rules[0] === "bare-carried" &&
      tokens[finding.sentence.from]!.name &&
      tokens[finding.sentence.from + 1]?.lower === "had"
        ? tokens[finding.sentence.from]!.name!.party
        : null
  ],
  [
    "party-carried",
    ({finding, memory, profile, tokens}) =>
      finding.carried &&
      !finding.topic &&
      !(placeOf(tokens, finding) && !profile.fragment) &&
      !otherSubject(finding, tokens, profile)
        ? ((finding.from && memory.known.get(finding.from)) ?? memory.last?.victims)?.party
        : null
  ]
];
/** "The other side's losses came to 2,870 killed": the speaker's opponent. */
function otherSide({finding: {figure, sentence}, tokens, attribution, profile}: Scene): string | null {
  for (let at = figure.from - 1; at > sentence.from && at > figure.from - 30; at -= 1) {
    if (tokens[at]!.name && !tokens[at]!.lexeme.tags.say) return null;
    const other = tokens[at]!.lower === "side" && /^(?:other|opposing)$/.test(tokens[at - 1]!.lower);
    if (other || tokens[at]!.lower === "enemy") {
      const side = attribution.speaker?.party ?? null;
      return opponent(side, profile) ?? opponent(side, {...profile, sides: profile.named.slice(0, 2)}) ?? nobody;
    }
  }
  return null;
}

/** "Akar said 309 troops were neutralised": nobody says that of his own. */
function putOut({finding, tokens, attribution, profile}: Scene, group: string | null): string | null {
  const {measureAt, measure, figure, noun} = finding;
  if (measure !== "losses" || group === "militants") return null;
  const words = tokens.slice(figure.to, noun.to).concat(measureAt < 0 ? [] : tokens[measureAt]!);
  if (!words.some(({lower}) => /^(?:neutrali[sz]ed|eliminated|liquidated)$/.test(lower))) return null;
  return opponent(attribution.speaker?.party ?? null, profile);
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
  ["party-of-topic", ({finding}) => finding.topic?.party],
  [
    "party-of-militants",
    (scene, group) => (group === "militants" ? lastArmed(scene.tokens, scene.finding.sentence.to)?.party ?? null : null)
  ],
  ["party-military", (scene, group) => (group === "military" ? byArmy(scene, group) : null)],
  ["party-where", ({finding, tokens}) => whereParty(tokens, finding)],
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
    ({finding, attribution, profile, memory, tokens}) =>
      !profile.war &&
      memory.last?.finding.sentence !== finding.sentence &&
      attribution.speaker &&
      !attribution.speaker.press &&
      !isArmedBody(tokens, attribution) &&
      nationalBody(attribution.speaker.name)
        ? attribution.speaker.party
        : null
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
  ["party-of-rival", (scene) => rival(scene)?.party],
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
function ownPeople({finding, attribution, profile, tokens}: Scene, group: string | null): string | null {
  const {speaker} = attribution;
  if (!profile.war || !speaker?.party || speaker.press || group === "military" || group === "militants") return null;
  if (finding.verbAt >= 0 && finding.measure !== "losses") return null;
  for (let at = finding.sentence.from; at < finding.sentence.to; at += 1) {
    const {name} = tokens[at]!;
    if (isDoer(tokens, at) || /^(?:accus|blam)/.test(tokens[at - 1]?.lower ?? "")) continue;
    if (name?.as === "armed" || (name && name.party !== speaker.party && name.as !== "leader")) return null;
  }
  return profile.sides.includes(speaker.party) || /governor|mayor|prosecutor|health|emergenc|police|interior/i.test(
    speaker.name) ? speaker.party : null;
}

/** "The Taliban government" counts the country's dead, not its own. */
const isArmedBody = (tokens: Token[], {speaker}: Scene["attribution"]) =>
  speaker !== null && tokens.slice(Math.max(0, speaker.from - 1), speaker.to - 1)
    .some(({name}) => name?.as === "armed");

const nationalBody = (name: string) =>
  /ministry|office|agency|authority|institute|service|minister|statistics|government|police|coast ?guard/i.test(name) &&
  !/\bU\.?N\b|united nations/i.test(name);

/** "Belgium, where at least 24 people have perished". */
function whereParty(tokens: Token[], {figure, sentence}: Finding): string | null {
  for (let at = figure.from - 1; at > sentence.from + 1 && at > figure.from - 6; at -= 1)
    if (tokens[at]!.lower === "where" && tokens[at - 1]!.text === ",") return tokens[at - 2]!.name?.party ?? null;
  return null;
}

/** "Egypt has recorded 658 deaths": a country that counts, outside a war, counts its own. */
function ownCountry({finding, attribution, profile, tokens, memory}: Scene): string | null {
  const {cue, speaker} = attribution;
  if (
    profile.war ||
    profile.fragment ||
    !cue ||
    !speaker ||
    speaker.to - speaker.from !== 1 ||
    cue.at > finding.figure.from
  )
    return null;
  const {name} = tokens[speaker.from]!;
  if (name?.as !== "name" || finding.sentence.from > speaker.from) return null;
  const {last} = memory;
  return !last || last.finding.sentence !== finding.sentence || last.finding.figure.to < cue.at ? name.party : null;
}

const owners = new Set(["its", "his", "their", "our", "her", "own", "my"]);

/** "its troops", "among their servicemen", "500 of our soldiers": the side named before, or the speaker's. */
function byOwner({finding, tokens, attribution}: Scene): string | null {
  const {possessive} = finding.noun;
  const owner = possessive && owners.has(possessive) ? possessive : amongOwner(tokens, finding);
  if (!owner) return null;
  const speaker = attribution.speaker?.party ?? null;
  const own = tokens.slice(finding.figure.to, finding.noun.to).some(({lower}) => lower === "own");
  return owner === "our" || owner === "my" || (own && speaker) ? speaker : (nearestBefore(tokens, finding) ?? speaker);
}

function amongOwner(tokens: Token[], {noun, figure, sentence}: Finding): string | null {
  const from = Math.max(noun.to, figure.to);
  for (let at = from; at < sentence.to && at < from + 8; at += 1) {
    const {lower} = tokens[at]!;
    if (lower !== "among" && lower !== "amongst" && lower !== "of") continue;
    const next = tokens[at + 1]?.lower ?? "";
    if (owners.has(next)) return next;
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
function byMeasureOwner({finding, tokens, attribution, profile}: Scene): string | null {
  const {measureAt, sentence, rules, noun, figure} = finding;
  const rule = rules[0];
  if (
    measureAt < 0 ||
    rule === "object" ||
    (rule === "predicate" && noun.kind !== "bare") ||
    (rule === "joined-measures" && noun.kind === "people")
  )
    return null;
  const end = rule === "event-noun" || rule === "predicate" ? figure.to : sentence.from;
  for (let at = measureAt - 1; at >= end && at > measureAt - 6; at -= 1) {
    const {name, lower, kind, text, lexeme} = tokens[at]!;
    if (kind === "mark" && text !== "-" && text !== '"' && text !== "“") return null;
    if (lower === "enemy" || (lower === "side" && /^(?:other|opposing)$/.test(tokens[at - 1]?.lower ?? "")))
      return opponent(attribution.speaker?.party ?? null, {...profile, sides: profile.named.slice(0, 2)});
    if (name && name.as !== "leader") return name.party;
    if (owners.has(lower)) return isArmedBody(tokens, attribution) ? null : (attribution.speaker?.party ?? null);
    if (lexeme.tags.say || lexeme.tags.auxiliary || lexeme.tags.conjunction) break;
  }
  for (let at = measureAt + 1; rule !== "predicate" && at < measureAt + 4 && at < sentence.to; at += 1) {
    if (!/^(?:of|among|on)$/.test(tokens[at]!.lower)) continue;
    for (let next = at + 1; next < at + 5 && next < figure.from; next += 1)
      if (tokens[next]!.name) return tokens[next]!.name!.party;
  }
  return null;
}

/** "12 tourists from Nepal". */
function fromPlace(tokens: Token[], {noun, sentence}: Finding): string | null {
  if (noun.kind !== "people" || tokens[noun.to]?.lower !== "from") return null;
  for (let at = noun.to + 1; at < sentence.to && at < noun.to + 4; at += 1)
    if (tokens[at]!.name) return tokens[at]!.name!.party;
  return null;
}

const suffering = new Set(["suffered", "suffer", "suffers", "sustained", "incurred"]);

/** "Russia lost 300 soldiers", "the army has suffered 300 casualties": the subject's own. */
function bySubject({finding, tokens, attribution, profile}: Scene): string | null {
  const {verbAt, measure, noun, figure, sentence} = finding;
  const verb = verbAt < 0 ? (tokens[figure.from - 1]?.lower ?? "") : tokens[verbAt]!.lower;
  const lost = /^los(?:t|e|es|ing)$/.test(verb);
  let suffers = false;
  if (noun.kind === "event" && measure !== "wounded")
    for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 4; at -= 1)
      suffers ||= suffering.has(tokens[at]!.lower);
  if (!lost && !suffers) return null;
  const other = enemyBefore(tokens, finding);
  if (other) return opponent(attribution.speaker?.party ?? null, {...profile, sides: profile.named.slice(0, 2)});
  const named = nearestBefore(tokens, finding);
  return named ?? (profile.fragment && says("we", tokens, finding) ? null : (attribution.speaker?.party ?? null));
}

/** "The enemy lost 1,180 men"; in a quotation "they" are the enemy too. */
function enemyBefore(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 9; at -= 1) {
    const {lower, quoted, kind, text} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    if (/^(?:enemy|occupiers|invaders|adversary|aggressor)$/.test(lower) || (lower === "they" && quoted)) return true;
  }
  return false;
}

const says = (word: string, tokens: Token[], {figure, sentence}: Finding) => {
  for (let at = sentence.from; at < figure.from; at += 1) if (tokens[at]!.lower === word) return true;
  return false;
};

/** "Russian troops killed 300": not Russia's, when two sides fight. */
function byAgent({finding, tokens, attribution, profile, memory}: Scene, group: string | null): string | null {
  const {verbAt, sentence} = finding;
  if (verbAt < 0) return null;
  const {last} = memory;
  // "killed 12 Russians and wounded 30": the verbs share their object.
  if (finding.noun.kind === "bare" && last?.finding.sentence === sentence && last.finding.verbAt >= 0)
    return last.victims.party;
  const agent = agentSide(tokens, verbAt, sentence.from);
  if (!agent) return null;
  if (group === "militants") return lastArmed(tokens, sentence.from)?.party ?? opponent(agent, profile);
  if (!profile.war && !profile.fragment) return null;
  const counting = attribution.speaker?.party ?? null;
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

function opponent(side: string | null, {sides}: Profile): string | null {
  if (!side || sides.length < 2) return null;
  return sides[0] === side ? sides[1]! : sides[1] === side ? sides[0]! : null;
}

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
function byArmy({finding, tokens, attribution, profile, memory}: Scene, group: string): string | null {
  const {last, military} = memory;
  const speaker = attribution.speaker?.party ?? null;
  const sameSentence = last?.finding.sentence === finding.sentence;
  if (sameSentence && last.victims.group === group) return last.victims.party;
  const subject = nearestBefore(tokens, finding);
  if (finding.measure === "missing" && speaker) return speaker;
  if (subject && subject !== speaker) return subject;
  if (military && last?.finding.sentence.paragraph === finding.sentence.paragraph) return military;
  const owns = attribution.cue && owning.has(tokens[attribution.cue.at]?.lower ?? "");
  const rival = speaker && military && speaker !== military;
  const admits = attribution.cue && /^(?:acknowledg|admit|conced|disclos)/.test(
    tokens[attribution.cue.at]?.lower ?? "");
  if (owns && speaker && (admits || !rival)) return speaker;
  const paragraph = last?.finding.sentence.paragraph === finding.sentence.paragraph ? last.victims.party : null;
  return military ?? subject ?? speaker ?? paragraph ?? profile.sides[0] ?? profile.place;
}

/** The armed group named last before a token: the side, and the words that name it. */
export function lastArmed(tokens: Token[], before: number): {party: string; text: string} | null {
  for (let at = before - 1; at >= 0 && at > before - 400; at -= 1) {
    const {name, text} = tokens[at]!;
    if (name?.as === "armed") return {party: name.party, text};
  }
  return null;
}
