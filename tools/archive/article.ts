import type {Kind} from "../../src/reader/source-text.ts";
import {isDay, type Day} from "../../src/toll/day.ts";

/** An article of an archive, as far as its shard tells. */
export interface ArchiveArticle {
  /** Its place in the shard: a file's name, a line's number, a record's id. */
  name: string;
  text: string;
  kind: Kind;
  url: string | null;
  outlet: string | null;
  /** The day of printing, where the archive or the page says it; the day of a crawl is none. */
  published: Day | null;
  crawled: Day | null;
  /** As the archive says, such as "en"; null where it does not. */
  language: string | null;
  /** The agency or outlet that it was taken from, where the archive says so. */
  via: string | null;
}

/** What stands at one place of a shard: an article, or one line that says why there is none. */
export type Item = {name: string; article: ArchiveArticle; problem: null} |
  {name: string; article: null; problem: string};

export const found = (article: ArchiveArticle): Item => ({name: article.name, article, problem: null});
export const missing = (name: string, problem: string): Item => ({name, article: null, problem});

/** The outlet that an address names: its host without "www."; null where it is no address. */
export function outletOf(url: string | null): string | null {
  if (!url) return null;
  try {
    return new URL(url).hostname.replace(/^www\./, "") || null;
  } catch {
    return null;
  }
}

/** The day with which a date or a timestamp begins; null where that is none. */
export function dayIn(value: unknown): Day | null {
  const day = typeof value === "string" ? value.slice(0, 10) : "";
  return isDay(day) ? day : null;
}
