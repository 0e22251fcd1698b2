import {request as plainRequest, type IncomingMessage} from "node:http";
import {request as safeRequest} from "node:https";
import {brotliDecompressSync, gunzipSync, inflateSync} from "node:zlib";
import {Failure} from "../failure.ts";
import {publicAddress, type Address, type Resolve} from "./public-address.ts";

/** What a server answered, and by which way it was reached. */
export interface Fetched {
  /** The address that answered, behind the redirects. */
  url: string;
  redirects: string[];
  status: number;
  statusText: string;
  /** The headers as they came: name, value, name, value. */
  headers: [string, string][];
  type: string;
  /** As sent, and unpacked. */
  raw: Uint8Array;
  body: Uint8Array;
  at: Date;
}

export interface FetchLimits {
  /** What a body may have, packed and unpacked. */
  bytes: number;
  /** What the whole way may take, redirects too, in milliseconds. */
  millis: number;
  redirects: number;
  /** Types that are taken. */
  types: RegExp;
}

export interface FetchOptions {
  limits?: Partial<FetchLimits>;
  /** Hosts that may lie in a private network. */
  allowed?: readonly string[];
  resolve?: Resolve;
}

/** Who asks. */
export const agent = "tollbook";
const userAgent = `${agent} (a reporter's notebook; one page at a time)`;

const usual: FetchLimits = {bytes: 16 * 1024 ** 2, millis: 30_000, redirects: 5,
  types: /^(?:text\/(?:html|plain)|application\/xhtml\+xml)\b/i};

/**
 * Fetches a page from a public address within limits: of size packed and unpacked, of time, of redirects, each of which
 * is looked at as the first address was, and of the kinds of content.
 * @throws Failure that says what was wrong with the answer, in one line; an answer that is no 200 is an answer
 */
export async function fetchPage(address: string, {limits, allowed = [], resolve}: FetchOptions = {}): Promise<Fetched> {
  const most = {...usual, ...limits};
  const signal = AbortSignal.timeout(most.millis);
  const redirects: string[] = [];
  let url = webAddress(address);
  for (;;) {
    const to = await publicAddress(url, allowed, resolve);
    const answer = await ask(url, to, signal, most);
    const {statusCode = 0, headers: {location}} = answer;
    if (statusCode < 300 || statusCode >= 400 || !location) return await taken(answer, url, redirects, most, signal);
    answer.destroy();
    redirects.push(url.href);
    if (redirects.length > most.redirects)
      throw new Failure(`${address}: more than ${most.redirects} redirects; open it in a browser and save the page`);
    url = webAddress(location, url);
    if (redirects.includes(url.href)) throw new Failure(`${address}: its redirects lead in a circle, by ${url.href}`);
  }
}

/** @throws Failure for what is no address of the web */
function webAddress(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Failure(`${address}: no address; write it like https://example.org/1`);
  const url = new URL(address, base);
  if (url.protocol !== "http:" && url.protocol !== "https:")
    throw new Failure(`${url.href}: only http and https are fetched`);
  if (url.username || url.password)
    throw new Failure(`${url.host}: the address holds a name or a password; leave them out`);
  url.hash = "";
  return url;
}

function ask(url: URL, {address, family}: Address, signal: AbortSignal, most: FetchLimits): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(failureOf(url, error, signal, most));
    request(url, {
      signal, agent: false, lookup: (_host, options, done) => options.all
        ? (done as (error: null, all: Address[]) => void)(null, [{address, family}]) : done(null, address, family),
      headers: {"User-Agent": userAgent, Accept: "text/html,application/xhtml+xml,text/plain;q=0.9",
        "Accept-Encoding": "gzip, deflate, br"}
    }, resolve).on("error", fail).end();
  });
}

async function taken(answer: IncomingMessage, url: URL, redirects: string[], most: FetchLimits,
  signal: AbortSignal): Promise<Fetched> {
  const {statusCode: status = 0, statusMessage: statusText = "", rawHeaders} = answer;
  const type = answer.headers["content-type"] ?? "";
  const isTaken = status !== 200 || !type || most.types.test(type);
  const announced = Number(answer.headers["content-length"] ?? 0);
  if (!isTaken || announced > most.bytes) answer.destroy();
  if (!isTaken) throw new Failure(`${url.href}: ${type.split(";")[0]} is no page; only text and HTML are read`);
  if (announced > most.bytes) throw tooLarge(url, most);
  const raw = await bytesOf(answer, url, most, signal);
  const body = unpacked(raw, answer.headers["content-encoding"] ?? "", url, most);
  const headers = rawHeaders.flatMap((name, at): [string, string][] => (at % 2 ? [] : [[name, rawHeaders[at + 1]!]]));
  return {url: url.href, redirects, status, statusText, headers, type, raw, body, at: new Date()};
}

async function bytesOf(answer: IncomingMessage, url: URL, most: FetchLimits, signal: AbortSignal): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      if ((size += chunk.length) > most.bytes) throw tooLarge(url, most);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Failure ? error : failureOf(url, error as Error, signal, most);
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}

function unpacked(raw: Buffer, encoding: string, url: URL, most: FetchLimits): Uint8Array {
  const unpack = {gzip: gunzipSync, "x-gzip": gunzipSync, deflate: inflateSync, br: brotliDecompressSync}[
    encoding.trim().toLowerCase()];
  if (!unpack && encoding && encoding !== "identity")
    throw new Failure(`${url.href}: packed as ${encoding}, which nobody asked for`);
  if (!unpack || !raw.length) return raw;
  try {
    return unpack(raw, {maxOutputLength: most.bytes});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") throw tooLarge(url, most);
    throw new Failure(`${url.href}: the answer is broken off or not ${encoding}; fetch it again`);
  }
}

function tooLarge(url: URL, {bytes}: FetchLimits): Failure {
  return new Failure(`${url.href}: more than ${Math.floor(bytes / 1024 ** 2)} MB, and no article is so long`);
}

function failureOf(url: URL, error: Error, signal: AbortSignal, {millis}: FetchLimits): Failure {
  if (signal.aborted) return new Failure(`${url.href}: no whole answer within ${millis / 1000} seconds; try it later`);
  const {code = error.message} = error as NodeJS.ErrnoException;
  return new Failure(`${url.href}: the answer broke off or is none (${code}); try it later`);
}
