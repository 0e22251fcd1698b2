import {statSync, writeFileSync} from "node:fs";
import {basename} from "node:path";
import {readArticle} from "../../src/reader/read-article.ts";
import {sourceTextOf} from "../../src/reader/source-of.ts";
import {readFolder, type KeptArticle} from "../articles/folder.ts";
import {island, type Island} from "../articles/island.ts";
import {ownAddress} from "../articles/same-page.ts";
import {verifyReport, type Verified} from "../articles/verify-report.ts";
import {pageOf} from "../../loaders/check/questions/pages.ts";
import {csvCell} from "../../loaders/read/csv.ts";
import type {Report} from "../../loaders/schema/reports.ts";
import {Failure} from "../failure.ts";
import {storyNamed} from "../refuse-unknown.ts";
import {soundLedger} from "../sound-ledger.ts";
import {call, notSaid, type About, type Voice} from "./command.ts";

const belongs = "an article belongs to a report by its name (r-0120.txt), by the address in articles.csv beside it " +
  "(file,url,published_on), or by a saved page's own canonical address";

export const about: About = {
  name: "verify",
  failing: "not verified",
  examples: [
    ["npx tollbook verify --articles articles", "a line for each report whose article is there"],
    ["npx tollbook verify --articles articles --story maria-2017 --spans spans.csv",
      "also writes where the words stand"]
  ],
  declare: (command) => command
    .option("--articles <folder>", `needed: the folder that holds the articles; ${belongs}`)
    .option("--story <story>", "the one of the home page when left out")
    .option("--spans <file>", "write where the words of each report stand, as CSV")
};

type Flags = Partial<Record<"articles" | "story" | "spans", string>>;

/** One line for each report whose article is there. Exit code 0 when all hold, 1 when one does not or none could be
 * looked at, 2 for a wrong call. */
export default async function verify(words: string[], voice: Voice = console): Promise<number> {
  return await call<Flags>(about, words, voice, ({articles: folder, story: named, spans}) => {
    if (!folder) throw notSaid(about, "articles");
    if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory())
      throw new Failure(`${folder} is no folder; name the folder that holds the articles`, {code: 2});
    const story = storyNamed(named);
    const ledger = soundLedger(story);
    const kept = readFolder(folder);
    for (const problem of kept.problems) voice.error(problem);
    const found = pairs(ledger.reports, kept.articles);
    if (!found.length)
      throw new Failure(`${folder} holds no article of the ${ledger.reports.length} reports of ${story}; ${belongs}`);
    const {answers, problems: failed} = verifyAll(found);
    for (const problem of failed) voice.error(problem);
    for (const answer of answers) voice.log(line(answer));
    if (spans) writeFileSync(spans, spanRows(answers));
    voice.log(total(answers, ledger.reports.length));
    const bad = answers.some(({status}) => status === "words" || status === "number");
    return bad || kept.problems.length || failed.length ? 1 : 0;
  });
}

type Pair = {report: Report; article: KeptArticle};
type Answer = Pair & Verified;

/** Each report with its article; by the file's name first. */
function pairs(reports: Report[], articles: KeptArticle[]): Pair[] {
  const byName = new Map(articles.map((article) => [basename(article.name).replace(/\.[^.]+$/, ""), article]));
  const byPage = new Map<string, KeptArticle>();
  for (const article of articles) {
    const address = article.url ?? (article.kind === "html" ? ownAddress(article.text) : null);
    if (address) byPage.set(pageOf(address), article);
  }
  return reports.flatMap((report) => {
    const article = byName.get(report.report_id) ?? (report.url ? byPage.get(pageOf(report.url)) : undefined);
    return article ? [{report, article}] : [];
  });
}

type Read = [ReturnType<typeof sourceTextOf>, ReturnType<typeof readArticle>];

/** Holds each report to its article; an article is read once, and one that fails is told once. */
function verifyAll(found: Pair[]): {answers: Answer[]; problems: string[]} {
  const read = new Map<KeptArticle, Island<Read>>();
  const answers = found.flatMap((pair): Answer[] => {
    const {article, report} = pair;
    const known = read.get(article) ?? island(article.file, () => readOnce(article, report));
    read.set(article, known);
    return known.problem === null ? [{...pair, ...verifyReport(report, ...known.value)}] : [];
  });
  return {answers, problems: [...read.values()].flatMap(({problem}) => problem ?? [])};
}

function readOnce({text, kind, published}: KeptArticle, report: Report): Read {
  return [sourceTextOf(text, kind), readArticle(text, {kind, published: published ?? report.published_on})];
}

const mend: Record<Verified["status"], string> = {
  ok: "",
  unread: "; look at it yourself",
  words: "; the words must be the page's own: correct the row, or keep the page as it was printed",
  number: "; correct the row, or the words"
};

function line({report, article, status, span, what}: Answer): string {
  const place = span ? `${article.file}:${span[0]}-${span[1]}` : article.file;
  return `${report.report_id} ${status === "ok" ? "ok" : status.toUpperCase()} ${place} ${what}${mend[status]}`;
}

function total(answers: Answer[], all: number): string {
  const count = (status: Verified["status"]) => answers.filter((one) => one.status === status).length;
  return `${answers.length} of ${all} reports have their article: ${count("ok")} hold, ` +
    `${count("words")} without their words, ` +
    `${count("number")} with another number, ${count("unread")} not read`;
}

function spanRows(answers: Answer[]): string {
  const rows = answers.flatMap(({report, article, span}) =>
    span ? [[report.report_id, article.name, ...span, article.text.slice(...span).replace(/\s+/g, " ")]] : []);
  return [["report_id", "article", "start", "end", "quote"], ...rows].map((row) =>
    `${row.map((cell) => csvCell(String(cell))).join(",")}\n`).join("");
}
