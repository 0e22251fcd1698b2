import type {Kind} from "../../../src/reader/source-text.ts";
import {dayIn, found, missing, outletOf, type Item} from "../article.ts";
import {bytesOf} from "./bytes.ts";
import {linesOf, type Line} from "./lines.ts";

/** The names under which crawls and archives keep what an article is known by, the likeliest first. */
const names = {
  text: ["text", "content", "body", "maintext", "article"],
  html: ["html", "raw_html"],
  url: ["url", "address", "link", "source_url"],
  outlet: ["outlet", "publisher", "source", "source_domain", "domain", "publication"],
  published: ["published_on", "published", "published_at", "date_publish", "publication_date", "date"],
  crawled: ["crawled_on", "crawled_at", "date_download"],
  language: ["language", "lang"],
  via: ["via", "agency", "wire"]
};

/** One article a line, as an object with its text (or `html`) and what is known of it. */
export async function* readJsonl(path: string): AsyncGenerator<Item[]> {
  for await (const lines of linesOf(bytesOf(path)))
    yield lines.filter(({text}) => text === null || text.trim() !== "").map((line) => itemOf(path, line));
}

function itemOf(path: string, {number, text: line}: Line): Item {
  const name = String(number);
  const refused = (what: string, mend: string) => missing(name, `${path}:${number}:1 ${what}; ${mend}`);
  if (line === null) return refused("TOO_LARGE a line longer than any article", "one article a line");
  let row: Record<string, unknown>;
  try {
    row = JSON.parse(line) as Record<string, unknown>;
  } catch (error) {
    return refused(`JSON ${(error as Error).message}`, "one object a line");
  }
  if (typeof row !== "object" || row === null) return refused("JSON no object", "one object a line");
  const value = (cell: keyof typeof names): string | null => {
    const name = names[cell].find((one) => typeof row[one] === "string" && row[one] !== "");
    return name === undefined ? null : row[name] as string;
  };
  const [plain, html] = [value("text"), value("html")];
  const text = plain ?? html;
  if (text === null) return refused("NO_TEXT no text", `put it under ${names.text[0]}`);
  const kind: Kind = plain === null ? "html" : "text";
  const url = value("url");
  return found({
    name, text, kind, url, outlet: value("outlet") ?? outletOf(url), published: dayIn(value("published")),
    crawled: dayIn(value("crawled")), language: value("language"), via: value("via")
  });
}
