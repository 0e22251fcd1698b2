import {createHash} from "node:crypto";
import {existsSync, mkdirSync} from "node:fs";
import {join} from "node:path";
import {loadWarcio} from "../archive/optional.ts";
import {writeWhole} from "../save-all.ts";
import {siteRoot} from "../site-root.ts";
import type {Fetched} from "./fetch-page.ts";
import type {Place} from "./page-facts.ts";

/** Where captures are kept: beside the repository's files and never among them, for their texts are others'. */
const capturesRoot = join(siteRoot, "captures");

export interface Capture {
  /** The WARC file. */
  file: string;
  /** Of the page as it was read, unpacked. */
  sha256: string;
  captured_on: string;
}

/** What is kept beside a WARC: which words of the page the ledger took, and how they are found again. */
export interface CaptureNote extends Capture {
  url: string;
  redirects: string[];
  words: Place[];
}

export function sha256Of(body: Uint8Array): string {
  return createHash("sha256").update(body).digest("hex");
}

/** Keeps what a server answered as a WARC file, and a note with the words that were taken from it. A page that was
 * captured before with the same bytes keeps its file. */
export async function keepCapture(page: Fetched, words: Place[], root = capturesRoot): Promise<Capture> {
  const {WARCRecord, WARCSerializer} = await loadWarcio();
  const sha256 = sha256Of(page.body);
  const day = page.at.toISOString().slice(0, 10);
  const name = `${new URL(page.url).hostname.replace(/[^a-z0-9.-]/gi, "_")}-${day}-${sha256.slice(0, 12)}`;
  const file = join(root, `${name}.warc.gz`);
  mkdirSync(root, {recursive: true});
  if (!existsSync(file)) {
    const record = WARCRecord.create({
      url: page.url, type: "response", date: page.at.toISOString(), warcVersion: "WARC/1.1",
      statusline: `HTTP/1.1 ${page.status} ${page.statusText}`.trim(),
      httpHeaders: Object.fromEntries(unpackedHeaders(page))
    }, (async function* () {
      yield page.body;
    })());
    writeWhole(file, await WARCSerializer.serialize(record, {gzip: true}));
  }
  const kept = {file, sha256, captured_on: day};
  const note: CaptureNote = {...kept, file: `${name}.warc.gz`, url: page.url, redirects: page.redirects, words};
  writeWhole(join(root, `${name}.json`), `${JSON.stringify(note, null, 1)}\n`);
  return kept;
}

/** The body is kept unpacked and whole: headers that say how it was sent would be untrue of it. */
function unpackedHeaders({headers}: Fetched): [string, string][] {
  return headers.filter(([name]) => !/^(?:content-encoding|transfer-encoding|content-length)$/i.test(name));
}
