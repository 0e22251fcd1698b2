import type {Cue} from "./cues.js";
import type {Token} from "./tokenise.js";

/** The cue that governs a figure: of those before it and after it in its sentence. */
export function pickInner(before: Cue[], after: Cue[], end: number, tokens: Token[], at: number): Cue | null {
  const by = after.find((cue) => cue.rule === "said-by" && cue.at <= end + 1);
  if (by) return by;
  const said = before.filter((cue) => !isDeed(cue, tokens));
  const nearest = said.length && said.at(-1)!.reach === "both" ? said.at(-1) : before.at(-1);
  const refused = before.findLast((cue) => cue.denies);
  if (refused && nearest && refused.at < nearest.at && refusedWord.test(tokens[nearest.at]!.lower) &&
    nearest.at - refused.at < 6)
    return refused;
  const cited = said.findLast((cue) => cue.relays);
  if (cited && nearest && nearest.at > cited.at && nearest.speaker.from < cited.at && nearest.rule === "speaker-said")
    return cited;
  const next = after[0];
  if (
    nearest &&
    next &&
    !next.relays &&
    nearest.rule === "speaker-said" &&
    nearest.speaker.press &&
    !next.speaker.press
  )
    return next;
  const fresh =
    nearest &&
    (isCountry(nearest, tokens) || isDeed(nearest, tokens) ||
      (nearest.reach === "both" && joins(tokens, nearest.at, at)));
  if (fresh && next && trails(next)) return next;
  const citing = after.find((cue) => cue.relays);
  if (citing) return citing;
  const named = after.find((cue) => cue.rule === "according-to");
  if (named && nearest?.rule === "own-count") return named;
  if (
    named &&
    nearest &&
    nearest.speaker.to - nearest.speaker.from === 1 &&
    nearest.speaker.party &&
    !nearest.speaker.person &&
    nearest.rule === "speaker-said"
  )
    return named;
  return nearest ?? next ?? null;
}

/** "…, the ministry said": said of what stands before it. */
const trails = ({reach, rule, speaker, nobody}: Cue) => reach !== "after" && rule.endsWith("said") && !speaker.stands &&
  !nobody;

/** "India recorded 56 deaths, the ministry said": a country that registers is no asserter when another follows. */
const isCountry = ({speaker, at, rule}: Cue, tokens: Token[]) =>
  rule === "speaker-said" && speaker.to - speaker.from === 1 && speaker.party !== null && !speaker.person &&
  /^(?:record|regist|report|count|list)/.test(tokens[at]!.lower);

/** "India rejects a WHO estimate of 4.7 million": what is refused is no saying. */
const refusedWord = /^(?:estimates?|claims?|reports?|counts?|tally)$/;

/** "Divers brought up 37 bodies, the fire chief said": who brings, shows or takes does something and says nothing. */
const isDeed = ({at, rule}: Cue, tokens: Token[]) =>
  rule === "speaker-said" && /^(?:br[io]|gave|give|took|raise|show|issue|release|arrive|cut|found|find)/.test(
    tokens[at]!.lower);

/** "…, the service said on Monday, and 300 are missing, the mayor said": a new clause has its own asserter. */
function joins(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]!.text === "," && /^(?:and|while|but)$/.test(tokens[at + 1]?.lower ?? "")) return true;
  return false;
}

export const subjectOf = (cues: Cue[], inner: Cue) =>
  cues.find((cue) => cue !== inner && cue.at < inner.at + 12 && cue.speaker.name !== inner.speaker.name)?.speaker ??
  null;

/** A semicolon, or a full quotation, ends what a cue before it can reach. */
export function cutOff(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (tokens[at]!.text === ";") return true;
  return false;
}
