import {readdirSync, readFileSync, statSync} from "node:fs";
import {basename, extname, join} from "node:path";
import {parseArgs} from "node:util";
import type {Candidate, Reading} from "../../src/extract/candidate.ts";
import {decode, largest} from "../../src/extract/decode.ts";
import {readArticle} from "../../src/extract/read-article.ts";
import type {Kind} from "../../src/extract/source-text.ts";
import {isDay} from "../../src/toll/day.ts";

export const summary =
  "read articles into candidate claims: FILE… [--format jsonl|csv|table] [--published DATE] [--explain]";
const usage =
  "usage: tollbook extract FILE… [--format jsonl|csv|table] [--published YYYY-MM-DD] [--explain] (- reads standard input)";
const formats = ["jsonl", "csv", "table"] as const;
type Format = (typeof formats)[number];

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

/** Runs the command. Answers 0, 1 when a file could not be read, or 2 when the call is wrong. */
export default async function run(words: string[], console: Console = terminal): Promise<number> {
  const call = readCall(words);
  if (typeof call === "string") {
    console.error(`tollbook extract: ${call}\n${usage}`);
    return 2;
  }
  const {files, problems} = listFiles(call.paths);
  for (const problem of problems) console.error(problem);
  let refused = problems.length;
  if (call.format !== "jsonl") console.out(header(call.format));
  for (const [index, file] of files.entries()) {
    if (files.length > 9 && index % 10 === 0) console.progress?.(`${index} of ${files.length} ${file}`);
    const problem = readOne(file, call, console);
    if (problem) console.error(problem);
    refused += problem ? 1 : 0;
  }
  if (files.length > 9) console.progress?.("");
  return refused ? 1 : 0;
}

interface Call {
  paths: string[];
  format: Format;
  published: string | null;
  explain: boolean;
}

function readCall(words: string[]): Call | string {
  let parsed;
  try {
    parsed = parseArgs({
      args: words,
      allowPositionals: true,
      options: {format: {type: "string"}, published: {type: "string"}, explain: {type: "boolean"}}
    });
  } catch (error) {
    return (error as Error).message.split(". ")[0]!;
  }
  const {format = "jsonl", published = null, explain = false} = parsed.values;
  if (!parsed.positionals.length) return "no files; name files or folders, or - for standard input";
  if (!formats.includes(format as Format)) return `unknown format ${format}; known: ${formats.join(", ")}`;
  if (published !== null && !isDay(published)) return `no such day ${published}; write YYYY-MM-DD`;
  return {paths: parsed.positionals, format: format as Format, published, explain};
}

const readable = new Set([".txt", ".html", ".htm", ".xhtml", ".md", ".markdown"]);

/** The files under the paths, folders opened, in name order. */
function listFiles(paths: string[]): {files: string[]; problems: string[]} {
  const files: string[] = [];
  const problems: string[] = [];
  for (const path of paths) {
    if (path === "-") files.push(path);
    else {
      const stats = statSync(path, {throwIfNoEntry: false});
      if (!stats) problems.push(problem(path, "NO_FILE", "not found", "nothing has this name", "check the spelling"));
      else if (!stats.isDirectory()) files.push(path);
      else {
        const inside = readdirSync(path, {recursive: true})
          .map(String)
          .filter((name) => readable.has(extname(name).toLowerCase()))
          .sort();
        files.push(...inside.map((name) => join(path, name)));
      }
    }
  }
  return {files, problems};
}

const problem = (file: string, code: string, what: string, why: string, mend: string) =>
  `${file}:1:1 ${code} ${what}; ${why}; ${mend}`;

/** Prints one file's candidates; answers a problem when it cannot be read. */
function readOne(file: string, call: Call, console: Console): string | null {
  const size = file === "-" ? 0 : statSync(file).size;
  if (size > largest)
    return problem(
      file,
      "TOO_LARGE",
      `${size} bytes`,
      `an article has at most ${largest}`,
      "cut the file into its articles"
    );
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? console.input() : readFileSync(file);
  } catch (error) {
    return problem(
      file,
      "UNREADABLE",
      "cannot be opened",
      (error as NodeJS.ErrnoException).code ?? "unknown",
      "check its rights"
    );
  }
  const {text, refusal} = decode(bytes);
  if (refusal) return problem(file, refusal.code, refusal.what, refusal.why, refusal.mend);
  const reading = readArticle(text, {published: call.published, kind: kindOf(file, text)});
  const doc = file === "-" ? "-" : basename(file).replace(/\.[^.]{1,8}$/, "");
  print(doc, reading, call, console);
  return null;
}

function kindOf(file: string, text: string): Kind {
  const extension = extname(file).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return "html";
  if (extension === ".md" || extension === ".markdown") return "markdown";
  return /^\s{0,99}<(?:!doctype html|html)\b/i.test(text.slice(0, 200)) ? "html" : "text";
}

const columns = [
  "doc",
  "quote",
  "start",
  "end",
  "low",
  "high",
  "bound",
  "measure",
  "party",
  "group",
  "claimant",
  "via",
  "negated",
  "period",
  "as_of",
  "said_on",
  "verified",
  "verdict"
] as const;

function print(doc: string, reading: Reading, {format, explain}: Call, console: Console): void {
  for (const candidate of reading.candidates) {
    const row = {doc, ...candidate};
    if (format === "jsonl") console.out(JSON.stringify(explain ? row : {...row, trace: undefined}));
    else console.out(format === "csv" ? columns.map((key) => csvCell(row[key])).join(",") : tableRow(row));
    if (explain && format === "table")
      console.out(
        `    ${candidate.trace.map((step) => step.rule).join(" · ")}${candidate.reasons.length ? ` · review: ${candidate.reasons.join(", ")}` : ""}`
      );
  }
  if (!explain) return;
  for (const {quote, start, end, why, what} of reading.rejected) {
    if (format === "jsonl") console.out(JSON.stringify({doc, rejected: quote, start, end, why, what}));
    else if (format === "table")
      console.out(`${doc}  ${start}  not a toll: ${quote} (${why}${what ? `, ${what}` : ""})`);
  }
}

const header = (format: Format) =>
  format === "csv" ? columns.join(",") : "doc  start  figure  measure  victims  claimant  period  verdict";

function csvCell(value: unknown): string {
  const text = value === null || value === undefined ? "" : Array.isArray(value) ? value.join(" > ") : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value === "string" ? `'${text}` : text;
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function tableRow({
  doc,
  start,
  quote,
  measure,
  party,
  group,
  claimant,
  negated,
  period,
  verdict
}: Candidate & {doc: string}): string {
  const victims = [party, group].filter(Boolean).join(" ");
  return [
    doc,
    start,
    quote.replace(/\s+/g, " "),
    negated ? `not ${measure}` : measure,
    victims || "?",
    claimant ?? "–",
    period,
    verdict
  ].join("  ");
}
