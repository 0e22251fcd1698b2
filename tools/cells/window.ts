import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";

/** The host of a site that is being drawn: nobody's. */
const host = "http://site.invalid/";

const names = [
  "window", "document", "location", "Node", "Element", "HTMLElement", "HTMLInputElement", "SVGElement", "Text", "Event",
  "CustomEvent", "DOMParser", "XMLSerializer", "MutationObserver", "DocumentFragment", "NodeFilter", "getComputedStyle",
  "requestAnimationFrame", "cancelAnimationFrame"
];

let dom: JSDOM | undefined;

/**
 * Gives this process the window of a browser, once, for a component may keep `document` from the time of its import.
 * Files are read from the built site, all else is refused.
 * @param dist the folder of the built site
 * @param page its page that is drawn now, such as `deep/page.html`
 */
export function openWindow(dist: string, page: string): Document {
  if (!dom) {
    dom = new JSDOM("<!DOCTYPE html><main></main>", {url: host, pretendToBeVisual: true});
    const globals = globalThis as Record<string, unknown>;
    for (const name of names) globals[name] = (dom.window as unknown as Record<string, unknown>)[name];
    globals.matchMedia = () => ({matches: false, addEventListener() {}, removeEventListener() {}});
    for (const name of ["ResizeObserver", "IntersectionObserver"]) globals[name] = NoObserver;
    globals.fetch = (address: string | URL) => fileOf(dist, new URL(address, dom!.window.location.href));
  }
  dom.reconfigure({url: new URL(page, host).href});
  return dom.window.document;
}

/** Nothing has a size here, and nothing comes into view. */
class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

async function fileOf(dist: string, {href}: URL): Promise<Response> {
  if (!href.startsWith(host)) throw new Error(`${href} was asked for; a build uses no network`);
  const path = decodeURIComponent(new URL(href).pathname);
  const contents = await readFile(join(dist, path)).catch(() => null);
  return contents ? new Response(new Uint8Array(contents)) : new Response(null, {status: 404});
}
