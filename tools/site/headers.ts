import {readdir, readFile, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** Folders whose files other sites may load. */
const shared = ["embed", "data", "_bundle"];

/** What other sites may show in a frame: the embeds, and the page in which a reader's code runs, which has no rights. */
const framed = ["embed", "sandbox.htm"];

/**
 * Writes `_headers`, which Netlify, Cloudflare Pages and this site's own server read: who may frame which page, which a
 * page's own meta tag cannot say, and which files other sites may load. Hosts that read no such file (GitHub Pages)
 * send no frame rule; a server with a configuration of its own copies these lines into it.
 */
export async function writeHeaders(out: string): Promise<void> {
  const entries = await readdir(out, {withFileTypes: true});
  const names = entries.filter(({name}) => !name.startsWith("_") && !framed.includes(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const pages = ["/", ...names.flatMap((entry) => {
    if (entry.isDirectory()) return [`/${entry.name}/*`];
    return entry.name.endsWith(".html") ? [`/${entry.name}`, `/${entry.name.slice(0, -".html".length)}`] : [];
  })];
  const lines = [
    ...pages.flatMap((page) => [page, "  Content-Security-Policy: frame-ancestors 'self'"]),
    ...shared.flatMap((folder) => [`/${folder}/*`, "  Access-Control-Allow-Origin: *"]),
    ""
  ];
  await writeFile(join(out, "_headers"), lines.join("\n"));
}

export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** The rules of a site's `_headers`; none where it has no such file. */
export async function readHeaders(out: string): Promise<HeaderRule[]> {
  const source = await readFile(join(out, "_headers"), "utf8").catch(() => "");
  const rules: HeaderRule[] = [];
  for (const line of source.split("\n")) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) rules.at(-1)?.headers.push([name, value!]);
    else if (line.startsWith("/")) rules.push({path: line.trim(), headers: []});
  }
  return rules;
}

/** The headers of a path: those of every rule that names it, or a folder above it by `/*`. */
export function headersOf(path: string, rules: HeaderRule[]): [name: string, value: string][] {
  const fits = (rule: HeaderRule) => (rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path);
  return rules.filter(fits).flatMap(({headers}) => headers);
}
