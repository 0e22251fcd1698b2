import {sourceTextOf} from "../../reader/source-of.js";
import {readSource} from "../../reader/read-source.js";
import type {Kind, SourceText} from "../../reader/source-text.js";
import type {Day} from "../../toll/day.js";
import type {Place, ReadPage} from "./messages.js";

/** Reads an article for the page: its visible words, and where in them each figure stands. */
export function readPage(text: string, told: Kind | null, published: Day | null): ReadPage {
  const kind = told ?? guessKind(text);
  const source = sourceTextOf(text, kind);
  const reading = readSource(kind === "text" ? text : null, source, {published});
  const place = placeFinder(source);
  const words = (span: {start: number; end: number}) => {
    const {from, to} = place(span);
    return source.text.slice(from, to);
  };
  return {
    words: source.text,
    language: reading.language,
    published: reading.published,
    kind,
    figures: reading.candidates.map((candidate) => ({
      candidate,
      traced: candidate.trace.map(words),
      ...place(candidate)
    })),
    rejected: reading.rejected.map((one) => ({...one, ...place(one)}))
  };
}

/** HTML begins with a tag or holds paragraphs; Markdown cannot be told from text for certain and does not matter
 * much. */
function guessKind(text: string): Kind {
  const head = text.slice(0, 4000);
  const begins = /^\s{0,99}<(?:!doctype|html|head|body|article|main|div|p|h1|meta)\b/i;
  return begins.test(head) || /<\/p>/i.test(head) ? "html" : "text";
}

/** From offsets of the original to places in the visible words, which stand in the same order. */
function placeFinder({offsets, text}: SourceText): (span: {start: number; end: number}) => Place {
  if (!offsets) return ({start, end}) => ({from: start, to: end});
  const first = (wanted: number) => {
    let [low, high] = [0, text.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offsets[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({start, end}) => ({from: first(start), to: first(end)});
}
