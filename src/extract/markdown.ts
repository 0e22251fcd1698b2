import {TextBuilder, type SourceText} from "./source-text.ts";
import {fromPlainText} from "./plain-text.ts";

/** What Markdown writes around words: emphasis, code ticks, link targets, images, heading and quote signs. Tables stay. */
const marks = /!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)|\]\([^)\n]{0,2000}\)|[*_`]{1,3}|^ {0,3}#{1,6} |^ {0,3}> ?|\[(?=[^\]\n]{0,300}\]\()|\\(?=[*_`[\]|])/gm;

/** Markdown as the reader reads it; offsets are those of the Markdown. */
export function fromMarkdown(original: string): SourceText {
  const builder = new TextBuilder();
  let at = 0;
  for (const match of original.matchAll(marks)) {
    if (/^[*_]/.test(match[0]) && isInside(original, match.index, match[0].length)) continue;
    builder.add(original.slice(at, match.index), at);
    at = match.index + match[0].length;
  }
  builder.add(original.slice(at), at);
  const built = builder.build();
  const clean = fromPlainText(built.text);
  return clean.offsets ? {text: clean.text, offsets: clean.offsets.map((i) => built.offsets![i]!)} : built;
}

/** An underscore between letters belongs to the word. */
function isInside(text: string, at: number, length: number): boolean {
  return text[at] === "_" && /\w/.test(text[at - 1] ?? "") && /\w/.test(text[at + length] ?? "");
}
