import {fromHtml} from "./html.ts";
import {fromMarkdown} from "./markdown.ts";
import {fromPlainText} from "./plain-text.ts";
import type {Kind, SourceText} from "./source-text.ts";

const readers = {text: fromPlainText, html: fromHtml, markdown: fromMarkdown};

/** The words of an article without its markup and hidden parts, with the way back to the original. */
export function sourceTextOf(original: string, kind: Kind): SourceText {
  return readers[kind](original);
}
