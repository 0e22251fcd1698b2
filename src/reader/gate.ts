import type {Attribution} from "./attribution.js";
import type {Finding} from "./finding.js";
import type {Profile} from "./profile.js";
import type {Token} from "./tokenise.js";
import type {Victims} from "./victims.js";

/** All that a reason may look at. */
interface Looked {
  finding: Finding;
  tokens: Token[];
  attribution: Attribution;
  victims: Victims;
  profile: Profile;
}

/** What a person has to look at, and when. */
const gates: [string, (looked: Looked) => boolean | undefined][] = [
  ["a forecast, not a count", ({finding, tokens}) => Boolean(finding.forecast) || foretold(tokens, finding)],
  ["its claimant has not confirmed it", ({attribution}) => attribution.unconfirmed],
  ["a fear, not a count", ({attribution: {cue}, tokens}) => tokens[cue?.at ?? -1]?.lower.startsWith("fear")],
  ["stands in a question", ({finding: {sentence, rules}}) =>
    sentence.question && rules[0] !== "answer" && sentence.role !== "headline"],
  ["no side and no claimant", ({finding: {measure}, victims, attribution}) =>
    measure === "displaced" && !victims.party && !attribution.speaker],
  ["prisoners set free", ({finding, profile, tokens}) =>
    finding.measure === "captured" && !profile.war && released(tokens, finding)],
  ["no noun", ({finding: {noun, carried, rules}, profile}) =>
    profile.fragment && noun.kind === "bare" && carried && rules[0] === "bare-carried"]
];

/** Why a candidate needs a person's eye; empty = accept. */
export function reasonsFor(looked: Looked): string[] {
  return [...looked.finding.reasons, ...gates.filter(([, holds]) => holds(looked)).map(([reason]) => reason)];
}

/** "projects 143,000 deaths", "could mean 300 dead": a modal close before, unless "may have". */
function foretold(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 7; at -= 1) {
    const {lexeme, kind, text, lower, capital} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    if (lexeme.tags.forecast && lower !== "if" && tokens[at + 1]!.lower !== "have" && !capital) return true;
  }
  return false;
}

function released(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 4; at -= 1)
    if (/^(?:released|freed|returned)$/.test(tokens[at]!.lower)) return true;
  return false;
}
