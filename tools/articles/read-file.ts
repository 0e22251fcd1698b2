import {extname} from "node:path";
import {decode} from "../../src/reader/decode.ts";
import type {Kind} from "../../src/reader/source-text.ts";
import {detect} from "./detect.ts";
import {fileProblem, readBytes, readInput} from "./read-bytes.ts";

export {fileProblem} from "./read-bytes.ts";

/** An article's text as it stands in the file, or one line that says why there is none. */
export type ArticleFile = {text: string; kind: Kind; problem: null} | {text: null; kind: null; problem: string};

/** Reads a file, or standard input for "-". */
export function readArticleFile(file: string, input: () => Uint8Array = readInput): ArticleFile {
  const {bytes, problem} = file === "-" ? {bytes: input(), problem: null} : readBytes(file);
  if (bytes === null) return {text: null, kind: null, problem};
  const {text, refusal} = decode(bytes, detect);
  if (text !== null) return {text, kind: kindOf(file, text), problem: null};
  const {code, what, why, mend} = refusal;
  return {text: null, kind: null, problem: fileProblem(file, code, what, why, mend)};
}

/** What kind of text a file holds, by its name and how it begins. */
export function kindOf(file: string, text: string): Kind {
  const extension = extname(file).toLowerCase();
  if (extension === ".html" || extension === ".htm" || extension === ".xhtml") return "html";
  if (extension === ".md" || extension === ".markdown") return "markdown";
  return /^\s{0,99}<(?:!doctype html|html)\b/i.test(text.slice(0, 200)) ? "html" : "text";
}
