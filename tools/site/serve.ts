import {readFile} from "node:fs/promises";
import {createServer} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import {join} from "node:path";
import compression from "compression";
import sirv from "sirv";
import {headersOf, readHeaders} from "./headers.ts";
import {host, portProblem} from "./port.ts";

/** A running server: where it is, and how to end it. */
export interface Served {
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine only, as a static host does: compressed, pages without their ending, 404.html
 * for the rest, and the headers that the site's `_headers` asks for. It reads the folder at each request, so that a
 * new build shows at once.
 * @param port 0 takes any free one
 * @param base the folder of the host where the site stands, such as `/sub/`
 * @throws Failure, code 3, when the port is taken
 */
export async function serve(
  {dir, port = 3000, base = "/"}: {dir: string; port?: number; base?: string}
): Promise<Served> {
  const compress = compression({threshold: 1024});
  const files = sirv(dir, {dev: true, etag: true});
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (!path.startsWith(base)) return void missing(dir, request, response);
    request.url = path.slice(base.length - 1);
    const answer = () => compress(request, response, () => files(request, response, () => void missing(dir, request, response)));
    void readHeaders(dir).then((rules) => {
      for (const [name, value] of headersOf(request.url!.split("?")[0]!, rules)) response.setHeader(name, value);
      answer();
    });
  });
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

async function missing(dir: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await readFile(join(dir, "404.html")).catch(() => undefined);
  response.writeHead(404, {"Content-Type": page ? "text/html; charset=utf-8" : "text/plain; charset=utf-8"});
  response.end(request.method === "HEAD" ? "" : page ?? "404: no such page\n");
}
