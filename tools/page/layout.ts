import {parse, type DefaultTreeAdapterTypes as Tree} from "parse5";
import {escape, type Html} from "./html.ts";

/** A page as Framework wrote it, cut where pages of its kind differ. */
export interface Layout {
  beforeTitle: string;
  beforeMeta: string;
  beforePart: string;
  end: string;
}

/**
 * Cuts a written page at its title, at what it tells machines of itself and at its part.
 * @param source the page's HTML; it must hold `<title>`, the tags of metaHead and an element of the class `part-NAME`
 * @throws an Error that names what the page lacks
 */
export function readLayout(source: string, part: string): Layout {
  const found: Tree.Element[] = [...elementsOf(parse(source, {sourceCodeLocationInfo: true}))];
  const one = (what: string, is: (element: Tree.Element) => boolean) => {
    const element = found.findLast(is);
    if (!element?.sourceCodeLocation)
      throw new Error(`the page of a ${part} has no ${what}; other pages are made from it`);
    return element.sourceCodeLocation;
  };
  const title = one("title", ({tagName}) => tagName === "title");
  const first = one("description",
    (element) => element.tagName === "meta" && valueOf(element, "name") === "description");
  const last = one("feed", (element) => /^application\/(atom\+xml|ld\+json)$/.test(valueOf(element, "type") ?? ""));
  const place = one(`part ${part}`, (element) => valueOf(element, "class") === `part-${part}`);
  return {
    beforeTitle: source.slice(0, title.startTag!.endOffset),
    beforeMeta: source.slice(title.endTag!.startOffset, first.startOffset),
    beforePart: source.slice(last.endOffset, place.startTag!.endOffset),
    end: source.slice(place.endTag!.startOffset)
  };
}

/** Another page of the kind. */
export function fillLayout({beforeTitle, beforeMeta, beforePart, end}: Layout,
  page: {title: string; meta: Html; part: string}): string {
  return [beforeTitle, `${escape(page.title)} | tollbook`, beforeMeta, page.meta.text, beforePart, page.part, end].join(
    "");
}

function* elementsOf(node: Tree.Node): Generator<Tree.Element> {
  if ("tagName" in node) yield node;
  if ("childNodes" in node) for (const child of node.childNodes) yield* elementsOf(child);
}

function valueOf({attrs}: Tree.Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
