import type {Day} from "../toll/day.js";
import {writtenDay} from "./own-day.js";

/** A day that a page gives itself. */
export interface PageDay {
  day: Day;
  /** Whether it may be the day of something else on the page. */
  isGuess: boolean;
}

interface Thing {
  day: Day;
  type: string;
  /** Whether the page says it of itself, not of what it cites, answers or lists. */
  isOwn: boolean;
}

/** The names under which a thing of a page's linked data is that page, or what it is of. */
const ownNames = new Set(["@graph", "mainEntity", "mainEntityOfPage"]);

/** The day of the article in a page's linked data (JSON-LD); without an article, the only day that stands there. Which
 * of several articles the page is, nobody says: their first day is a guess, as is the day of a site, of a film, or of
 * what the page tells of others. */
export function linkedDay(scripts: string[]): PageDay | null {
  const things = thingsIn(scripts.map(parsed));
  const articles = things.filter(({type}) => /(?:Article|BlogPosting)$/.test(type));
  const days = new Set((articles.length ? articles : things).map(({day}) => day));
  const [first] = articles.length ? articles : days.size === 1 ? things : [];
  const isSure = days.size === 1 && first?.isOwn && /^$|(?:Article|BlogPosting|WebPage)$/.test(first.type);
  return first ? {day: first.day, isGuess: !isSure} : null;
}

/** What has a day of publication, the outermost first. */
function thingsIn(roots: unknown[]): Thing[] {
  const queue = roots.map((value) => ({value, isOwn: true}));
  const things: Thing[] = [];
  for (let at = 0; at < queue.length; at++) {
    const {value, isOwn} = queue[at]!;
    if (typeof value !== "object" || value === null) continue;
    for (const [name, part] of Object.entries(value))
      queue.push({value: part, isOwn: isOwn && (Array.isArray(value) || ownNames.has(name))});
    const {datePublished, "@type": type} = value as Record<string, unknown>;
    const day = writtenDay(datePublished);
    if (day) things.push({day, type: String((Array.isArray(type) ? type[0] : type) ?? ""), isOwn});
  }
  return things;
}

/** Line ends within strings are common, and no JSON. */
function parsed(script: string): unknown {
  try {
    return JSON.parse(script.replace(/\p{Cc}/gu, " "));
  } catch {
    return null;
  }
}
