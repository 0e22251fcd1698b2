import {existsSync, statSync} from "node:fs";
import {join, relative} from "node:path";
import {isDay} from "../../src/toll/day.ts";
import {parseCsv} from "../../loaders/read/csv.ts";
import {listArticles} from "./list-files.ts";
import {fileProblem, readArticleFile} from "./read-file.ts";
import type {Kind} from "../../src/reader/source-text.ts";

/** An article that somebody keeps, with what `articles.csv` beside it says. */
export interface KeptArticle {
  /** The file, for messages. */
  file: string;
  /** The file below its folder. */
  name: string;
  text: string;
  kind: Kind;
  url: string | null;
  published: string | null;
}

const listing = "articles.csv";

/** Reads a folder of articles. `articles.csv` in it may give `file,url,published_on` of each; the columns but `file`
 * may be left out. A folder that is not there holds no articles. */
export function readFolder(folder: string): {articles: KeptArticle[]; problems: string[]} {
  if (!statSync(folder, {throwIfNoEntry: false})?.isDirectory()) return {articles: [], problems: []};
  const {entries, problems} = readListing(join(folder, listing));
  const {files, problems: unlisted} = listArticles([folder]);
  problems.push(...unlisted);
  const articles: KeptArticle[] = [];
  for (const file of files) {
    const {text, kind, problem} = readArticleFile(file);
    const name = nameIn(folder, file);
    if (problem !== null) problems.push(problem);
    else articles.push({file, name, text, kind, url: null, published: null, ...entries.get(name)});
  }
  const names = new Set(files.map((file) => nameIn(folder, file)));
  for (const name of entries.keys())
    if (!names.has(name))
      problems.push(
        fileProblem(join(folder, listing), "NO_FILE", `${name} is not in the folder`, "its row names nothing",
          "add the file or take the row away"));
  return {articles, problems};
}

const nameIn = (folder: string, file: string) => relative(folder, file).replaceAll("\\", "/");

type Entry = Pick<KeptArticle, "url" | "published">;

/** What an `articles.csv` says of each file, by the name below its folder. */
export function readListing(file: string): {entries: Map<string, Entry>; problems: string[]} {
  const entries = new Map<string, Entry>();
  if (!existsSync(file)) return {entries, problems: []};
  const {text, problem} = readArticleFile(file);
  if (problem !== null) return {entries, problems: [problem]};
  const {rows, errors} = parseCsv(text.replace(/^\ufeff/, ""));
  const problems = errors.map(({line, column, code}) =>
    `${file}:${line}:${column} ${code} a quote is not closed; the row cannot be read; close it`);
  const [head = [], ...lines] = rows;
  const at = (name: string) => head.findIndex((cell) => cell.value === name);
  if (at("file") < 0)
    return {entries,
      problems: [...problems,
        `${file}:1:1 NO_COLUMN no column file; rows belong to files; begin with file,url,published_on`]};
  for (const cells of lines) {
    const value = (name: string) => cells[at(name)]?.value || null;
    const published = value("published_on");
    if (published && !isDay(published)) {
      const {line, column} = cells[at("published_on")]!;
      problems.push(
        `${file}:${line}:${column} DAY ${published} is no day; days are compared; write it like 2022-03-25`);
    }
    entries.set(value("file") ?? "", {url: value("url"), published: published && isDay(published) ? published : null});
  }
  return {entries, problems};
}
