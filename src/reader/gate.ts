import type {Attribution} from "./attribution.js";
import type {Finding} from "./finding.js";
import type {Profile} from "./profile.js";
import type {Token} from "./tokenise.js";
import type {Victims} from "./victims.js";

/** Why a candidate needs a person's eye; empty = accept. */
export function reasonsFor(
  finding: Finding,
  tokens: Token[],
  attribution: Attribution,
  victims: Victims,
  profile: Profile
): string[] {
  const reasons = [...finding.reasons];
  const {sentence, measure} = finding;
  if (finding.forecast) reasons.push("a forecast, not a count");
  else if (foretold(tokens, finding)) reasons.push("a forecast, not a count");
  if (attribution.unconfirmed) reasons.push("its claimant has not confirmed it");
  if (tokens[attribution.cue?.at ?? -1]?.lower.startsWith("fear")) reasons.push("a fear, not a count");
  if (sentence.question && finding.rules[0] !== "answer" && sentence.role !== "headline")
    reasons.push("stands in a question");
  if (measure === "displaced" && !victims.party && !attribution.speaker) reasons.push("no side and no claimant");
  if (measure === "captured" && !profile.war && released(tokens, finding)) reasons.push("prisoners set free");
  if (sentence.role === "related") reasons.push("stands in a related link");
  return reasons;
}

/** "projects 143,000 deaths", "could mean 300 dead": a modal close before, unless "may have". */
function foretold(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 7; at -= 1) {
    const {lexeme, kind, text, lower} = tokens[at]!;
    if (kind === "mark" && text !== "-") return false;
    if (
      lexeme.tags.forecast &&
      lower !== "if" &&
      lower !== "expected" &&
      tokens[at + 1]?.lower !== "have" &&
      !tokens[at]!.capital
    )
      return true;
  }
  return false;
}

function released(tokens: Token[], {figure, sentence}: Finding): boolean {
  for (let at = figure.from - 1; at >= sentence.from && at > figure.from - 4; at -= 1)
    if (/^(?:released|freed|returned)$/.test(tokens[at]!.lower)) return true;
  return false;
}
