import type {Reading} from "./candidate.js";
import {readSource, type SourceOptions} from "./read-source.js";
import {sourceTextOf} from "./source-of.js";
import type {Kind} from "./source-text.js";

export interface ReadOptions extends SourceOptions {
  kind?: Kind;
}

/** Reads an article into candidate claims and the numbers that it leaves aside. Pure; linear in the text; offsets are
 * UTF-16 units of `original`. */
export function readArticle(original: string, {kind = "text", ...options}: ReadOptions = {}): Reading {
  return readSource(kind === "text" ? original : null, sourceTextOf(original, kind), options);
}
