import {TextBuilder, type SourceText} from "./source-text.js";
import {fromPlainText} from "./plain-text.js";

/** Markdown as the reader reads it: no emphasis, ticks, link targets, images, heading and quote signs; tables stay.
 * Offsets are those of the Markdown. */
export function fromMarkdown(original: string): SourceText {
  const builder = new TextBuilder();
  let kept = 0;
  for (let at = 0; at < original.length; at += 1) {
    const length = markAt(original, at);
    if (!length) continue;
    builder.add(original.slice(kept, at), kept);
    kept = at + length;
    at = kept - 1;
  }
  builder.add(original.slice(kept), kept);
  const built = builder.build();
  const clean = fromPlainText(built.text);
  return clean.offsets ? {text: clean.text, offsets: clean.offsets.map((i) => built.offsets![i]!)} : built;
}

/** How many characters of mark begin at `at`; 0 when it is text. */
function markAt(text: string, at: number): number {
  const mark = text[at]!;
  if (mark === "#" || mark === ">") return lineMark(text, at);
  if (mark === "*" || mark === "`") return 1;
  if (mark === "_") return isWord(text[at - 1]) && isWord(text[at + 1]) ? 0 : 1;
  if (mark === "!" && text[at + 1] === "[") return image(text, at);
  if (mark === "[") return label(text, at) < 0 ? 0 : 1;
  if (mark === "]" && text[at + 1] === "(") return target(text, at + 1);
  return mark === "\\" && "*_`[]|#".includes(text[at + 1] ?? " ") ? 1 : 0;
}

const isWord = (mark: string | undefined) => mark !== undefined && /[\p{L}\p{N}]/u.test(mark);

/** "## " and "> " at a line's start. */
function lineMark(text: string, at: number): number {
  let start = at - 1;
  while (start >= 0 && text[start] === " " && at - start <= 3) start -= 1;
  if (start >= 0 && text[start] !== "\n") return 0;
  let end = at;
  while (text[end] === text[at] && end - at < 6) end += 1;
  return text[at] === ">" || text[end] === " " ? end - at : 0;
}

/** The place of "](" that closes the label from "[", at most 200 characters on; -1 when there is none. */
function label(text: string, at: number): number {
  for (let next = at + 1; next < text.length && next < at + 200; next += 1) {
    if (text[next] === "\n" || text[next] === "[") return -1;
    if (text[next] === "]") return text[next + 1] === "(" ? next : -1;
  }
  return -1;
}

/** The length of "](address)" from "]", 0 when it does not close. */
function target(text: string, open: number): number {
  for (let next = open + 1; next < text.length && next < open + 500; next += 1) {
    if (text[next] === ")") return next - open + 2;
    if (text[next] === "\n" || text[next] === "(" || text[next] === "[") return 0;
  }
  return 0;
}

function image(text: string, at: number): number {
  const close = label(text, at + 1);
  const length = close < 0 ? 0 : target(text, close + 1);
  return length ? close + length - at : 1;
}
