const most = 8;

/** The words of a quote that may be kept: at most eight, the figure's digits among them. */
export function figureWords(quote: string): string {
  const words = quote.trim().split(/\s+/);
  const digit = Math.max(0, words.findIndex((word) => /\d/.test(word)));
  const from = words.length <= most ? 0 : Math.min(digit, words.length - most);
  return words.slice(from, from + most).join(" ");
}
