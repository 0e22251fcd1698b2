import {fromHtml} from "./html.js";
import {fromMarkdown} from "./markdown.js";
import {fromPlainText} from "./plain-text.js";
import type {Kind, SourceText} from "./source-text.js";

const readers = {text: fromPlainText, html: fromHtml, markdown: fromMarkdown};

/** The words of an article without its markup and hidden parts, with the way back to the original. */
export function sourceTextOf(original: string, kind: Kind): SourceText {
  return readers[kind](original);
}
