import {join} from "node:path";
import type {Candidate, Reading} from "../../src/reader/candidate.ts";
import type {Match} from "../../src/reader/match.ts";
import {readArticle} from "../../src/reader/read-article.ts";
import {homeStoryId, storyIds} from "../../loaders/read/ledger.ts";
import type {CandidateRow} from "../../loaders/schema/candidates.ts";
import type {Ledger} from "../../loaders/schema/index.ts";
import {against} from "./against.ts";
import {island} from "./island.ts";
import {readFolder, type KeptArticle} from "./folder.ts";
import {countOf} from "../../src/toll/count-of.ts";

/** Where a newsroom keeps its articles; never in the repository, for their texts are others'. */
const articlesRoot = join(import.meta.dirname, "../../articles");

/** The articles of a story: those in `articles/<story>/`; the home story also has those that lie in no story's
 * folder. */
export function articlesOf(storyId: string, root: string = articlesRoot): ReturnType<typeof readFolder> {
  const {articles, problems} = readFolder(root);
  const stories = storyIds();
  const storyOf = ({name}: KeptArticle) => stories.find((id) => name.startsWith(`${id}/`)) ?? homeStoryId();
  return {articles: articles.filter((one) => storyOf(one) === storyId), problems};
}

/** Reads a story's articles into rows for review, matched to its ledger. No articles: no rows. What keeps an article
 * from being read is told, and the others are read. */
export function candidateRows(
  ledger: Ledger,
  articles: KeptArticle[],
  tell: (problem: string) => void = console.error
): CandidateRow[] {
  if (!articles.length) return [];
  const match = against(ledger);
  return articles.flatMap((article) => {
    const {value, problem} = island(article.file, () => {
      const reading = readArticle(article.text, article);
      const matches = match(reading, article.text);
      return reading.candidates.map((one, index) => row(article, reading, one, matches[index]!));
    });
    if (problem !== null) tell(problem);
    return value ?? [];
  });
}

function row({name, url}: KeptArticle, {published, language}: Reading, candidate: Candidate,
  match: Match): CandidateRow {
  const {quote, party, group, start, end, trace: _, verdicts, ...rest} = candidate;
  const {relation, claim_id, changes, others} = match;
  return {
    ...rest,
    article: name,
    url,
    published_on: published,
    language,
    starts_at: start,
    ends_at: end,
    figure_words: quote.replace(/\s+/g, " "),
    victims_party: party,
    victims_group: group,
    party_verdict: verdicts.party.verdict,
    group_verdict: verdicts.group.verdict,
    claimant_verdict: verdicts.claimant.verdict,
    relation,
    claim_id,
    damages: changes.map(({damage}) => damage),
    others
  };
}

/** What a build says of the articles: each that cannot be read, and how many there are. */
export function articlesNotes(root: string = articlesRoot): string[] {
  const {articles, problems} = readFolder(root);
  const kept = countOf(articles.length, "article");
  const what = articles.length
    ? `${kept} in articles/ read into data/STORY/candidates.csv for review; they are not claims`
    : "no articles in articles/, so the candidates for review are empty";
  return [...problems, what];
}
