import {attribute, elements, text} from "./html.ts";
import type {HtmlDocument, HtmlElement} from "./html.ts";

/** An address that a page or a style sheet holds; `loads` when a browser fetches it without a click. */
export interface Link {
  address: string;
  loads: boolean;
}

const fetched = ["src", "poster", "data", "xlink:href"];

/** Every address in a page: links, sources, sets of sources, forms, and those in its styles. */
export function pageLinks(document: HtmlDocument): Link[] {
  return [...elements(document)].flatMap(elementLinks)
    .filter(({address}) => !/^(data|blob|mailto|tel):/i.test(address));
}

function elementLinks(element: HtmlElement): Link[] {
  const {tagName} = element;
  const loaded = fetched.map((name) => attribute(element, name));
  const href = attribute(element, "href");
  const rel = attribute(element, "rel") ?? "";
  return [
    ...loaded.filter((address) => address !== undefined).map((address) => ({address, loads: true})),
    ...sources(attribute(element, "srcset") ?? attribute(element, "imagesrcset") ?? ""),
    ...(tagName === "style" ? styleLinks(text(element)) : []),
    ...styleLinks(attribute(element, "style") ?? ""),
    ...(href === undefined || tagName === "base" ? [] : [{address: href, loads: loadsHref(tagName, rel)}])
  ];
}

/** Links are followed by a click; `<link>` and SVG's `<use>` and `<image>` are fetched with the page. */
function loadsHref(tagName: string, rel: string): boolean {
  if (tagName === "link") return !/\b(canonical|alternate|license|author|me|next|prev)\b/.test(rel);
  return tagName !== "a" && tagName !== "area";
}

function sources(set: string): Link[] {
  return set.split(/,\s+/).map((part) => part.trim().split(/\s+/)[0]!).filter(Boolean)
    .map((address) => ({address, loads: true}));
}

/** Every `url(…)` and `@import` of a style sheet. */
export function styleLinks(css: string): Link[] {
  const bare = css.replace(/\/\*[\s\S]*?\*\//g, "");
  const matches = bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")]*?))\s*\)|@import\s*(?:"([^"]*)"|'([^']*)')/g);
  return [...matches].map((match) => match.slice(1).find((group) => group !== undefined) ?? "")
    .filter((address) => address !== "" && !/^data:/i.test(address))
    .map((address) => ({address, loads: true}));
}
