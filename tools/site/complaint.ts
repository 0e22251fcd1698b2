// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;]*m/g;
const failed = /error in \d+ms: loader exited/;
const noise = /^\s*(Tip: To see|If you think|↳ https|The full error follows|Node\.js v|at .*(node:|node_modules))/;

/**
 * What Framework says when it stops, without its advice: `cause` is one line with place and reason, `lines` the end
 * of what it said before.
 * @param chatter all that it wrote
 * @param root the folder of the site, left out of the places
 */
export function complaint(chatter: string, root: string): {cause: string; lines: string[]} {
  const plain = chatter.replace(colours, "").replaceAll(`file://${root}/`, "").replaceAll(`${root}/`, "");
  const lines = plain.split("\n").filter((line) => line.trim() !== "" && !noise.test(line));
  const at = lines.findLastIndex((line) => /^\s*Unexpected error: /.test(line));
  const before = at < 0 ? lines : lines.slice(0, at);
  const reason = at < 0 ? fatal(plain, lines) ?? lines.at(-1)?.trim() ?? "no word" : reasonAt(lines, at);
  const place = placeOf(lines.slice(Math.max(0, at)), before, reason);
  return {cause: [place, reason, thrownBy(before)].filter(Boolean).join(": "), lines: before.slice(-20)};
}

/** What Framework says of a loader that failed while the preview goes on: whose rows they are, why, and what to do;
 * null where none did. */
export function loaderFailure(chatter: string, root: string): string | null {
  // What it begins a line with stands there before the loader's own words come.
  const plain = chatter.replace(colours, "").replace(/(\bload \S+ → \[\w+\]) /g, "$1\n");
  const lines = plain.replaceAll(`file://${root}/`, "").replaceAll(`${root}/`, "").split("\n");
  const end = lines.findLastIndex((line) => failed.test(line));
  if (end < 0) return null;
  const before = lines.slice(0, end + 1);
  const [path = "a loader"] = before.flatMap((line) => [...line.matchAll(/\bload (\S+)/g)]).at(-1)?.slice(1) ?? [];
  const why = thrownBy(before) ?? "no word";
  return `${path}: its loader failed: ${why}; ` + (why.includes("ENOSPC")
    ? "make room on the disk, then save a file again" : "mend it and save; until then nothing of it is new");
}

/** What ended a process before Framework could say a word, as Node tells it above its own version. */
function fatal(plain: string, lines: string[]): string | null {
  if (!/^Node\.js v[\d.]+\s*$/m.test(plain)) return null;
  const said = lines.findLast((line) => /^(?:Uncaught )?\w*Error\b.*: /.test(line)) ?? null;
  return said && /Cannot find (?:module|package)/.test(said) ? `${said.trim()}; run npm ci where packages are missing` :
    said?.trim() ?? null;
}

/** The message, and its second line where the first only announces it. */
function reasonAt(lines: string[], at: number): string {
  const message = lines[at]!.replace(/^\s*Unexpected error: /, "").trim();
  const missing = /^import not found: \/(.*)$/.exec(message);
  if (missing) return `src/${missing[1]}: a page asks for this file, and it is not there; mend its import`;
  return message.endsWith(":") ? (lines[at + 1]?.trim() ?? message) : message;
}

/** The file in the stack that is the site's own, or else the file that Framework was busy with. */
function placeOf(stack: string[], before: string[], reason: string): string | undefined {
  if (/:\d+:\d+: /.test(reason)) return;
  const [, place] = stack.map((line) => /^\s*at .*?\(?((?:src|loaders|observablehq)[^()\s]*?:\d+:\d+)\)?$/.exec(line))
    .find(Boolean) ?? [];
  if (place) return place.replace(/\?[\d.]+(?=:)/, "");
  if (!/^(loader exited|Not found)/.test(reason)) return;
  return before.flatMap((line) => [...line.matchAll(/\b(?:load|copy|render) (\S+)/g)]).at(-1)?.[1];
}

/** A loader's own last error, when it was one that stopped. */
function thrownBy(before: string[]): string | undefined {
  const end = before.findLastIndex((line) => failed.test(line));
  return end < 0 ? undefined : before.slice(0, end).findLast((line) => /^\w*Error\b.*: /.test(line))?.trim();
}
