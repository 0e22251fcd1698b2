import type {Candidate, Reading} from "../../../src/reader/candidate.ts";
import {readArticle} from "../../../src/reader/read-article.ts";
import {sourceTextOf} from "../../../src/reader/source-of.ts";
import type {ArchiveArticle} from "../article.ts";
import {agencyOf} from "../text/agency.ts";
import {hash32, textHash, wordsOf} from "../text/fingerprint.ts";
import {bandsOf} from "../text/minhash.ts";
import {lineAt, namesNear, proseOf} from "../text/prose.ts";
import type {PartRow} from "./columns.ts";

/** What an article leaves in the parts: one row of its own and one for each candidate.
 * @param place the shard, and the article's number in it, from 1 */
export function rowsOf(article: ArchiveArticle, place: {shard: string; article: number}):
  {article: PartRow<"articles">; candidates: PartRow<"candidates">[]} {
  const {text, kind, published} = article;
  const reading = readArticle(text, {kind, published});
  const clean = kind === "text" ? text : sourceTextOf(text, kind).text;
  return {
    article: articleRow(article, clean, reading, place),
    candidates: reading.candidates.map((one) => ({...place, ...candidateRow(one, text)}))
  };
}

function articleRow({name, url, outlet, crawled, language, via}: ArchiveArticle, clean: string, reading: Reading,
  place: {shard: string; article: number}): PartRow<"articles"> {
  const words = wordsOf(proseOf(clean));
  return {
    ...place, name, url, outlet, published_on: reading.published, crawled_on: crawled, language,
    read_as: reading.language, via: via ?? agencyOf(clean), words: words.length, text_hash: textHash(words),
    bands: bandsOf(words), candidates: reading.candidates.length
  };
}

function candidateRow(one: Candidate, text: string): Omit<PartRow<"candidates">, "shard" | "article"> {
  const {start, end, low, high, bound, measure, party, group, claimant, negated, status, period, verified} = one;
  return {
    starts_at: start, figure_words: one.quote.replace(/\s+/g, " "), low, high, bound, measure, victims_party: party,
    victims_group: group, claimant, relays: one.via, negated, status, period, as_of: one.as_of,
    said_on: one.said_on, verified, role: one.role, verdict: one.verdict, filled_in: filledIn(one),
    names_near: namesNear(text, start, end), line_hash: hash32(lineAt(text, start))
  };
}

/** The rules that gave it a party or a group, which may be words from elsewhere in the article. */
const filledIn = ({trace}: Candidate) => trace.map(({rule}) => rule).filter((rule) => /^(?:group|party)-/.test(rule));
