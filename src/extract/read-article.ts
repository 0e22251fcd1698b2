import type {Reading} from "./candidate.ts";
import {fromHtml} from "./html.ts";
import {fromMarkdown} from "./markdown.ts";
import {fromPlainText} from "./plain-text.ts";
import {readSource, type SourceOptions} from "./read-source.ts";
import type {Kind} from "./source-text.ts";

export interface ReadOptions extends SourceOptions {
  kind?: Kind;
}

const readers = {text: fromPlainText, html: fromHtml, markdown: fromMarkdown};

/** Reads an article into candidate claims and the numbers that it leaves aside. Pure; linear in the text; offsets are
 * UTF-16 units of `original`. */
export function readArticle(original: string, {kind = "text", ...options}: ReadOptions = {}): Reading {
  return readSource(original, readers[kind](original), options);
}
