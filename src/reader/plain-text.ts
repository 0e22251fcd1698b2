import {TextBuilder, type SourceText} from "./source-text.js";

/** Characters that nobody sees: bidi controls, zero width, soft hyphens, byte order marks, NUL. */
const unseen = /[\u0000\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const unseenRuns = /[\u0000\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/g;

/** Plain text as the reader reads it: unseen characters out, all else in its place. */
export function fromPlainText(original: string): SourceText {
  if (!unseen.test(original)) return {text: original, offsets: null};
  const builder = new TextBuilder();
  let at = 0;
  for (const match of original.matchAll(unseenRuns)) {
    builder.add(original.slice(at, match.index), at);
    at = match.index + match[0].length;
  }
  builder.add(original.slice(at), at);
  return builder.build();
}
