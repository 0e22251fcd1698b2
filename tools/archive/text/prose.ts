/** The lines of a text that are prose. What stands around an article (menus, links, share buttons) is short lines
 * without an end; so jusText tells them (Pomikálek 2011). A text that has none is taken whole. */
export function proseOf(text: string): string {
  const lines = text.split("\n").filter((line) => {
    const words = line.trim().split(/\s+/).length;
    return words >= 12 || (words >= 5 && /[.!?…"”’)]\s*$/.test(line));
  });
  return lines.length ? lines.join("\n") : text;
}

/** The line on which a character stands, without the blanks around it. */
export function lineAt(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, end < 0 ? text.length : end).trim();
}

const reach = 300;
const most = 24;

/** Names near a figure, by their capital letters: a claim about one place is told by them, and a name is a fact. */
export function namesNear(text: string, start: number, end: number): string[] {
  const near = text.slice(Math.max(0, start - reach), end + reach);
  return [...new Set(near.match(/\p{Lu}[\p{L}’'-]{3,}/gu) ?? [])].slice(0, most);
}
