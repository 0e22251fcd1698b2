import {Parser} from "htmlparser2";
import type {Unit} from "../../src/toll/vocabulary.ts";
import {dayOfPage} from "../../src/reader/page-day.ts";
import {ownAddress} from "../articles/same-page.ts";

/** What a page says of itself, in what it tells machines. */
export interface PageFacts {
  title: string | null;
  outlet: string | null;
  /** YYYY-MM-DD. */
  published: string | null;
  /** Two or three letters. */
  language: string | null;
  canonical: string | null;
  /** The text of each part in which a figure may stand. */
  parts: {unit: Unit; text: string}[];
}

const unitOf: Record<string, Unit> = {h1: "headline", title: "headline", figcaption: "caption", td: "table",
  th: "table", blockquote: "quote", p: "body", li: "body", h2: "body", h3: "body"};
const unread = new Set(["script", "style", "noscript", "template", "nav", "footer", "svg"]);

/** Reads a page's metadata and the parts of its text. Never throws, whatever the page is. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = {title: null, outlet: null, published: dayOfPage(html), language: null,
    canonical: ownAddress(html), parts: []};
  const open: {name: string; unit: Unit | undefined; text: string}[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === "html") facts.language = languageIn(attributes.lang) ?? facts.language;
      const property = attributes.property ?? attributes.name;
      if (name === "meta" && property === "og:site_name") facts.outlet ??= attributes.content?.trim() || null;
      if (name === "meta" && property === "og:title") facts.title = attributes.content?.trim() || facts.title;
      if (name === "meta" && property === "og:locale") facts.language ??= languageIn(attributes.content);
      if (unread.has(name)) hidden++;
      if (open.length < 1000) open.push({name, unit: unitOf[name], text: ""});
    },
    ontext(text) {
      const part = hidden ? undefined : open.findLast(({unit}) => unit);
      if (part && part.text.length < 20_000) part.text += text;
    },
    onclosetag(name) {
      const at = open.findLastIndex((one) => one.name === name);
      if (unread.has(name)) hidden = Math.max(0, hidden - 1);
      if (at < 0) return;
      for (const {name: own, unit, text} of open.splice(at)) {
        const words = text.replace(/\s+/g, " ").trim();
        if (own === "title") facts.title ??= words || null;
        if (unit && words) facts.parts.push({unit, text: words});
      }
    }
  });
  parser.end(html);
  const lede = facts.parts.find(({unit, text}) => unit === "body" && text.length > 60);
  if (lede) lede.unit = "lede";
  return facts;
}

function languageIn(said: string | undefined): string | null {
  return /^[a-z]{2,3}(?=$|[-_])/i.exec(said?.trim() ?? "")?.[0].toLowerCase() ?? null;
}

/** Where words stand on a page, with what stands around them, by which they are found again. */
export interface Place {
  unit: Unit;
  exact: string;
  prefix: string;
  suffix: string;
}

/** The first place of words on a page, whatever its blanks; null where they do not stand there. */
export function placeOf(words: string, {parts}: PageFacts): Place | null {
  const wanted = words.replace(/\s+/g, " ").trim();
  for (const {unit, text} of wanted ? parts : []) {
    const at = text.toLowerCase().indexOf(wanted.toLowerCase());
    if (at < 0) continue;
    const end = at + wanted.length;
    return {unit, exact: text.slice(at, end), prefix: text.slice(Math.max(0, at - 32), at),
      suffix: text.slice(end, end + 32)};
  }
  return null;
}
