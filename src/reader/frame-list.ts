import {before} from "./frame-left.js";
import type {Framed} from "./frame-right.js";
import type {Figure} from "./figures.js";
import {changed as changedTo, newFinding, type Finding} from "./finding.js";
import {changed, gravely, listing, nearWords, raisedTo} from "./languages/en/framing.js";
import type {Noun} from "./noun.js";
import type {Sentence} from "./sentences.js";
import type {Token} from "./tokenise.js";
import {carry} from "./frame-bare.js";

/** "raised from 1,035 to 1,081": the older figure is a count too, for review. */
export function withOlder(findings: Finding[]): Finding[] {
  if (findings.every(({figure}) => !figure.change)) return findings;
  return findings.flatMap((found) => {
    const {change} = found.figure;
    if (!change) return [found];
    const figure = {
      ...found.figure,
      from: change.numberFrom,
      to: change.numberTo,
      numberFrom: change.numberFrom,
      numberTo: change.numberTo,
      low: change.was,
      high: change.was,
      bound: "exact" as const,
      boundWord: "",
      change: null
    };
    return [
      changedTo(found, {figure, supersedes: null, reasons: ["an older figure"], rules: [...found.rules, "older"]}),
      found
    ];
  });
}

export function finding(figure: Figure, noun: Noun, sentence: Sentence, framed: Framed): Finding {
  const {measure, at: measureAt, verbAt, forecast = false} = framed;
  return newFinding(figure, noun, sentence, measure, framed.rule,
    {measureAt, verbAt, forecast, supersedes: figure.change?.was ?? null});
}

/** "and 29 children", "498 deaths and 1,597 …", "killing 12 and wounding …": a figure joined to the one before. */
export function coordinated(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, nouns: Noun[],
  figures: Figure[], findings: (Finding | null)[], index: number, at: number): Finding | null {
  const before = findings[index - 1];
  if (index === 0 || noun.kind === "thing") return null;
  if (!before) return afterThing(tokens, sentence, figure, noun, figures, index, at);
  if (!listing.has(tokens[at]?.lower ?? "")) return null;
  const end = Math.max(nouns[index - 1]!.to, figures[index - 1]!.to, before.rules[0] === "predicate"
    ? before.measureAt + 1 : 0);
  if (!tokens.slice(end + 1, at + 1).every(({text, lower}) => text === "," || lower === "and")) return null;
  const side = noun.kind === "bare" ? tokens[figure.to]?.name : null;
  // "16,000 Russian dead and 71,500 Ukrainian": the noun is left out.
  if (side?.as === "people" && closes(tokens[figure.to + 1]))
    return carry(figure, {...noun, party: side.party}, sentence, before, "elided-noun");
  if ((noun.kind !== "people" && noun.kind !== "others") || isVerb(tokens, noun.to, sentence.to)) return null;
  const {measure, verbAt, partOf} = before;
  return newFinding(figure, noun, sentence, measure, "coordinated", {from: before, verbAt, partOf});
}

const closes = (token: Token | undefined) =>
  !token || token.kind !== "word" || token.lexeme.tags.preposition || token.lower === "and";

/** "94 people died in the city, 71 in Morelos, 43 in Puebla and one in Oaxaca". */
export function gapped(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, previous: Finding | null,
  at: number): Finding | null {
  if (!previous || noun.kind !== "bare" || previous.sentence !== sentence || figure.from - previous.figure.to > 18)
    return null;
  const side = withoutVerb.has(previous.rules[0]!) && closes(tokens[figure.to]) ? sideBefore(tokens, at) : null;
  if (side) return carry(figure, {...noun, party: side}, sentence, previous, "elided-verb");
  if (previous.measure === "wounded" && gravely.has(tokens[figure.to]?.lower ?? "") && closes(tokens[figure.to + 1]))
    return newFinding(figure, noun, sentence, "wounded", "part-in-a-state",
      {carried: true, from: previous, partOf: previous});
  const {text, lower} = tokens[at]!;
  const isPlace = inPlaceBefore(tokens, figure.from - 1, previous.figure.to) ||
    ((text === "," || lower === "and") && inPlaceAfter(tokens, figure.to));
  return isPlace ? carry(figure, noun, sentence, previous, "gapped-list") : null;
}

/** Rules after which a verb may be left out. */
const withoutVerb = new Set(["object", "predicate", "coordinated", "elided-verb"]);

/** "Russia had lost 16,000 men, and Ukraine 5,000": the side of a clause without a verb. */
function sideBefore(tokens: Token[], at: number): string | null {
  const {name} = tokens[at]!;
  return name && name.as !== "leader" && /^(?:and|,|;|while)$/.test(tokens[at - 1]?.lower ?? "") ? name.party : null;
}

/** "43 in Puebla": a place within three words. */
function inPlaceAfter(tokens: Token[], at: number): boolean {
  if (!nearWords.has(tokens[at]?.lower ?? "")) return false;
  let spot = at + 1;
  while (spot < at + 4 && tokens[spot]?.kind === "word" && !tokens[spot]!.capital) spot += 1;
  const {capital, lexeme} = tokens[spot] ?? tokens[at]!;
  return capital && lexeme.month === undefined && lexeme.weekday === undefined;
}

/** "105 were killed in Jajarkot, and in neighbouring Rukum 52": the place stands before the figure. */
function inPlaceBefore(tokens: Token[], at: number, from: number): boolean {
  let step = at;
  while (step > from && tokens[step]!.kind === "word" && (tokens[step]!.capital || tokens[step]!.name)) step -= 1;
  if (step === at) return false;
  if (tokens[step]!.kind === "word" && !tokens[step]!.lexeme.tags.preposition && step > from) step -= 1;
  return tokens[step]!.lower === "in" && /^(?:and|,|;)$/.test(tokens[step - 1]!.lower);
}

/** "lost 1,200 tanks and 3,500 troops": the verb of a list whose first member is no count of people. */
function afterThing(tokens: Token[], sentence: Sentence, figure: Figure, noun: Noun, figures: Figure[], index: number,
  at: number): Finding | null {
  if (noun.kind !== "people" || (tokens[at]?.lower !== "and" && tokens[at]?.text !== ",")) return null;
  for (let other = index - 1; other >= 0; other -= 1) {
    const verbAt = before(tokens, figures[other]!, sentence.from);
    const verb = verbAt >= sentence.from ? tokens[verbAt]! : null;
    const measure = verb?.lexeme.active;
    if (measure) return finding(figure, noun, sentence, {measure, at: verbAt, rule: "object-list", verbAt});
    if (verb?.text !== "," && verb?.lower !== "and") return null;
  }
  return null;
}

/** A finite verb after the noun says something else of it. */
const isVerb = (tokens: Token[], at: number, to: number) => at < to && tokens[at]!.lexeme.tags.auxiliary &&
  !/^(?:in all|who|later)$/.test(tokens[at]!.lower);

/** "up from 17 a day earlier", "revised from 40": the figure that the last one replaces. */
export function older(tokens: Token[], figure: Figure, noun: Noun, sentence: Sentence, previous: Finding | null,
  at: number): Finding | null {
  if (!previous || tokens[at]?.lower !== "from" || at < sentence.from || noun.kind === "thing") return null;
  const {figure: risen, rules} = previous;
  const raised = tokens[at - 1]?.text === "," && raisedTo.has(verbAndTo(tokens, risen.from));
  const rose = raised || rules[0] === "running-total" && previous.sentence === sentence && at - risen.to < 6 &&
    tokens.slice(risen.to, at).every((token) => token.kind !== "number" && !token.lexeme.tags.say &&
      token.text !== ";");
  if (!rose && !changed.has(tokens[at - 1]?.lower ?? "")) return null;
  return newFinding(figure, noun, sentence, previous.measure, "older",
    {carried: true, from: previous, reasons: ["an older figure"]});
}

/** "raised to 118 its count of the dead, from 116": the two words before the newer figure. */
const verbAndTo = (tokens: Token[], at: number) => `${tokens[at - 2]?.lower ?? ""} ${tokens[at - 1]?.lower ?? ""}`;

/** "five women and three children were killed": the first figure takes what is said of the second. */
export function byNext(tokens: Token[], sentence: Sentence, figures: Figure[], nouns: Noun[],
  findings: (Finding | null)[], index: number): Finding | null {
  const next = findings[index + 1];
  const noun = nouns[index]!;
  if (!next || (noun.kind !== "people" && noun.kind !== "others") || next.verbAt >= 0 || next.partOf ||
    next.rules[0] === "event-noun" || next.rules[0] === "among-the-dead")
    return null;
  const isList = tokens.slice(noun.to, Math.min(figures[index + 1]!.from, sentence.to)).every(({lower, text, lexeme}) =>
    lower === "and" || text === "," || lower === "or" || lexeme.tags.determiner);
  return isList ? newFinding(figures[index]!, noun, sentence, next.measure, "coordinated", {from: next}) : null;
}
