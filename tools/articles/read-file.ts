import {readFileSync, statSync} from "node:fs";
import {extname} from "node:path";
import {decode, largest} from "../../src/reader/decode.ts";
import type {Kind} from "../../src/reader/source-text.ts";

/** An article's text as it stands in the file, or one line that says why there is none. */
export type ArticleFile = {text: string; kind: Kind; problem: null} | {text: null; kind: null; problem: string};

/** Reads a file, or standard input for "-". A file that is too large is refused by its size, unread. */
export function readArticleFile(file: string, input: () => Uint8Array = () => readFileSync(0)): ArticleFile {
  const size = file === "-" ? 0 : statSync(file).size;
  if (size > largest)
    return refused(file, "TOO_LARGE", `${size} bytes`, `an article has at most ${largest}`,
      "cut the file into its articles");
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? input() : readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "unknown";
    return refused(file, "UNREADABLE", "cannot be opened", code, "check its rights");
  }
  const {text, refusal} = decode(bytes);
  if (refusal) return refused(file, refusal.code, refusal.what, refusal.why, refusal.mend);
  return {text, kind: kindOf(file, text), problem: null};
}

/** How a problem of a file is told: place, code, what, why, mend. */
export function fileProblem(file: string, code: string, what: string, why: string, mend: string): string {
  return `${file}:1:1 ${code} ${what}; ${why}; ${mend}`;
}

const refused = (...words: Parameters<typeof fileProblem>): ArticleFile =>
  ({text: null, kind: null, problem: fileProblem(...words)});

/** What kind of text a file holds, by its name and how it begins. */
export function kindOf(file: string, text: string): Kind {
  const extension = extname(file).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return "html";
  if (extension === ".md" || extension === ".markdown") return "markdown";
  return /^\s{0,99}<(?:!doctype html|html)\b/i.test(text.slice(0, 200)) ? "html" : "text";
}
