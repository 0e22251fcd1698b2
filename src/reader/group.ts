import type {Finding} from "./finding.js";
import {army, armyMen, bodies, counters, fighting, healers, ofArmies, officers, owners, prisonersOfWar, suffered} from
  "./languages/en/victim-words.js";
import type {Token} from "./tokenise.js";
import {rival, type Scene} from "./victims.js";

type Ruled = [string | null, string];

/** The group of the victims: their noun, an adjective of the measure, the neighbour's, the article's. */
export function groupOf(scene: Scene): Ruled {
  const {finding, profile} = scene;
  return (
    byNoun(scene) ??
    byMeasure(scene) ??
    byWhole(scene) ??
    byNeighbour(scene) ??
    (profile.fragment ? inFragment(finding) : null) ??
    byParagraph(scene) ??
    ofRival(scene) ??
    byArticle(scene)
  );
}

function byNoun(scene: Scene): Ruled | null {
  const {finding, tokens, profile} = scene;
  const {noun, measure, measureAt, sentence, rules, verbAt} = finding;
  const own = noun.group;
  if (!own) return null;
  const head = tokens[noun.head]?.lower ?? "";
  if (own === "officers" && !profile.war && !profile.fragment && officers.has(head)) return ["police", "group-noun"];
  if (own !== "all") return [own, "group-noun"];
  const word = rules[0] === "predicate" || verbAt >= 0 ? null : adjective(tokens, measureAt, sentence.from);
  if (word && word !== "all") return [word, "group-adjective"];
  if (noun.civil && profile.war) return ["civilians", "civil-role"];
  if (measure === "losses") return ["military", "losses-are-military"];
  return armyMen.has(head) && hasArmy(scene) ? ["military", "men-of-the-army"] : ["all", "group-noun"];
}

/** "its men" in a war, or men where an army's were counted before. */
const hasArmy = ({finding: {noun}, profile, memory}: Scene) =>
  memory.military !== null || (profile.war && owners.has(noun.possessive ?? ""));

function byMeasure({finding, tokens, attribution}: Scene): Ruled | null {
  if (ownDead(tokens, finding) && /\bpolice\b/i.test(attribution.speaker?.name ?? "")) return ["police", "own-dead"];
  const {noun} = finding;
  if (prisonersOfWar.has(tokens[noun.head]?.lower ?? ""))
    return ["military", "prisoners-of-war"];
  const word = adjective(tokens, finding.measureAt, finding.sentence.from);
  if (word) return [word, "group-adjective"];
  const among = amongNoun(tokens, finding);
  return among ? [among, "group-among"] : null;
}

/** "Police put their own dead at 172". */
const ownDead = (tokens: Token[], {measureAt, sentence}: Finding) =>
  measureAt - 2 >= sentence.from && tokens[measureAt - 1]!.lower === "own" &&
    tokens[measureAt - 2]!.lexeme.tags.possessive;

/** "civilian deaths", "military fatalities", "number of servicemen killed". */
function adjective(tokens: Token[], at: number, from: number): string | null {
  for (let step = at - 1; step >= from && step > at - 6; step -= 1) {
    const {lexeme, lower, kind, text} = tokens[step]!;
    if (kind === "mark" && text !== "-" && text !== "'") return null;
    if (kind === "number" || lexeme.tags.say || lexeme.unit !== undefined) return null;
    if (fighting.has(lower)) return "military";
    if (lexeme.people) return lexeme.people;
  }
  return null;
}

/** "498 deaths among its servicemen". */
function amongNoun(tokens: Token[], {noun, figure, sentence}: Finding): string | null {
  const from = Math.max(noun.to, figure.to);
  for (let at = from; at < sentence.to && at < from + 10; at += 1)
    if (/^among(?:st)?$/.test(tokens[at]!.lower))
      return peopleIn(tokens, at + 1, Math.min(at + 5, sentence.to));
  return null;
}

/** The group of the first noun for people among tokens [from, to). */
const peopleIn = (tokens: Token[], from: number, to: number): string | null =>
  tokens.slice(from, to).find(({lexeme}) => lexeme.people)?.lexeme.people ?? null;

function byWhole({finding, memory}: Scene): Ruled | null {
  const whole = finding.partOf && memory.known.get(finding.partOf);
  return whole ? [whole.group, "group-of-whole"] : null;
}

function byNeighbour({finding, memory, tokens}: Scene): Ruled | null {
  const {last} = memory;
  if (last?.finding.sentence === finding.sentence) {
    const whole = finding.noun.kind === "bare" || finding.noun.kind === "event" ? last.finding.partOf : null;
    const known = whole?.sentence === finding.sentence ? memory.known.get(whole) : null;
    return [(known ?? last.victims).group, "group-of-neighbour"];
  }
  if (finding.topic?.group) return [finding.topic.group, "group-of-topic"];
  const subject = sufferer(tokens, finding);
  return subject ? [subject, "group-of-subject"] : null;
}

/** "Russian troops suffered 300 casualties". */
function sufferer(tokens: Token[], {figure, sentence}: Finding): string | null {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 6; at -= 1) {
    const {lower, kind, lexeme} = tokens[at]!;
    if (kind === "mark" || lexeme.tags.say) return null;
    if (suffered.has(lower))
      return peopleIn(tokens, Math.max(sentence.from, at - 4), at);
  }
  return null;
}

/** A text of a sentence or two has nothing to fill in from. */
function inFragment(finding: Finding): Ruled | null {
  return finding.carried ? null : [null, "group-untold"];
}

function byParagraph({finding, memory, profile}: Scene): Ruled | null {
  const {last} = memory;
  if (finding.measure === "losses" && !profile.fragment) return ["military", "losses-are-military"];
  if (!last || (last.finding.sentence.paragraph !== finding.sentence.paragraph && !finding.carried)) return null;
  const group = (last.finding.partOf ? (memory.known.get(last.finding.partOf) ?? last.victims) : last.victims).group;
  if (finding.carried && !finding.topic) {
    const carried = finding.from && memory.known.get(finding.from);
    return [carried ? carried.group : group, "group-carried"];
  }
  return [group && /^(?:military|civilians|militants|police)$/.test(group) ? group : "all", "group-of-paragraph"];
}

function ofRival(scene: Scene): Ruled | null {
  const same = rival(scene);
  return same && [same.group, "group-of-rival"];
}

function byArticle({finding, tokens, attribution, profile, memory}: Scene): Ruled {
  const {war, oneEvent, place, soldiers} = profile;
  if (!war) return ["all", "group-of-article"];
  const claimant = attribution.speaker?.name ?? "";
  if (civilianTopic(tokens, finding) || (!oneEvent && counters.test(claimant)))
    return ["civilians", "group-civilian-topic"];
  if (healers.test(claimant)) return ["all", "group-of-claimant"];
  const isMilitary = oneEvent && memory.last ? memory.last.victims.group === "military" : soldiers;
  if (oneEvent) return [isMilitary ? "military" : "all", "group-of-article"];
  if (bodies.has(tokens[finding.measureAt]?.lower ?? "")) return ["all", "group-bodies"];
  const foreign = subject(tokens, finding);
  if (foreign && foreign !== place) return ["military", "group-of-army-abroad"];
  if (army.test(claimant) || ofAnArmy(tokens, finding)) return ["military", "group-of-army"];
  return [soldiers ? "military" : "all", "group-of-article"];
}

/** "losses stand at 5,937 dead", "suffered 80,000 casualties". */
function ofAnArmy(tokens: Token[], {sentence, figure, noun}: Finding): boolean {
  for (let at = sentence.from; at < Math.max(figure.from, noun.to); at += 1)
    if (ofArmies.has(tokens[at]!.lower)) return true;
  return false;
}

const civilianTopic = (tokens: Token[], {sentence}: Finding) => {
  for (let at = sentence.from; at < sentence.to; at += 1) if (tokens[at]!.lexeme.people === "civilians") return true;
  return false;
};

/** The side that the sentence names nearest before the figure. */
function subject(tokens: Token[], {figure, sentence, noun}: Finding): string | null {
  if (noun.party) return noun.party;
  for (let at = figure.from - 1; at >= sentence.from; at -= 1) if (tokens[at]!.name) return tokens[at]!.name!.party;
  return null;
}
