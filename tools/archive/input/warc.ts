import {decode} from "../../../src/reader/decode.ts";
import {detect} from "../../articles/detect.ts";
import {dayIn, found, missing, outletOf, type Item} from "../article.ts";
import {loadWarcio} from "../optional.ts";
import {bytesOf} from "./bytes.ts";
import {articleOf} from "./files.ts";

/** The pages (`response`, `resource`) and texts (`conversion`, as in WET) of a WARC file. What is no text is passed
 * over. */
export async function* readWarc(path: string): AsyncGenerator<Item[]> {
  const {WARCParser} = await loadWarcio();
  // Unpacked here, by zlib and not by a program: many times as fast.
  for await (const record of new WARCParser(bytesOf(path))) {
    const {warcType, warcTargetURI: url, warcDate, warcHeaders} = record;
    const isText = warcType === "conversion";
    if (!isText && !(warcType === "response" || warcType === "resource")) continue;
    const type = isText ? "text/plain" : typeOf(record);
    if (!/^(?:text\/(?:html|plain)|application\/xhtml)/i.test(type)) continue;
    const name = warcHeaders.headers.get("WARC-Record-ID") ?? url ?? String(record._offset);
    const language = warcHeaders.headers.get("WARC-Identified-Content-Language")?.split(",")[0] ?? null;
    const {text, refusal} = decode(await record.readFully(true), detect);
    if (text === null) {
      yield [missing(name, `${path}:1:1 ${refusal.code} ${url}: ${refusal.what}; ${refusal.why}`)];
      continue;
    }
    const article = articleOf(name, text, isText || /plain/i.test(type) ? "text" : "html");
    yield [found({
      ...article, url: url ?? article.url, outlet: outletOf(url ?? article.url), crawled: dayIn(warcDate),
      language: article.language ?? language
    })];
  }
}

/** What the server called it, or the record; other answers than 200 are no article. */
function typeOf({httpHeaders, warcContentType}: {
  httpHeaders: {statusCode?: string | number; headers: {get(name: string): string | null | undefined}} | null;
  warcContentType?: string | null;
}): string {
  if (!httpHeaders) return warcContentType ?? "";
  if (httpHeaders.statusCode && Number(httpHeaders.statusCode) !== 200) return "";
  return httpHeaders.headers.get("content-type") ?? "";
}
