import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {parseArgs} from "node:util";
import {readArticle} from "../../src/reader/read-article.ts";
import {isDay} from "../../src/toll/day.ts";
import {against} from "../articles/against.ts";
import {candidateLines, headLine, lineFormats, type LineFormat, type LineOptions} from "../articles/candidate-lines.ts";
import {listArticles} from "../articles/list-files.ts";
import {readArticleFile} from "../articles/read-file.ts";
import {nearest} from "../../loaders/check/nearest.ts";
import {problemLine} from "../../loaders/check/problem.ts";
import {readLedger, storyIds} from "../../loaders/read/ledger.ts";

const words = "FILE… [--format jsonl|csv|table] [--published DATE] [--against STORY] [--explain]";
export const summary = `read articles into candidate claims: ${words}`;
const usage = `usage: tollbook extract ${words} (- reads standard input)`;

/** Where words go and come from; tests give their own. */
export interface Console {
  out: (line: string) => void;
  error: (line: string) => void;
  /** Standard input as bytes. */
  input: () => Uint8Array;
  /** Draws progress in place; null when nobody looks. */
  progress: ((text: string) => void) | null;
}

const terminal: Console = {
  out: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${line}\n`),
  input: () => readFileSync(0),
  progress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\x1b[K${text}`) : null
};

interface Call extends LineOptions {
  paths: string[];
  published: string | null;
  story: string | null;
}

/** Runs the command. Answers 0, 1 when a file or the ledger could not be read, or 2 when the call is wrong. */
export default async function run(words: string[], console: Console = terminal): Promise<number> {
  if (console === terminal) process.stdout.on("error", leaveQuietly);
  const call = readCall(words);
  if (typeof call === "string") {
    console.error(`tollbook extract: ${call}\n${usage}`);
    return 2;
  }
  const ledger = call.story === null ? null : readLedger(call.story);
  for (const problem of ledger?.problems ?? []) console.error(problemLine(problem));
  if (ledger?.problems.length) return 1;
  const match = ledger && against(ledger.ledger);
  const {files, problems} = listArticles(call.paths);
  for (const problem of problems) console.error(problem);
  const head = headLine(call);
  if (head !== null) console.out(head);
  let refused = problems.length;
  for (const [index, file] of files.entries()) {
    if (files.length > 9 && index % 10 === 0) console.progress?.(`${index} of ${files.length} ${file}`);
    const {text, kind, problem} = readArticleFile(file, console.input);
    if (problem !== null) {
      console.error(problem);
      refused += 1;
      continue;
    }
    const reading = readArticle(text, {published: call.published, kind});
    for (const line of candidateLines(documentName(file), reading, match?.(reading, text) ?? null, call)) console.out(line);
  }
  if (files.length > 9) console.progress?.("");
  return refused ? 1 : 0;
}

/** Whoever reads the lines may have had enough, as `head` does. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

const documentName = (file: string) => (file === "-" ? "-" : basename(file).replace(/\.[^.]{1,8}$/, ""));

function readCall(words: string[]): Call | string {
  let parsed;
  try {
    const text = {type: "string"} as const;
    const options = {format: text, published: text, against: text, explain: {type: "boolean"}} as const;
    parsed = parseArgs({args: words, allowPositionals: true, options});
  } catch (error) {
    return (error as Error).message.split(". ")[0]!;
  }
  const {format = "jsonl", published = null, explain = false, against: story = null} = parsed.values;
  if (!parsed.positionals.length) return "no files; name files or folders, or - for standard input";
  if (!lineFormats.includes(format as LineFormat)) return `unknown format ${format}; known: ${lineFormats.join(", ")}`;
  if (published !== null && !isDay(published)) return `no such day ${published}; write YYYY-MM-DD`;
  if (story !== null && !storyIds().includes(story)) return `no story ${story}; ${suggestion(story)}`;
  const matched = story !== null;
  return {paths: parsed.positionals, format: format as LineFormat, published, explain, story, matched};
}

function suggestion(story: string): string {
  const near = nearest(story, storyIds());
  return near ? `did you mean ${near}?` : `known: ${storyIds().join(", ")}`;
}
