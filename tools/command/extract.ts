import {readArticle} from "../../src/reader/read-article.ts";
import {isDay} from "../../src/toll/day.ts";
import {against} from "../articles/against.ts";
import {candidateLines, headLine, lineFormats, type LineFormat, type LineOptions} from "../articles/candidate-lines.ts";
import {island} from "../articles/island.ts";
import {listArticles} from "../articles/list-files.ts";
import {readInput} from "../articles/read-bytes.ts";
import {readArticleFile} from "../articles/read-file.ts";
import {Failure} from "../failure.ts";
import {refuseUnknown, storyNamed} from "../refuse-unknown.ts";
import {call, type About, type Voice} from "./command.ts";
import {visible} from "../visible.ts";
import {soundLedger} from "../sound-ledger.ts";

export const about: About = {
  name: "extract",
  failing: "nothing was read",
  examples: [
    ["npx tollbook extract article.html --format table", "one candidate claim a line, as a person reads it"],
    ["npx tollbook extract articles --against ukraine-2022 --explain",
      "a folder, with what the ledger knows and which rules read it"],
    ["npx tollbook extract - --published 2022-03-02", "standard input, with the day on which it was printed"]
  ],
  declare: (command) => command
    .argument("<file...>", "articles as text, HTML or Markdown, folders of them, or - for standard input")
    .option("--format <format>", `one of ${lineFormats.join(", ")}`, "jsonl")
    .option("--published <day>", "the day on which they were printed")
    .option("--against <story>", "hold each to the claims of a story")
    .option("--explain", "add the rules, and the numbers that are no toll")
};

interface Flags {
  format: string;
  published?: string;
  against?: string;
  explain?: boolean;
}

/** Where words go and come from; tests give their own. */
export interface Console extends Voice {
  /** Standard input as bytes. */
  input: () => Uint8Array;
  /** Draws progress in place; null when nobody looks. */
  progress: ((text: string) => void) | null;
}

const terminal: Console = {
  log: (line) => process.stdout.write(`${line}\n`),
  error: (line) => process.stderr.write(`${visible(line)}\n`),
  input: readInput,
  progress: process.stderr.isTTY ? (text) => process.stderr.write(`\r\x1b[K${text}`) : null
};

/** Runs the command. Answers 0, 1 when a file or the ledger could not be read, or 2 when the call is wrong. */
export default async function run(words: string[], console: Console = terminal): Promise<number> {
  if (console === terminal) process.stdout.on("error", leaveQuietly);
  return await call<Flags>(about, words, console, (flags, paths) => {
    refuseUnknown("format", flags.format, lineFormats);
    if (flags.published !== undefined && !isDay(flags.published))
      throw new Failure(`no such day ${flags.published}; write it like 2022-03-25`, {code: 2});
    const match = flags.against === undefined ? null : against(soundLedger(storyNamed(flags.against)));
    return readAll(paths, flags, match, console);
  });
}

/** Reads the articles one after another; one that cannot be read does not stop the others. */
function readAll(paths: string[], flags: Flags, match: ReturnType<typeof against> | null, console: Console): 0 | 1 {
  const options: LineOptions = {format: flags.format as LineFormat, explain: flags.explain ?? false,
    matched: match !== null};
  const {files, problems} = listArticles(paths);
  for (const problem of problems) console.error(problem);
  if (!files.length && !problems.length)
    throw new Failure(`${paths.join(", ")}: no article is there; put in files that end in .txt, .html or .md`);
  // A CSV has no escapes, and what goes into a file is read by programs.
  const shown = options.format === "csv" && !process.stdout.isTTY ? String : visible;
  const head = headLine(options);
  if (head !== null) console.log(head);
  const names = documentNames(files);
  let refused = problems.length;
  for (const [index, file] of files.entries()) {
    if (files.length > 9 && index % 10 === 0) console.progress?.(`${index} of ${files.length} ${file}`);
    const {text, kind, problem} = readArticleFile(file, console.input);
    if (problem !== null) {
      console.error(problem);
      refused += 1;
      continue;
    }
    const read = island(file, () => {
      const reading = readArticle(text, {published: flags.published ?? null, kind});
      return candidateLines(names[index]!, reading, match?.(reading, text) ?? null, options);
    });
    if (read.problem !== null) {
      console.error(read.problem);
      refused += 1;
    } else for (const line of read.value) console.log(shown(line));
  }
  if (files.length > 9) console.progress?.("");
  return refused ? 1 : 0;
}

/** Whoever reads the lines may have had enough, as `head` does. */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
}

/** A file's own name; where several have one name, as many of their folders, and at last their ending, as tell them
 * apart. */
export function documentNames(files: string[]): string[] {
  const parts = files.map((file) => file.split(/[\\/]/));
  const nameAt = (at: number, depth: number) => parts[at]!.slice(-depth).join("/");
  const short = (name: string) => (name === "-" ? name : name.replace(/\.[^./]{1,8}$/, ""));
  const deepest = Math.max(0, ...parts.map(({length}) => length));
  let names = files.map((_, at) => short(nameAt(at, 1)));
  for (let depth = 2; depth <= deepest + 1; depth++) {
    const count = new Map<string, number>();
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
    names = names.map((name, at) => count.get(name) === 1 ? name
      : depth > deepest ? nameAt(at, deepest) : short(nameAt(at, depth)));
  }
  return names;
}
