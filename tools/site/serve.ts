import {readFile, realpath} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import {join} from "node:path";
import {fileSender} from "../framework-parts.ts";
import {findFile} from "./find-file.ts";
import {headersOf, readHeaders} from "./headers.ts";
import {pack} from "./pack.ts";
import {host, portProblem} from "./port.ts";

/** A running server: where it is, and how to end it. */
export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

export interface Serving {
  dir: string;
  /** 0 takes any free one. */
  port: number;
  /** The folder of the host where the site stands, such as `/sub/`. */
  base?: string;
  /** How long, in milliseconds, somebody may take to ask, and to take what was asked for without a sign of life. */
  patience?: number;
  /** Is told, once each, what is wrong with the site's rules. */
  log?: (line: string) => void;
}

/**
 * Serves a built site on this machine only, as a static host does: compressed, pages without their ending, 404.html
 * for the rest, and the headers that the site's `_headers` asks for. It reads the folder at each request, so that a
 * new build shows at once. No request ends it, and none is answered with what is not of the site.
 * @throws Failure, code 3, when the port is taken
 */
export async function serve({dir, port, base = "/", patience = 20_000, log}: Serving): Promise<Served> {
  const told = new Set<string>();
  const warn = (line: string) => told.has(line) || (told.add(line), log?.(line));
  const limits = {
    headersTimeout: patience, requestTimeout: patience, connectionsCheckingInterval: patience / 4,
    keepAliveTimeout: Math.min(5_000, patience)
  };
  const server = createServer(limits, (request, response) => {
    void answer({dir, base, warn}, request, response).catch(() => fail(response));
  });
  // No body is wanted. Node's own "Continue" to the second of two requests at once lands behind its answer's head.
  server.on("checkContinue", (request, response) => server.emit("request", request, response));
  server.setTimeout(patience);
  server.maxConnections = 2_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, resolve);
  });
  const address = server.address() as {port: number};
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return {url: `http://${host}:${address.port}${base}`, port: address.port, close};
}

interface Site {
  dir: string;
  base: string;
  warn: (line: string) => void;
}

async function answer({dir, base, warn}: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD")
    return void response.writeHead(405, {Allow: "GET, HEAD", Connection: "close"}).end();
  const [path, question] = addressOf(request.url!);
  if (!path.startsWith(base)) return await missing(dir, request, response);
  const inside = path.slice(base.length - 1);
  for (const [name, value] of headersOf(inside, await readHeaders(dir, warn))) response.setHeader(name, value);
  const found = await findFile(dir, inside);
  if (!found) return await missing(dir, request, response);
  if ("folder" in found) return void response.writeHead(302, {Location: `${path}/${question}`}).end();
  onlyRanges(request, found.size);
  await sendFound(found, request, response).catch(async (error: SendError) => {
    if (response.headersSent) return void response.destroy();
    if (error.status === 412 || error.status === 416) return void response.writeHead(error.status, error.headers).end();
    const replaced = await realpath(dir).catch(() => found.root) !== found.root;
    return replaced ? await answer({dir, base, warn}, request, response) : await missing(dir, request, response);
  });
}

const sendFile = fileSender();

type SendError = Error & {status: number; headers?: Record<string, string>};

function sendFound({root, name, size}: {root: string; name: string; size: number}, request: IncomingMessage,
  response: ServerResponse): Promise<void> {
  const path = name.split("/").map(encodeURIComponent).join("/");
  return new Promise((resolve, reject) => {
    response.once("close", resolve);
    const file = sendFile(request, path, {root, dotfiles: "allow", index: false});
    if (size >= 1024) pack(file, request, response, sendFile.mime.lookup(name));
    file.on("error", reject).on("directory", reject).pipe(response);
  });
}

/** A target may be a whole address, as proxies write it: its host is nobody's concern here. */
function addressOf(target: string): [path: string, question: string] {
  const [, path, question] = /^(?:https?:\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/i.exec(target)!;
  return [path || "/", question ?? ""];
}

/** It takes more than the grammar of a range, and refuses the last 100 bytes of ten instead of giving ten. */
function onlyRanges({headers}: IncomingMessage, size: number): void {
  const one = String.raw`(?:\d+-\d*|-\d+)`;
  if (!new RegExp(`^bytes=${one}(?:[ \t]*,[ \t]*${one})*$`).test(headers.range ?? "")) delete headers.range;
  else headers.range = headers.range!.replace(/^bytes=-(\d+)$/, (whole, last) =>
    (Number(last) > size ? "bytes=0-" : whole));
}

async function missing(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, "404.html")).catch(() => undefined);
  response.writeHead(404, {"Content-Type": page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"});
  response.end(request.method === "HEAD" ? "" : page ?? "404: no such page\n");
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500).end();
}
