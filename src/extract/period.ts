import type {Period} from "../toll/vocabulary.ts";
import type {Finding} from "./finding.ts";
import type {Profile} from "./profile.ts";
import type {Token} from "./tokenise.ts";

const after = new Set(["after", "earlier", "later", "before", "of", "ago", "when"]);

/** Over which time a figure counts, from the words nearest to it, else from its neighbours, else from the article. */
export function periodOf(finding: Finding, tokens: Token[], profile: Profile, previous: {finding: Finding; period: Period} | null): [Period, string] {
  const {sentence, figure} = finding;
  let incident = -1;
  let lasting = -1;
  for (let at = sentence.from; at < sentence.to; at += 1) {
    const {lexeme, lower} = tokens[at]!;
    if (lexeme.tags.has("pastDay") && !after.has(tokens[at + 1]?.lower ?? "") && Math.abs(at - figure.to) < 16 && !isShare(tokens, at)) return ["past-day", `period-${lower}`];
    if (lexeme.tags.has("lasting") || /^(?:weeks|months|years)$/.test(lower)) lasting = nearer(lasting, at, figure.from);
    if (lexeme.tags.has("incident")) incident = nearer(incident, at, figure.from);
  }
  if (tokens.slice(sentence.from, sentence.to).some((token) => token.lower === "since")) return ["cumulative", "period-since"];
  if (incident >= 0 && lasting < 0) return ["incident", "period-event"];
  if (lasting >= 0 && incident < 0) return [profile.oneEvent && !profile.war && previous ? previous.period : "cumulative", "period-lasting"];
  if (incident >= 0 && lasting >= 0) return Math.abs(incident - figure.from) < Math.abs(lasting - figure.from) ? ["incident", "period-event"] : ["cumulative", "period-lasting"];
  if (previous && previous.finding.sentence.paragraph === sentence.paragraph) return [previous.period, "period-of-neighbour"];
  return [profile.oneEvent ? "incident" : "cumulative", "period-of-article"];
}

const nearer = (best: number, at: number, to: number) => (best < 0 || Math.abs(at - to) < Math.abs(best - to) ? at : best);
const isShare = (tokens: Token[], at: number) => tokens[at]!.lower === "a day" && tokens[at + 1]?.lower === "earlier";
