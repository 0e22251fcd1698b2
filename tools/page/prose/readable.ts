/** What a reader reads of a page's source, each letter in its place: code, tags, addresses and references are blanked,
 * lines stay lines. Of the front matter only the title and the description are read. */
export function readable(source: string): string {
  const [front = ""] = /^---\n[^]*?\n---\n/.exec(source) ?? [];
  const body = source.slice(front.length)
    .replace(/^(```|~~~)[^]*?^\1.*$/gm, blank)
    .replace(/<!--[^]*?-->|<(script|style|code)\b[^]*?<\/\1>/g, blank)
    .replace(/`[^`\n]*`/g, blank)
    .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, blank)
    .replace(/<\/(h\d|p|li|div|figure|figcaption|td|th|dt|dd)>/g, (tag) => `.${blank(tag.slice(1))}`)
    .replace(/<[^<>]*>/g, blank)
    .replace(/\]\([^()\n]*\)|https?:\/\/\S+/g, blank)
    .replace(/(\{term:)(\S+?)( [^{}\n]+)?(\})/g,
      (_, open: string, id: string, words: string | undefined, close: string) =>
      words ? blank(open + id) + words + blank(close) : blank(open) + id.replaceAll("-", " ") + blank(close))
    .replace(referencePattern, (text) => placeholder.repeat(text.length));
  const spoken = front.replace(/^(?!title:|description:).*$/gm, blank).replace(/^(title|description):/gm, blank);
  return spoken + body;
}

/** A reference in a page's text, `{kind:argument}`. */
export const referencePattern = /(?<!\$)\{([a-z]+):([^{}\n]*)\}/g;

/** Stands in the readable text wherever a reference will put its own words. */
export const placeholder = "\u2400";

function blank(text: string): string {
  return text.replace(/[^\n]/g, " ");
}

/** The sentence around a place, with where it begins; a blank line ends one too. */
export function sentenceAround(text: string, at: number): {start: number; end: number; text: string} {
  const ends = /[.!?]["”’)]*(?=\s|$)|\n\s*\n/g;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (end > at) return {start, end, text: text.slice(start, end)};
    start = end;
  }
  return {start, end: text.length, text: text.slice(start)};
}
