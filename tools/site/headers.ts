import {readdir, readFile, writeFile} from "node:fs/promises";
import {validateHeaderName, validateHeaderValue} from "node:http";
import {join} from "node:path";

/** What other sites may load: embeds, tables, the files of a chart, a toll, a claimant or a list. */
const shared = ["/embed/*", "/data/*", "/_bundle/*", ...["", "/stories/:story"].flatMap((story) =>
  ["charts", "tolls", "claimants", "lists"].map((folder) => `${story}/${folder}/*`))];

const sharing = [
  "Access-Control-Allow-Origin: *",
  // Without these, a program that reads a part of a Parquet file is not told which part it got.
  "Access-Control-Expose-Headers: Accept-Ranges, Content-Length, Content-Range, ETag"
];

/** What never changes under its address: what a release froze, and what bears the hash of what it holds. */
const frozen = ["/data/:story/v/*", "/embed/:chart/v/*", "/embed/stories/:story/:chart/v/*", "/embed/view/*.json.gz",
  "/embed/stories/:story/view/*.json.gz", "/_bundle/*", "/_file/*"];

/** Types that hosts seldom know. */
const types: Record<string, string> = {
  parquet: "application/vnd.apache.parquet",
  arrow: "application/vnd.apache.arrow.file",
  cff: "application/yaml; charset=utf-8",
  sqlite: "application/vnd.sqlite3",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  bib: "application/x-bibtex; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  "csv.gz": "application/gzip",
  "json.gz": "application/gzip"
};

/** What other sites may show in a frame: the embeds, and the page in which a reader's code runs, which has no
 * rights. */
const framed = ["embed", "sandbox.htm"];

/**
 * Writes `_headers`, which Netlify, Cloudflare Pages and this site's own server read: who may frame which page, which a
 * page's own meta tag cannot say, and which files other sites may load. Hosts that read no such file (GitHub Pages)
 * send no frame rule; a server with a configuration of its own copies these lines into it.
 */
export async function writeHeaders(out: string): Promise<void> {
  const entries = await readdir(out, {withFileTypes: true});
  const names = entries.filter(({name}) => !name.startsWith("_") && !framed.includes(name));
  const pages = ["/", ...names.flatMap((entry) => {
    if (entry.isDirectory()) return [`/${entry.name}/*`];
    return entry.name.endsWith(".html") ? [`/${entry.name}`, `/${entry.name.slice(0, -".html".length)}`] : [];
  }).sort()];
  const lines = [
    ...pages.flatMap((page) => [page, "  Content-Security-Policy: frame-ancestors 'self'"]),
    ...rulesFor(shared, sharing),
    ...rulesFor(frozen, ["Cache-Control: public, max-age=31536000, immutable"]),
    ...Object.entries(types).flatMap(([ending, type]) => rulesFor([`/*.${ending}`], [`Content-Type: ${type}`])),
    ""
  ];
  await writeFile(join(out, "_headers"), lines.join("\n"));
}

function rulesFor(paths: string[], headers: string[]): string[] {
  return paths.flatMap((path) => [path, ...headers.map((header) => `  ${header}`)]);
}

export interface HeaderRule {
  path: string;
  headers: [name: string, value: string][];
}

/** What the server writes itself: a rule that says otherwise would spoil the answer. */
const framing = /^(?:connection|content-(?:encoding|length|range)|date|trailer|transfer-encoding|upgrade)$/i;

/** The rules of a site's `_headers`; none where it has no such file. What no header may be is left out, and `warn` is
 * told. */
export async function readHeaders(out: string, warn: (line: string) => void = () => {}): Promise<HeaderRule[]> {
  const source = await readFile(join(out, "_headers"), "utf8").catch(() => "");
  const rules: HeaderRule[] = [];
  for (const [index, line] of source.split(/\r?\n/).entries()) {
    const [, name, value] = /^\s+([^\s:]+):[ \t]*(.*)$/.exec(line) ?? [];
    if (!name) {
      if (line.startsWith("/")) rules.push({path: line.trim(), headers: []});
      continue;
    }
    const problem = headerProblem(name, value!);
    if (problem) warn(`_headers:${index + 1}:1 ${problem}; the line is left out; mend or delete it`);
    else rules.at(-1)?.headers.push([name, value!]);
  }
  return rules;
}

function headerProblem(name: string, value: string): string | null {
  if (framing.test(name)) return `${name} is the server's own to say`;
  try {
    validateHeaderName(name);
    validateHeaderValue(name, value);
    return null;
  } catch {
    return `${name} or its value holds what no header may hold`;
  }
}

/** The headers of a path: those of every rule that fits it. In a rule `*` is anything, `:name` a part between slashes.
 * */
export function headersOf(path: string, rules: HeaderRule[]): [name: string, value: string][] {
  return rules.filter((rule) => patternOf(rule.path).test(path)).flatMap(({headers}) => headers);
}

const patterns = new Map<string, RegExp>();

function patternOf(rule: string): RegExp {
  const known = patterns.get(rule) ?? new RegExp(`^${rule.replace(/[.+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll("*", "[^]*").replace(/:[a-zA-Z]\w*/g, "[^/]+")}$`);
  patterns.set(rule, known);
  return known;
}
