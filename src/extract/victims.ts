import type {Attribution} from "./attribution.ts";
import type {Finding} from "./finding.ts";
import type {Profile} from "./profile.ts";
import type {Token} from "./tokenise.ts";

export interface Victims {
  party: string | null;
  group: string | null;
  rules: string[];
}

/** What is known of the victims of earlier figures. */
export interface VictimMemory {
  bySentence: {finding: Finding; victims: Victims}[];
  military: string | null;
  all: Victims | null;
}

interface Scene {
  finding: Finding;
  tokens: Token[];
  attribution: Attribution;
  profile: Profile;
  memory: VictimMemory;
  known: Map<Finding, Victims>;
}

/** Who the victims are: their group from the noun, their side from the nearest words that tell, else from the article. */
export function readVictims(finding: Finding, tokens: Token[], attribution: Attribution, profile: Profile, memory: VictimMemory, known: Map<Finding, Victims>): Victims {
  const scene = {finding, tokens, attribution, profile, memory, known};
  const rules: string[] = [];
  const group = groupOf(scene, rules);
  const party = partyOf(scene, group, rules);
  return {party, group, rules};
}

const carriers = new Set(["bare-said", "bare-carried", "answer"]);

function groupOf({finding, tokens, attribution, profile, memory, known}: Scene, rules: string[]): string | null {
  const {noun, sentence, measureAt} = finding;
  const own = noun.group;
  if (own && own !== "all") {
    rules.push("group-noun");
    return own === "officers" && !profile.war && !profile.fragment && !isMilitaryRank(tokens, noun.head) ? "police" : own;
  }
  const word = wordBefore(tokens, measureAt, sentence.from);
  if (word) {
    rules.push("group-adjective");
    return word;
  }
  if (own === "all") {
    if (noun.civil && profile.war) {
      rules.push("civil-role");
      return "civilians";
    }
    if (profile.war && /^(?:men|prisoners|personnel|others|prisoner)$/.test(tokens[noun.head]?.lower ?? "") && (memory.military || finding.measure === "losses")) return "military";
    if (finding.measure === "losses") return "military";
    return "all";
  }
  const among = amongTheir(tokens, finding);
  if (among) {
    rules.push("among-noun");
    return among;
  }
  if (finding.partOf && known.has(finding.partOf)) return known.get(finding.partOf)!.group;
  const previous = memory.bySentence[memory.bySentence.length - 1];
  if (previous && previous.finding.sentence === sentence) {
    rules.push("group-of-neighbour");
    return previous.victims.group;
  }
  const subject = subjectGroup(tokens, finding);
  if (subject) return subject;
  if (finding.measure === "losses" && !profile.fragment) return "military";
  if (profile.fragment && !carriers.has(finding.rules[0]!)) {
    if (finding.measure === "losses" && finding.verbAt >= 0) return "military";
    return previous && finding.carried ? previous.victims.group : null;
  }
  if (previous && (previous.finding.sentence.paragraph === sentence.paragraph || finding.carried)) {
    rules.push("group-of-paragraph");
    return previous.victims.group === "children" || previous.victims.group === "women" ? "all" : previous.victims.group;
  }
  void attribution;
  rules.push("group-of-article");
  return profile.war && !profile.oneEvent ? (aboutCivilians(tokens, finding) ? "civilians" : "military") : profile.war && memory.military && !located(tokens, finding) ? "military" : "all";
}

const isMilitaryRank = (tokens: Token[], at: number) => !/^officers?$/.test(tokens[at]?.lower ?? "");
const aboutCivilians = (tokens: Token[], {sentence}: Finding) => {
  for (let at = sentence.from; at < sentence.to; at += 1) if (tokens[at]!.lexeme.people === "civilians") return true;
  return false;
};

/** "civilian deaths", "military fatalities", "Russian troop losses", "number of servicemen killed". */
function wordBefore(tokens: Token[], at: number, from: number): string | null {
  for (let step = at - 1; step >= from && step > at - 6; step -= 1) {
    const {lexeme, lower, kind, text} = tokens[step]!;
    if (kind === "mark" && text !== "-" && text !== "'") return null;
    if (kind === "number" || lexeme.tags.has("say")) return null;
    if (lower === "military" || lower === "combat" || lower === "battlefield" || lower === "enemy") return "military";
    if (lexeme.people && lexeme.people !== "all") return lexeme.people;
    if (lexeme.people) return "all";
  }
  return null;
}

/** "498 deaths among its servicemen", "1,300 of our soldiers". */
function amongTheir(tokens: Token[], {noun, figure, sentence}: Finding): string | null {
  let at = Math.max(noun.to, figure.to);
  for (let step = 0; at < sentence.to && step < 10; step += 1, at += 1) {
    if (tokens[at]!.lower !== "among" && tokens[at]!.lower !== "amongst") continue;
    for (let next = at + 1; next < sentence.to && next < at + 5; next += 1) if (tokens[next]!.lexeme.people) return tokens[next]!.lexeme.people!;
    return null;
  }
  return null;
}

/** Soldiers lost by an army in so many words: "Russian troops suffered 300 casualties". */
function subjectGroup(tokens: Token[], {figure, sentence}: Finding): string | null {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 8; at -= 1) {
    const {lower, lexeme, kind} = tokens[at]!;
    if (kind === "mark") return null;
    if ((lower === "suffered" || lower === "suffer" || lower === "sustained" || lower === "taken") && tokens[at - 1]) {
      const subject = tokens.slice(Math.max(sentence.from, at - 4), at).find((token) => token.lexeme.people && token.lexeme.people !== "all");
      return subject?.lexeme.people ?? null;
    }
    if (lexeme.tags.has("say")) return null;
  }
  return null;
}

const placing = new Set(["in", "at", "near", "across", "from", "outside", "off", "inside"]);

/** The side that the sentence places its event in, the nearest to the figure. */
function located(tokens: Token[], {sentence, figure}: Finding): string | null {
  let found: string | null = null;
  let distance = Infinity;
  for (let at = sentence.from + 1; at < sentence.to; at += 1) {
    const {name} = tokens[at]!;
    if (!name || name.as === "leader" || name.as === "armed") continue;
    if (!placedAt(tokens, at, sentence.from)) continue;
    const away = Math.abs(at - figure.from) + (at > figure.to ? 3 : 0);
    if (away < distance) {
      found = name.party;
      distance = away;
    }
  }
  return found;
}

/** "in Mariupol", "in the Ukrainian city of", "in eastern Libya": a preposition within four words and no verb between. */
function placedAt(tokens: Token[], at: number, from: number): boolean {
  for (let step = at - 1; step >= from && step > at - 5; step -= 1) {
    const {lower, lexeme, kind, possessive} = tokens[step]!;
    if (placing.has(lower)) return !tokens[step + 1]!.lexeme.people;
    if (lower === "of" && step > from && (tokens[step - 1]!.lower === "city" || tokens[step - 1]!.lower === "town" || tokens[step - 1]!.lower === "region" || tokens[step - 1]!.lower === "parts")) return true;
    if (kind === "mark" || lexeme.tags.has("say") || lexeme.tags.has("auxiliary") || possessive) return false;
  }
  return false;
}

const owners = new Set(["its", "his", "their", "our", "her", "own"]);

function partyOf(scene: Scene, group: string | null, rules: string[]): string | null {
  const {finding, tokens, attribution, profile, memory, known} = scene;
  const {noun, sentence, figure} = finding;
  const say = (rule: string, party: string | null | undefined) => {
    if (!party) return null;
    rules.push(rule);
    return party;
  };
  if (noun.party) return say("party-adjective", noun.party);
  const owner = noun.possessive && owners.has(noun.possessive) ? noun.possessive : amongOwner(tokens, finding);
  if (owner) {
    const own = owner === "our" || owner === "my" ? attribution.speaker?.party : subjectParty(tokens, finding) ?? attribution.speaker?.party;
    if (own) return say("party-of-owner", own);
  }
  const measured = measureOwner(tokens, finding);
  if (measured) return say("party-of-toll", measured === "enemy" ? opponent(attribution.speaker?.party ?? null, profile) : measured);
  const fromPlace = afterNoun(tokens, finding);
  if (fromPlace && group !== "military") return say("party-from", fromPlace);
  const agent = agentOf(tokens, finding);
  if (agent === "own") return say("party-of-subject", subjectParty(tokens, finding) ?? (weLost(tokens, finding) && profile.fragment ? null : attribution.speaker?.party));
  if (agent && agent !== "other") {
    if (group === "militants" && profile.sides.length) {
      const armed = profile.sides.find((side) => side !== agent) ?? null;
      const named = lastArmed(tokens, sentence.from);
      return say("party-not-agent", named ?? armed);
    }
    const other = opponent(agent, profile);
    if (other && (profile.war || profile.fragment)) return say("party-not-agent", other);
  }
  if (finding.partOf && known.get(finding.partOf)) return say("party-of-whole", known.get(finding.partOf)!.party);
  const previous = memory.bySentence[memory.bySentence.length - 1];
  const same = previous && previous.finding.sentence === sentence ? previous.victims : null;
  const place = profile.fragment ? null : located(tokens, finding);
  if (same && (finding.carried || noun.kind !== "people" || finding.rules[0] === "coordinated") && !(place && laterPlace(tokens, finding, previous!.finding)))
    return say("party-of-neighbour", same.party);
  if (finding.carried && previous && !place) return say("party-carried", previous.victims.party);
  if (profile.fragment) return null;
  if (group === "militants") return say("party-militants", lastArmed(tokens, sentence.to) ?? profile.sides[1]);
  if (group === "military") {
    const speaker = attribution.speaker?.party ?? null;
    if (same) return say("party-of-neighbour", same.party);
    const subject = nearestBefore(tokens, finding);
    if (subject && subject !== speaker) return say("party-nearest", subject);
    if (memory.military && previous && previous.finding.sentence.paragraph === sentence.paragraph) return say("party-of-paragraph", memory.military);
    if (acknowledges(attribution, tokens) && speaker) return say("party-of-claimant", speaker);
    return say("party-of-article", memory.military ?? subject ?? speaker ?? profile.sides[0] ?? profile.place);
  }
  if (place) return say("party-of-place", place);
  if (same) return say("party-of-neighbour", same.party);
  if (previous && previous.finding.sentence.paragraph === sentence.paragraph) return say("party-of-paragraph", previous.victims.party);
  if (previous && noun.kind !== "people" && group === previous.victims.group) return say("party-carried", previous.victims.party);
  void figure;
  return say("party-of-article", profile.place ?? memory.all?.party);
}

/** A place named after the neighbour's figure belongs to this figure alone. */
function laterPlace(tokens: Token[], finding: Finding, neighbour: Finding): boolean {
  for (let at = neighbour.figure.to; at < finding.sentence.to && at < finding.figure.to + 4; at += 1)
    if (tokens[at]!.name && at > finding.figure.from - 6 && placedAt(tokens, at, neighbour.figure.to)) return true;
  return false;
}

/** "among its servicemen", "of their soldiers" after the noun. */
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

/** The side named nearest before the figure in its sentence: what "its" and "their" point to. */
function subjectParty(tokens: Token[], finding: Finding): string | null {
  return nearestBefore(tokens, finding);
}

function nearestBefore(tokens: Token[], {figure, sentence}: Finding): string | null {
  for (let at = figure.from - 1; at >= sentence.from; at -= 1) {
    const {name} = tokens[at]!;
    if (name && name.as !== "leader" && !placedAt(tokens, at, sentence.from)) return name.party;
  }
  return null;
}

/** "Russian deaths", "Moscow's losses", "the enemy's dead", "his army's casualties": who stands before the measure. */
function measureOwner(tokens: Token[], {measureAt, sentence, rules, noun, figure}: Finding): string | null {
  if (measureAt < 0 || (rules[0] === "predicate" && noun.kind !== "bare") || rules[0] === "object") return null;
  const end = rules[0] === "event-noun" ? figure.from : sentence.from;
  for (let at = measureAt - 1; at >= sentence.from && at >= end && at > measureAt - 6; at -= 1) {
    const {name, lower, kind, text, lexeme} = tokens[at]!;
    if (kind === "mark" && text !== "-" && text !== "\"" && text !== "“") return null;
    if (lower === "enemy" || lower === "invaders'") return "enemy";
    if (name && name.as !== "leader") return name.party;
    if (lexeme.tags.has("say") || lexeme.tags.has("auxiliary")) break;
  }
  for (let at = measureAt + 1; at < sentence.to && at < measureAt + 5 && rules[0] !== "predicate"; at += 1) {
    if (tokens[at]!.lower !== "of" && tokens[at]!.lower !== "among") continue;
    for (let next = at + 1; next < at + 5 && next < sentence.to && next < figure.from; next += 1)
      if (tokens[next]!.name) return tokens[next]!.name!.party;
  }
  return rules[0] === "predicate" && noun.kind === "bare" && tokens[figure.to]?.name ? tokens[figure.to]!.name!.party : null;
}

/** "of the 40 Palestinians …" is read in the noun; "12 people from Nepal", "94 of its civilians". */
function afterNoun(tokens: Token[], {noun, sentence}: Finding): string | null {
  if (noun.kind !== "people" || tokens[noun.to]?.lower !== "from") return null;
  for (let at = noun.to + 1; at < sentence.to && at < noun.to + 4; at += 1) if (tokens[at]!.name) return tokens[at]!.name!.party;
  return null;
}

/** For "lost 300 soldiers" the subject's own; for "killed 300" the killer's side. */
function agentOf(tokens: Token[], finding: Finding): string | null {
  const {verbAt, sentence, measure, figure} = finding;
  const suffered = suffers(tokens, finding);
  if (suffered) return "own";
  if (verbAt < 0) return null;
  const verb = tokens[verbAt]!.lower;
  if (measure === "losses" || verb === "lost" || verb === "losing") {
    if (/^(?:liquidated|neutrali[sz]ed|eliminated)$/.test(verb)) return nearestSubject(tokens, verbAt, sentence.from);
    return "own";
  }
  void figure;
  return nearestSubject(tokens, verbAt, sentence.from);
}

function nearestSubject(tokens: Token[], verbAt: number, from: number): string | null {
  for (let at = verbAt - 1; at >= from; at -= 1) {
    const {name, lexeme, kind, text, lower} = tokens[at]!;
    if (kind === "mark" && text !== "-" && text !== "," && text !== "'") return null;
    if (name && name.as !== "leader") return placedAt(tokens, at, from) ? null : name.party;
    if (lower === "it" || lower === "they") continue;
    if (lexeme.tags.has("incident")) return "other";
  }
  return null;
}

const suffering = new Set(["suffered", "suffer", "suffers", "sustained", "had", "took", "taken", "incurred"]);

function suffers(tokens: Token[], {figure, sentence, measure, noun}: Finding): boolean {
  if (noun.kind !== "event" || measure === "wounded") return false;
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 5; at -= 1) if (suffering.has(tokens[at]!.lower)) return true;
  return false;
}

const weLost = (tokens: Token[], {figure, sentence}: Finding) => {
  for (let at = sentence.from; at < figure.from; at += 1) if (tokens[at]!.lower === "we") return true;
  return false;
};

function opponent(side: string | null, {sides}: Profile): string | null {
  if (!side || sides.length < 2) return null;
  if (sides[0] === side) return sides[1]!;
  return sides[1] === side ? sides[0]! : null;
}

/** The armed group named last before a token. */
function lastArmed(tokens: Token[], before: number): string | null {
  for (let at = before - 1; at >= 0 && at > before - 400; at -= 1) if (tokens[at]!.name?.as === "armed") return tokens[at]!.name!.party;
  return null;
}

const owning = new Set(["acknowledged", "acknowledges", "admitted", "admits", "conceded", "confirmed", "disclosed", "lost", "said", "put", "reported", "announced"]);
const acknowledges = (attribution: Attribution, tokens: Token[]) => attribution.cue !== null && owning.has(tokens[attribution.cue.at]?.lower ?? "");
