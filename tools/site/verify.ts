import {readFile} from "node:fs/promises";
import {dirname, join, posix} from "node:path";
import {countOf} from "../../src/toll/count-of.ts";
import {attribute, elements, readHtml, text} from "./html.ts";
import type {HtmlDocument, HtmlElement} from "./html.ts";
import {pageLinks, styleLinks} from "./links.ts";
import type {Link} from "./links.ts";
import {siteFiles} from "./site-files.ts";

/** What was looked at and what was found: one line a problem, each beginning with the file. */
export interface Findings {
  pages: number;
  files: number;
  problems: string[];
}

interface Site {
  files: Set<string>;
  pages: Map<string, PageRead>;
}

/** What is kept of a page: whole, hundreds of them would fill the memory. */
interface PageRead {
  problems: string[];
  links: Link[];
  anchors: Set<string>;
}

/**
 * Reads a built site as a visitor's browser would: no error cell, no empty page, no dead link or fragment, nothing
 * loaded from another host, no address that holds only at the root of a host, tables alike in all formats.
 */
export async function verify(out: string): Promise<Findings> {
  const site = await readSite(out);
  const problems: string[] = [];
  for (const [page, {problems: own, links}] of site.pages) problems.push(...own, ...linkProblems(site, page, links));
  for (const file of site.files) {
    if (file.endsWith(".css")) {
      problems.push(...linkProblems(site, file, styleLinks(await readFile(join(out, file), "utf8"))));
    }
    if (file.endsWith(".js")) problems.push(...scriptProblems(file, await readFile(join(out, file), "utf8")));
  }
  problems.push(...(await tableProblems(out)));
  return {pages: site.pages.size, files: site.files.size, problems: [...new Set(problems)]};
}

async function readSite(out: string): Promise<Site> {
  const files = new Set(await siteFiles(out));
  const pages = new Map<string, PageRead>();
  for (const file of files)
    if (file.endsWith(".html")) pages.set(file, readPage(file, readHtml(await readFile(join(out, file), "utf8"))));
  return {files, pages};
}

function readPage(page: string, document: HtmlDocument): PageRead {
  const all = [...elements(document)];
  const names = all.flatMap((element) => [attribute(element, "id"), attribute(element, "name")]);
  return {
    problems: [...pageProblems(page, all), ...codeProblems(page, all)], links: pageLinks(document),
    anchors: new Set(names.filter((name) => name !== undefined))
  };
}

function* pageProblems(page: string, all: HtmlElement[]): Generator<string> {
  const title = all.find(({tagName}) => tagName === "title");
  const body = all.find(({tagName}) => tagName === "body");
  const main = all.find(({tagName}) => tagName === "main") ?? body;
  if (!title || text(title).trim() === "") yield `${page}: has no title; begin the page with a heading`;
  if (!main || !hasContent(main)) yield `${page}: is empty; a loader or a code block drew nothing`;
  for (const element of all) {
    if (!/\bobservablehq--error\b/.test(attribute(element, "class") ?? "")) continue;
    yield `${page}: holds an error cell: ${oneLine(text(element))}; mend the code block`;
  }
  for (const script of all.filter(({tagName}) => tagName === "script")) {
    const [, message] = /throw new SyntaxError\(("(?:[^"\\]|\\.)*")\)/.exec(text(script)) ?? [];
    if (message) yield `${page}: holds a code block that does not run: ${oneLine(JSON.parse(message))}; mend it`;
  }
}

/** Code in the words of a page: all of ours is in files, but for Framework's on the page of a wrong address. */
function* codeProblems(page: string, all: HtmlElement[]): Generator<string> {
  const mend = "text came into the page as code, or write it as a file of src/components";
  for (const element of all) {
    const {tagName, attrs} = element;
    for (const {name, value} of attrs) {
      if (/^on|^srcdoc$/.test(name)) yield `${page}: <${tagName}> has the attribute ${name}, which runs; ${mend}`;
      // A browser passes over blanks and controls in the scheme.
      // eslint-disable-next-line no-control-regex
      const [scheme] = /^(?:javascript|vbscript|data:text\/html)/i.exec(value.replace(/[\0-\x20]/g, "")) ?? [];
      const isAddress = ["href", "src", "action", "formaction", "data", "xlink:href"].includes(name);
      if (scheme && isAddress) yield `${page}: <${tagName}> leads to ${scheme}:, which runs; ${mend}`;
    }
    if (tagName !== "script" || !runs(element)) continue;
    const own = page === "404.html" && text(element).includes("location.pathname.endsWith") ||
      text(element).includes("throw new SyntaxError(");
    if (!own && text(element).trim())
      yield `${page}: holds a script, ${oneLine(text(element)).slice(0, 60)}; ${mend}`;
  }
}

function runs(script: HtmlElement): boolean {
  return /^$|^module$|javascript|ecmascript|^importmap$|^speculationrules$/.test(attribute(script, "type") ?? "");
}

function hasContent(main: HtmlElement): boolean {
  const drawn = ["svg", "img", "canvas", "iframe", "video", "observablehq-loading"];
  return text(main).trim() !== "" || [...elements(main)].some(({tagName}) => drawn.includes(tagName));
}

function* linkProblems(site: Site, file: string, links: Link[]): Generator<string> {
  for (const {address, loads} of links) {
    if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) {
      if (loads) yield `${file}: loads ${address} from another host; ship the file with the site`;
      continue;
    }
    if (address.startsWith("/") && file !== "404.html") {
      yield `${file}: ${address} holds only at the root of a host; write it relative to the page`;
      continue;
    }
    const problem = deadLink(site, file, address);
    if (problem) yield `${file}: ${address} leads nowhere: ${problem}`;
  }
}

function deadLink({files, pages}: Site, file: string, address: string): string | undefined {
  const [, path = "", fragment = ""] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(address)!;
  const target = path === "" ? file : targetOf(files, file, decoded(path));
  if (target === undefined) return "no such file";
  const names = pages.get(target)?.anchors;
  if (fragment === "" || fragment === "top" || !names || names.has(decoded(fragment))) return;
  return `${target} has no element with that id`;
}

/** The file that a static host answers with: the file itself, a page without its ending, or a folder's index. */
function targetOf(files: Set<string>, file: string, path: string): string | undefined {
  const full = posix.join(dirname(file), path).replace(/^\.\/?$/, "");
  const folder = full === "" || full.endsWith("/");
  return (folder ? [`${full}index.html`] : [full, `${full}.html`]).find((candidate) => files.has(candidate));
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function* scriptProblems(file: string, source: string): Generator<string> {
  for (const [, address] of source.matchAll(/\b(?:from|import)\s*\(?\s*["'`](https?:\/\/[^"'`]+)["'`]/g)) {
    yield `${file}: imports ${address} from another host; install the package`;
  }
}

async function tableProblems(out: string): Promise<string[]> {
  const {files} = JSON.parse(await readFile(join(out, "data/manifest.json"), "utf8").catch(() => '{"files": []}'));
  const rows = new Map<string, {path: string; rows: number}>();
  const problems: string[] = [];
  const empty = await declaredEmpty(out, files);
  for (const entry of files as {path: string; rows: number | null}[]) {
    if (entry.rows === null) continue;
    const unexpected = entry.rows === 0 && !empty.has(entry.path) && !mayBeEmpty.test(entry.path);
    if (unexpected) problems.push(`data/${entry.path}: has no rows; its loader made nothing`);
    const name = entry.path.replace(/\.\w+$/, "");
    const twin = rows.get(name);
    if (twin && twin.rows !== entry.rows) {
      const differ = `has ${countOf(entry.rows, "row")} and data/${twin.path} has ${twin.rows}; they must agree`;
      problems.push(`data/${entry.path}: ${differ}`);
    }
    rows.set(name, {path: entry.path, rows: entry.rows});
  }
  return problems;
}

/** Made from articles that whoever builds keeps or does not keep, from pages that somebody looks at again or does not,
 * or from releases, which a new story has none of. */
const mayBeEmpty = /(?:^|\/)(?:(?:candidates|watched)\.(?:csv|json)|changes\.json)$/;

/** Tables that a datapackage.json beside them says are empty, such as a ledger without corrections. */
async function declaredEmpty(out: string, files: {path: string}[]): Promise<Set<string>> {
  const empty = new Set<string>();
  for (const {path} of files.filter((file) => posix.basename(file.path) === "datapackage.json")) {
    const {resources} = JSON.parse(await readFile(join(out, "data", path), "utf8"));
    for (const resource of resources.filter(({rows}: {rows?: number}) => rows === 0)) {
      for (const file of [resource.path].flat()) empty.add(posix.join(posix.dirname(path), file));
    }
  }
  return empty;
}

function oneLine(message: string): string {
  return message.replace(/\s+/g, " ").trim();
}
