import type {Finding} from "./finding.js";
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

function byNoun({finding, tokens, profile, memory}: Scene): Ruled | null {
  const {noun, measure, measureAt, sentence} = finding;
  const own = noun.group;
  if (!own) return null;
  if (own === "officers" && !profile.war && !profile.fragment && /^officers?$/.test(tokens[noun.head]?.lower ?? ""))
    return ["police", "group-noun"];
  if (own !== "all") return [own, "group-noun"];
  const word =
    finding.rules[0] === "predicate" || finding.verbAt >= 0
      ? null
      : adjective(tokens, measureAt, sentence.from);
  if (word && word !== "all") return [word, "group-adjective"];
  if (noun.civil && profile.war) return ["civilians", "civil-role"];
  const loose = /^(?:men|man|prisoners|prisoner|crew|crewmen|pilots|personnel)$/.test(tokens[noun.head]?.lower ?? "");
  if (measure === "losses") return ["military", "losses-are-military"];
  const owned = noun.possessive && /^(?:his|its|our|their|my)$/.test(noun.possessive);
  if (loose && profile.war && owned) return ["military", "men-of-the-army"];
  if (loose && memory.military) return ["military", "men-of-the-army"];
  return ["all", "group-noun"];
}

function byMeasure({finding, tokens, attribution}: Scene): Ruled | null {
  if (ownDead(tokens, finding) && /\bpolice\b/i.test(attribution.speaker?.name ?? "")) return ["police", "own-dead"];
  const {noun} = finding;
  if (noun.head >= 0 && /^(?:prisoners of war|pows)$/.test(tokens[noun.head]!.lower))
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
    if (lower === "military" || lower === "combat" || lower === "battlefield" || lower === "enemy" || lower === "troop")
      return "military";
    if (lower === "civilian" || lower === "child" || lexeme.people) return lexeme.people ?? "all";
  }
  return null;
}

/** "498 deaths among its servicemen". */
function amongNoun(tokens: Token[], {noun, figure, sentence}: Finding): string | null {
  const from = Math.max(noun.to, figure.to);
  for (let at = from; at < sentence.to && at < from + 10; at += 1) {
    if (tokens[at]!.lower !== "among" && tokens[at]!.lower !== "amongst") continue;
    for (let next = at + 1; next < sentence.to && next < at + 5; next += 1)
      if (tokens[next]!.lexeme.people) return tokens[next]!.lexeme.people!;
    return null;
  }
  return null;
}

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
    if (!/^(?:suffer|suffered|suffers|sustained|lost|taken|incurred)$/.test(lower)) continue;
    return (
      tokens
        .slice(Math.max(sentence.from, at - 4), at)
        .find((token) => token.lexeme.people && token.lexeme.people !== "all")?.lexeme.people ?? null
    );
  }
  return null;
}

/** A text of a sentence or two has nothing to fill in from. */
function inFragment(finding: Finding): Ruled | null {
  if (finding.measure === "losses" && finding.verbAt >= 0) return ["military", "losses-are-military"];
  return finding.carried ? null : [null, "group-untold"];
}

function byParagraph({finding, memory, profile}: Scene): Ruled | null {
  const {last} = memory;
  if (finding.measure === "losses" && !profile.fragment) return ["military", "losses-are-military"];
  if (!last || (last.finding.sentence.paragraph !== finding.sentence.paragraph && !finding.carried)) return null;
  const group = (last.finding.partOf ? (memory.known.get(last.finding.partOf) ?? last.victims) : last.victims).group;
  if (finding.carried && !finding.topic)
    return [
      finding.from && memory.known.get(finding.from) ? memory.known.get(finding.from)!.group : group,
      "group-carried"
    ];
  return [group && /^(?:military|civilians|militants|police)$/.test(group) ? group : "all", "group-of-paragraph"];
}

function ofRival(scene: Scene): Ruled | null {
  const same = rival(scene);
  return same && [same.group, "group-of-rival"];
}

const healers =
  /health|hospital|medic|doctor|police|fire|rescue|emergency|coast guard|mayor|governor|disaster|coroner/i;
const counters = /\bU\.?N\b|united nations|human rights|ohchr|prosecutor|unicef/i;

function byArticle({finding, tokens, attribution, profile, memory}: Scene): Ruled {
  const {war, oneEvent, place, soldiers} = profile;
  if (!war) return ["all", "group-of-article"];
  const claimant = attribution.speaker?.name ?? "";
  if (civilianTopic(tokens, finding) || (counters.test(claimant) && !oneEvent))
    return ["civilians", "group-civilian-topic"];
  if (healers.test(claimant)) return ["all", "group-of-claimant"];
  if (oneEvent)
    return [
      memory.last?.victims.group === "military" || (!memory.last && soldiers) ? "military" : "all",
      "group-of-article"
    ];
  if (/^(?:body|bodies|corpses)$/.test(tokens[finding.measureAt]?.lower ?? "")) return ["all", "group-bodies"];
  const foreign = subject(tokens, finding);
  if (foreign && foreign !== place) return ["military", "group-of-army-abroad"];
  if (army.test(claimant) || ofAnArmy(tokens, finding)) return ["military", "group-of-army"];
  return [soldiers ? "military" : "all", "group-of-article"];
}

const army = /general staff|armed forces|defen[cs]e min|army|military/i;

/** "losses stand at 5,937 dead", "suffered 80,000 casualties". */
function ofAnArmy(tokens: Token[], {sentence, figure, noun}: Finding): boolean {
  for (let at = sentence.from; at < Math.max(figure.from, noun.to); at += 1)
    if (/^(?:losses|casualties|front|battlefield|combat)$/.test(tokens[at]!.lower)) return true;
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
