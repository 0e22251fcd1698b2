import type {ArticleFigure} from "../../src/components/add-answer.ts";
import type {Candidate, Reading} from "../../src/reader/candidate.ts";
import {figureWords} from "../../src/reader/figure-words.ts";
import {sureOf} from "../../src/reader/verdicts.ts";
import type {Match} from "../../src/reader/match.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import type {Kind} from "../../src/reader/source-text.ts";
import {isDay, type Day} from "../../src/toll/day.ts";
import {figureText} from "../../src/toll/figure.ts";
import {against, matchLine} from "../articles/against.ts";
import {readArticleFile} from "../articles/read-file.ts";
import {ownAddress} from "../articles/same-page.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {Failure} from "../failure.ts";
import type {Entry} from "./entry.ts";

/** What is known of an article beside its text. */
export interface ArticleFacts {
  kind: Kind;
  url?: string | null;
  published?: Day | null;
}

/** Reads an article into figures to add. Its text goes no further than the at most eight words of each figure. */
export function figuresOf(text: string, {kind, url = null, published = null}: ArticleFacts,
  ledger: Ledger): ArticleFigure[] {
  const reading = readArticle(text, {kind, published});
  const matches = against(ledger)(reading, text);
  const address = url ?? (kind === "html" ? ownAddress(text) : null);
  const printing = {
    url: address, outlet: outletAt(address, ledger), "published-on": reading.published, language: reading.language
  };
  return reading.candidates.map((one, index): ArticleFigure => {
    const match = matches[index]!;
    return {
      line: lineOf(one, match, reading),
      entry: filled(
        {...printing, words: figureWords(one.quote), via: one.via.join(" > "), verified: one.verified,
          ...slots(one, match, ledger)}),
      choices: match.relation === "ambiguous" ? [match.claim_id!, ...match.others] : [],
      refusal: one.negated ? "the article has it denied; a denial is a row of denials.csv" : null
    };
  });
}

/** The figures of an article's file; its day and address are those of the flags, or those that it gives itself.
 * @throws Failure for a file that cannot be read (2), and for an article without a toll */
export function figuresIn(file: string, said: Entry, ledger: Ledger): ArticleFigure[] {
  const {text, kind, problem} = readArticleFile(file);
  if (problem !== null) throw new Failure(problem, {code: / (?:NO_FILE|UNREADABLE) /.test(problem) ? 2 : 1});
  const day = said["published-on"] ?? "";
  const figures = figuresOf(text, {kind, url: said.url, published: isDay(day) ? day : null}, ledger);
  if (!figures.length) throw new Failure(`${file}: no toll was found in it; add what it says without --from`);
  return figures;
}

/** The fields of a figure as the reporter wants them: what was said by hand stands before what was read.
 * @throws Failure (2) for a figure that is none of these, that is no claim, or that may print several */
export function picked(figures: ArticleFigure[], pick: string, said: Entry, {asks = false} = {}): Entry {
  const figure = /^\d+$/.test(pick.trim()) ? figures[Number(pick) - 1] : undefined;
  if (!figure) throw new Failure(`--pick ${pick}: the article has figures 1 to ${figures.length}`, {code: 2});
  if (figure.refusal) throw new Failure(`figure ${pick}: ${figure.refusal}`);
  if (figure.choices.length && said["printing-of"] === undefined && !asks)
    throw new Failure(
      `figure ${pick} may be a printing of ${figure.choices.join(" or ")}; ` +
      'say which with --printing-of, or --printing-of "" for a new claim', {code: 2});
  const entry = {...figure.entry, ...said};
  return said["printing-of"] ? {printed: entry.figure, ...entry} : entry;
}

function lineOf(candidate: Candidate, match: Match, {published}: Reading): string {
  const {quote, measure, party, group, claimant, reasons, negated, status, flags} = candidate;
  const of = [party, group].filter(Boolean).join(" ") || "of whom is not said";
  const sure = [sureOf(candidate), ...reasons].join("; ");
  const day = !published ? "; the article bears no day"
    : flags.includes("day-guessed") ? `; the article's day, ${published}, is guessed from its first lines` : "";
  const ahead = status === "forecast" ? ", a projection" : "";
  const what = `“${figureWords(quote)}” ${negated ? "not " : ""}${measure}, ${of}${ahead}`;
  return `${what}, by ${claimant ?? "nobody named"}; ${sure}${day}; in the ledger: ${matchLine(match)}`;
}

/** The fields of a known claim's printing, or those of a new claim. */
function slots(candidate: Candidate, match: Match, ledger: Ledger): Record<string, string | null> {
  const figure = figureText(candidate);
  if (match.relation === "known" || match.relation === "garbled") {
    const now = (damage: string) => match.changes.find((change) => change.damage === damage)?.now ?? null;
    const [party, group] = now("victims-changed")?.split(" ") ?? [];
    return {
      "printing-of": match.claim_id, printed: figure, "printed-measure": now("measure-changed"),
      "printed-party": party ?? null,
      "printed-group": group ?? null, "printed-as-of": now("date-changed"), "printed-claimant": now("claimant-changed")
    };
  }
  const group = ledger.vocabulary.some(({kind, word_id}) => kind === "group" && word_id === candidate.group)
    ? candidate.group : null;
  return {
    figure, claimant: match.claimant_id, party: match.victims_party, group, measure: candidate.measure,
    period: candidate.period, modality: candidate.status === "forecast" ? "projection" : null,
    "said-on": candidate.said_on, "as-of": candidate.as_of
  };
}

function outletAt(address: string | null, {outlets}: Ledger): string | null {
  if (!address || !URL.canParse(address)) return null;
  const host = new URL(address).hostname.replace(/^www\./, "");
  return outlets.find(({domain}) => domain && (host === domain || host.endsWith(`.${domain}`)))?.name ?? null;
}

function filled(fields: Record<string, string | boolean | null>): Entry {
  return Object.fromEntries(Object.entries(fields)
    .flatMap(([name, value]) => (value === null || value === "" ? [] : [[name, String(value)]])));
}
