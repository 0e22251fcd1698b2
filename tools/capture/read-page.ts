import {decode} from "../../src/reader/decode.ts";
import {detect} from "../articles/detect.ts";
import {Failure} from "../failure.ts";
import type {Fetched} from "./fetch-page.ts";
import {pageFacts, type PageFacts} from "./page-facts.ts";

/** A fetched page as text, and what it says of itself. Where it declares no encoding, the server's word counts, unless
 * the bytes say otherwise.
 * @throws Failure where the page is none, or its bytes are no text */
export function readPage({url, status, body, type}: Fetched): {text: string; kind: "html" | "text"; facts: PageFacts} {
  if (status !== 200) throw new Failure(`${url}: the server answers ${status}${meaning(status)}`);
  const {text, refusal} = decode(body, (bytes) => [...charsetIn(type), ...detect(bytes)]);
  if (text === null) throw new Failure(`${url}: ${refusal.what}; ${refusal.why}; ${refusal.mend}`);
  const kind = /^text\/plain/i.test(type) ? "text" : "html";
  return {text, kind, facts: pageFacts(kind === "html" ? text : "")};
}

function charsetIn(type: string): string[] {
  const [, said] = /charset\s*=\s*["']?([\w-]+)/i.exec(type) ?? [];
  return said ? [said.toLowerCase()] : [];
}

function meaning(status: number): string {
  if (status === 404 || status === 410) return ", so the page is gone; an archive may have it";
  if (status === 401 || status === 403 || status === 402)
    return " and gives it to nobody unknown; open it in a browser, save it, and use --from";
  return status === 429 || status >= 500 ? "; try it later" : "";
}
