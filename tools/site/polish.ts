import {createHash} from "node:crypto";
import {readFile, writeFile} from "node:fs/promises";
import {dirname, join, posix} from "node:path";
import {bundle} from "./bundle.ts";
import type {Bundle} from "./whole-script.ts";
import {attribute, elements, insert, readHtml, remove, setAttribute, setText, text, writeHtml} from "./html.ts";
import type {HtmlDocument, HtmlElement} from "./html.ts";
import {askedByScripts, useBundlesInScripts} from "./script-bundles.ts";
import {siteFiles} from "./site-files.ts";
import {fontFiles} from "./font-files.ts";

const policy = [
  "default-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "connect-src 'self'",
  "frame-src 'self'", "object-src 'none'", "base-uri 'self'", "form-action 'none'"
];

/** Framework's start of a page on which no code runs. */
const idleStart = /^\s*import\s*"[^"]*_observablehq\/client\.[0-9a-f]+\.js";\s*$/;

/**
 * Finishes the pages that Framework wrote: language, a viewport that zooms, no file times, bundled scripts and
 * styles, Framework's own client only where a page has cells, and a content security policy by hash.
 * @param root the folder of the site's source
 * @param out the folder of the fresh output, changed in place
 * @returns the files that its bundles were made of
 */
export async function polish(root: string, out: string): Promise<string[]> {
  const pages = (await siteFiles(out)).filter((file) => file.endsWith(".html"));
  const documents = new Map<string, HtmlDocument>();
  for (const page of pages) documents.set(page, readHtml(await readFile(join(out, page), "utf8")));
  const scripts = await askedByScripts(out);
  const asked = new Set([...[...documents.values()].flatMap((document) => [...askedBundles(document).keys()]),
    ...[...scripts.values()].flat()]);
  const {bundles, inputs} = await bundle(root, [...asked].sort(), out);
  await useBundlesInScripts(out, scripts.keys(), bundles);
  const styles = await readStyles(out, bundles);
  const fonts = await fontFiles(out, "fonts");
  for (const [page, document] of documents) {
    polishPage(document, page, bundles, styles, fonts);
    await writeFile(join(out, page), writeHtml(document));
  }
  return inputs;
}

/** The style sheets that are small enough to stand in every page, which saves a phone one way to the server. */
async function readStyles(out: string, bundles: Map<string, Bundle>): Promise<Map<string, string>> {
  const styles = new Map<string, string>();
  for (const [name, {file}] of bundles) {
    const css = name.endsWith(".css") ? await readFile(join(out, file), "utf8") : "";
    if (css !== "" && css.length <= 32_000) styles.set(name, css);
  }
  return styles;
}

function polishPage(
  document: HtmlDocument,
  page: string,
  bundles: Map<string, Bundle>,
  styles: Map<string, string>,
  fonts: string
): void {
  const all = [...elements(document)];
  const html = all.find(({tagName}) => tagName === "html")!;
  const head = all.find(({tagName}) => tagName === "head")!;
  if (!attribute(html, "lang")) setAttribute(html, "lang", "en");
  for (const element of all) {
    const name = attribute(element, "name");
    if (name === "viewport") setAttribute(element, "content", "width=device-width, initial-scale=1");
    if (name === "generator" || isStylePreload(element)) remove(element);
  }
  if (!all.some((element) => /\bicon\b/.test(attribute(element, "rel") ?? ""))) {
    // Without one, browsers ask the root of the host for an icon, which is an error where there is none.
    insert(head, head.childNodes.length, "link", {rel: "icon", href: "data:,"});
  }
  forgetTimes(document);
  stopIdleClient(document);
  forgetPreloads(document);
  inlineStyles(document, page, bundles, styles);
  inlineFonts(document, page, fonts);
  useBundles(document, head, page, bundles);
  preloadFonts(document, head);
  forgetExternal(document);
  const charset = head.childNodes.findIndex((node) => "tagName" in node && attribute(node, "charset"));
  insert(head, charset + 1, "meta", {
    "http-equiv": "Content-Security-Policy", content: contentPolicy(document)
  });
}

function isStylePreload(element: HtmlElement): boolean {
  return element.tagName === "link" && attribute(element, "rel") === "preload" && attribute(element, "as") === "style";
}

function forgetTimes(document: HtmlDocument): void {
  for (const script of inlineScripts(document)) {
    const source = text(script);
    const timeless = source.replace(/"lastModified":\d+,?/g, "");
    if (timeless !== source) setText(script, timeless);
  }
}

function askedBundles(document: HtmlDocument): Map<string, HtmlElement[]> {
  const asked = new Map<string, HtmlElement[]>();
  for (const element of elements(document)) {
    const address = attribute(element, "src") ?? attribute(element, "href") ?? "";
    const name = sourceOf(address);
    if (name) asked.set(name, [...(asked.get(name) ?? []), element]);
  }
  return asked;
}

/** The file of src/ that an address asks for: by its own name, or by the name that Framework gave to its copy. */
function sourceOf(address: string): string | null {
  const [, own, copy, ending] =
    /^(?:\.?\.\/)*(?:_bundle\/(.+)|_(?:import|file)\/((?:components|style)\/.+)\.[0-9a-f]{8}\.(js|css))$/.exec(
      address) ?? [];
  return own ?? (copy ? `${copy}.${ending}` : null);
}

/** The addresses in a style sheet are relative to it, those in a page to the page. */
function inlineStyles(
  document: HtmlDocument,
  page: string,
  bundles: Map<string, Bundle>,
  styles: Map<string, string>
): void {
  for (const [name, users] of askedBundles(document)) {
    const css = styles.get(name);
    if (css === undefined) continue;
    const folder = dirname(bundles.get(name)!.file);
    const moved = css.trim().replace(/url\((["']?)(\.[^"')]+)\1\)/g, (_, quote, address) =>
      `url(${quote}${addressFrom(page, posix.join(folder, address))}${quote})`);
    for (const element of users) {
      Object.assign(element, {nodeName: "style", tagName: "style", attrs: []});
      setText(element, moved.replaceAll("</", "<\\/"));
    }
  }
}

/** The faces stand in the page, so that a browser knows at once which of them it needs. */
function inlineFonts(document: HtmlDocument, page: string, fonts: string): void {
  for (const element of elements(document)) {
    if (!/^(?:\.?\.\/)*_file\/fonts\.[0-9a-f]{8}\.css$/.test(attribute(element, "href") ?? "")) continue;
    Object.assign(element, {nodeName: "style", tagName: "style", attrs: []});
    setText(element, fonts.replace(/url\("([^"]+)"\)/g, (_, file: string) => `url("${addressFrom(page, file)}")`));
  }
}

/**
 * A wide screen gets the fonts with the page: its line is seldom slow. On a phone they would share a slow one with the
 * words, and hold them back; they come after, and are there from the next page on.
 */
function preloadFonts(document: HtmlDocument, head: HtmlElement): void {
  const styles = [...elements(document)].filter(({tagName}) => tagName === "style").map(text).join("\n");
  for (const [, href] of styles.matchAll(/url\(["']?([^"')]+\.woff2)["']?\)[^}]*unicode-range:\s*U\+20/g))
    insert(head, head.childNodes.length, "link", {
      rel: "preload", as: "font", type: "font/woff2", crossorigin: "", media: "(min-width: 48em)", href: href!
    });
}

/** The word that kept Framework's hands off a script or a link has done its work. */
function forgetExternal(document: HtmlDocument): void {
  for (const element of elements(document)) {
    const rel = element.tagName === "script" || element.tagName === "link" ? attribute(element, "rel") : undefined;
    if (rel) setAttribute(element, "rel", rel.replace(/\s*\bexternal\b/, "") || undefined);
  }
}

function useBundles(document: HtmlDocument, head: HtmlElement, page: string, bundles: Map<string, Bundle>): void {
  for (const [name, users] of askedBundles(document)) {
    const {file, preload} = bundles.get(name)!;
    for (const element of users) {
      setAttribute(element, element.tagName === "script" ? "src" : "href", addressFrom(page, file));
    }
    // What may come late, and what runs beside the page, leaves a slow line to the words and pictures.
    const soon = (element: HtmlElement) => attribute(element, "fetchpriority") !== "low" &&
      !/\bworker\b/.test(attribute(element, "rel") ?? "");
    for (const part of name.endsWith(".js") && users.some(soon) ? [file, ...preload] : []) {
      insert(head, head.childNodes.length, "link", {rel: "modulepreload", href: addressFrom(page, part)});
    }
  }
}

function addressFrom(page: string, file: string): string {
  const path = posix.relative(dirname(page), file);
  return path.startsWith(".") ? path : `./${path}`;
}

/** A page with a side bar keeps the client, which folds its sections. */
function stopIdleClient(document: HtmlDocument): void {
  const sidebar = [...elements(document)].some((element) => attribute(element, "id") === "observablehq-sidebar");
  const idle = sidebar ? undefined : inlineScripts(document).find((script) => idleStart.test(text(script)));
  if (idle) remove(idle);
}

/** What Framework would have fetched ahead was its own copies of scripts, which are bundled by now. */
function forgetPreloads(document: HtmlDocument): void {
  for (const element of [...elements(document)]) {
    const copy = /^(?:\.?\.\/)*_(?:import|node|npm|observablehq)\//.test(attribute(element, "href") ?? "");
    if (attribute(element, "rel") === "modulepreload" && copy) remove(element);
  }
}

function inlineScripts(document: HtmlDocument): HtmlElement[] {
  return [...elements(document)].filter(
    (element) => element.tagName === "script" && attribute(element, "src") === undefined && runs(element)
  );
}

function runs(script: HtmlElement): boolean {
  const type = attribute(script, "type") ?? "";
  return type === "" || type === "module" || /javascript/.test(type);
}

function contentPolicy(document: HtmlDocument): string {
  const hashes = inlineScripts(document).map(
    (script) => `'sha256-${createHash("sha256").update(text(script)).digest("base64")}'`
  );
  // Verbs of Arquero are made from text: only a page whose cells use them may do so.
  const evaluating = [...elements(document)].find((element) => attribute(element, "data-evaluates") !== undefined);
  if (evaluating) setAttribute(evaluating, "data-evaluates", undefined);
  const sources = ["script-src 'self'", ...(evaluating ? ["'unsafe-eval'"] : []), ...new Set(hashes)];
  return [policy[0], sources.join(" "), ...policy.slice(1)].join("; ");
}
