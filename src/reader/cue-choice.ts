import type {Cue} from "./cues.js";
import {deeds, refusable, registering} from "./languages/en/telling.js";
import type {Token} from "./tokenise.js";

/** The cues around a figure, each list in the order of the sentence; `said` are those before that are no deeds, `at`
 * and `end` are the figure's tokens. */
interface Around {
  before: Cue[];
  said: Cue[];
  after: Cue[];
  nearest: Cue | undefined;
  next: Cue | undefined;
  tokens: Token[];
  at: number;
  end: number;
}

/** Who has the word, with an example; the first rule that finds somebody decides. */
const rules: {example: string; find: (around: Around) => Cue | null | undefined}[] = [
  {
    example: "INDIA rejects a WHO estimate of 4.7 million",
    find({before, nearest, tokens}) {
      const refused = nearest && refusable.has(tokens[nearest.at]!.lower) && before.findLast((cue) => cue.denies);
      return refused && refused.at < nearest.at ? refused : null;
    }
  },
  {
    example: "the paper, citing THE MINISTRY, said five died",
    find({said, nearest}) {
      const cited = said.findLast((cue) => cue.relays);
      return cited && nearest && nearest.at > cited.at && nearest.speaker.from < cited.at ? cited : null;
    }
  },
  {
    example: "the agency said five died, THE MAYOR wrote",
    find: ({nearest, next}) => (next && !next.relays && isSaid(nearest) && nearest.speaker.press ? next : null)
  },
  {
    example: "India recorded five deaths, THE MINISTRY said",
    find: ({nearest, next, tokens, at}) =>
      (nearest && next && trails(next) && isFresh(nearest, tokens, at) ? next : null)
  },
  {
    example: "the mayor said five died, Reuters reported, citing POLICE",
    find: ({after}) => after.find((cue) => cue.relays)
  },
  {
    example: "Kyiv said five died, according to THE PAPER",
    find: ({after, nearest}) => (nearest?.rule === "own-count" || (nearest && isSide(nearest))
      ? after.find((cue) => cue.rule === "according-to") : null)
  },
  {example: "POLICE said five died", find: ({nearest, next}) => nearest ?? next}
];

/** The cue that governs a figure: of those before it and after it in its sentence. */
export function pickInner(before: Cue[], after: Cue[], end: number, tokens: Token[], at: number): Cue | null {
  if (!before.length && !after.length) return null;
  const said = before.filter((cue) => !isDeed(cue, tokens));
  const last = said[said.length - 1];
  const nearest = last?.reach === "both" ? last : before[before.length - 1];
  const around: Around = {before, said, after, nearest, next: after[0], tokens, at, end};
  for (const {find} of rules) {
    const found = find(around);
    if (found) return found;
  }
  return null;
}

const isSaid = (cue: Cue | undefined): cue is Cue => cue?.rule === "speaker-said";

/** "India", "Kyiv": a side alone. */
const isSide = ({speaker, rule}: Cue) =>
  rule === "speaker-said" && speaker.to - speaker.from === 1 && speaker.party !== null && !speaker.person;

/** Another follows who says it: a country that registers, a deed, and a clause that is parted from its figure, are no
 * asserter then. */
const isFresh = (cue: Cue, tokens: Token[], at: number) => isDeed(cue, tokens) ||
  (isSide(cue) && registering.test(tokens[cue.at]!.lower)) || (cue.reach === "both" && parts(tokens, cue.at, at));

/** "…, the ministry said": said of what stands before it. */
const trails = ({reach, rule, speaker, nobody}: Cue) => reach !== "after" && rule.endsWith("said") && !speaker.stands &&
  !nobody;

/** "Divers brought up 37 bodies, the fire chief said": who brings, shows or takes does something and says nothing. */
const isDeed = (cue: Cue, tokens: Token[]) => isSaid(cue) && deeds.test(tokens[cue.at]!.lower);

/** "…, the service said on Monday, and 300 are missing, the mayor said": a new clause has its own asserter. */
function parts(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1)
    if (tokens[at]!.text === "," && /^(?:and|while|but)$/.test(tokens[at + 1]!.lower)) return true;
  return false;
}

export const subjectOf = (cues: Cue[], inner: Cue) =>
  cues.find((cue) => cue.at < inner.at + 12 && cue.speaker.name !== inner.speaker.name)?.speaker ?? null;

/** A semicolon, or a full quotation, ends what a cue before it can reach. */
export function cutOff(tokens: Token[], from: number, to: number): boolean {
  for (let at = from + 1; at < to; at += 1) if (tokens[at]!.text === ";") return true;
  return false;
}
