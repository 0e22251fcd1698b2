import {join, relative} from "node:path";
import {readListing} from "../../articles/folder.ts";
import {readArticleFile} from "../../articles/read-file.ts";
import {dayOfPage} from "../../../src/reader/page-day.ts";
import {ownAddress} from "../../articles/same-page.ts";
import type {Kind} from "../../../src/reader/source-text.ts";
import {found, missing, outletOf, type ArchiveArticle, type Item} from "../article.ts";
import type {Shard} from "./shard.ts";

/** Article files of a folder; `articles.csv` in it wins over what the pages say of themselves. */
export async function* readFiles({paths, folder}: Pick<Shard, "paths" | "folder">): AsyncGenerator<Item[]> {
  const {entries} = readListing(join(folder ?? ".", "articles.csv"));
  for (const path of paths) {
    const name = relative(folder ?? ".", path).replaceAll("\\", "/");
    const {text, kind, problem} = readArticleFile(path);
    yield [problem === null ? found(articleOf(name, text, kind, entries.get(name))) : missing(name, problem)];
  }
}

/** An article with what its page says of itself, where nobody else says it. */
export function articleOf(name: string, text: string, kind: Kind,
  told: {url: string | null; published: string | null} = {url: null, published: null}): ArchiveArticle {
  const isPage = kind === "html";
  const url = told.url ?? (isPage ? ownAddress(text) : null);
  const published = told.published ?? (isPage ? dayOfPage(text) : null);
  const language = isPage ? /<html[^>]{0,500}?\blang\s*=\s*["']?([a-z]{2,3})\b/i.exec(text.slice(0, 5_000))?.[1] : null;
  return {name, text, kind, url, outlet: outletOf(url), published, crawled: null,
    language: language?.toLowerCase() ?? null, via: null};
}
