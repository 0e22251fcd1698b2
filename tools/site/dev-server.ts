import {createServer, request as ask} from "node:http";
import type {IncomingMessage, ServerResponse} from "node:http";
import {connect} from "node:net";
import type {Socket} from "node:net";
import {extname} from "node:path";
import {bundleInMemory} from "./bundle.ts";
import {host, portProblem} from "./port.ts";

/** What stands before Framework's preview while that is replaced: one address, and pages that reload themselves. */
export interface DevServer {
  /** The preview to ask from now on; every open page then reloads. */
  show(port: number): void;
  /** Open pages reload. */
  reload(): void;
  close(): Promise<void>;
}

const types: Record<string, string> = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"};
const changes = "/_tollbook/changes";

/** Pages that only this server has, by path. */
export type OwnPages = Record<string, (request: IncomingMessage, response: ServerResponse) => Promise<void>>;

/**
 * Listens at `port`, passes requests and web sockets on to the preview, and bundles scripts and styles itself.
 * @param told hears what is wrong with a bundle, in one line
 * @throws Failure, code 3, when the port is taken
 */
export async function devServer(root: string, port: number, told: (line: string) => void, own: OwnPages = {}): Promise<DevServer> {
  const started = Date.now();
  const listeners = new Set<ServerResponse>();
  const bundled = new Map<string, Uint8Array>();
  let version = 0;
  let preview = 0;
  const stamp = () => `${started}.${version}`;

  const server = createServer((request, response) => {
    const [path = "/"] = (request.url ?? "/").split("?");
    if (path === changes) listen(response);
    else if (own[path]) void own[path](request, response);
    else if (path.startsWith("/_bundle/")) void sendBundle(path, response);
    else if (preview === 0) waitingPage(response);
    else passOn(request, response);
  });
  server.on("upgrade", (request, socket, head) => passSocket(request, socket as Socket, head, preview));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, resolve);
  });

  function listen(response: ServerResponse): void {
    response.writeHead(200, {"Content-Type": "text/event-stream", "Cache-Control": "no-store"});
    response.write(`data: ${stamp()}\n\n`);
    listeners.add(response);
    response.on("close", () => listeners.delete(response));
  }

  async function sendBundle(path: string, response: ServerResponse): Promise<void> {
    try {
      const made = bundled.get(path) ?? (await makeBundle(path));
      response.writeHead(made ? 200 : 404, {"Content-Type": types[extname(path)] ?? "application/octet-stream",
        "Cache-Control": "no-store"});
      response.end(made);
    } catch (error) {
      const line = (error as Error).message;
      told(line);
      response.writeHead(500, {"Content-Type": "text/plain; charset=utf-8"}).end(line);
    }
  }

  async function makeBundle(path: string): Promise<Uint8Array | undefined> {
    const made = await bundleInMemory(root, path.slice("/_bundle/".length));
    for (const [name, contents] of made) bundled.set(name, contents);
    return bundled.get(path);
  }

  function waitingPage(response: ServerResponse): void {
    response.writeHead(503, {"Content-Type": "text/html; charset=utf-8"});
    response.end(withReload("<!DOCTYPE html><title>tollbook</title><p>Not ready: the terminal says why.</p></head>"));
  }

  function passOn(request: IncomingMessage, response: ServerResponse): void {
    const {"if-none-match": _tag, "if-modified-since": _since, ...headers} = request.headers;
    // A connection of its own: a kept one may be closed by the preview in the moment in which it is used again.
    const passed = ask({host, port: preview, path: request.url, method: request.method, headers, agent: false}, (answer) => {
      const page = answer.headers["content-type"]?.startsWith("text/html");
      if (!page) return void answer.pipe(response.writeHead(answer.statusCode!, answer.headers));
      const {"content-length": _length, etag: _etag, ...rest} = answer.headers;
      let html = "";
      answer.setEncoding("utf8").on("data", (chunk) => (html += chunk));
      answer.on("end", () => response.writeHead(answer.statusCode!, rest).end(withReload(html)));
    });
    passed.on("error", () => response.headersSent ? response.destroy() : waitingPage(response));
    request.pipe(passed);
  }

  /** A page that was made before the last change, or before this server, reloads as soon as it hears of it. */
  function withReload(html: string): string {
    const source = `new EventSource("${changes}").onmessage = ({data}) => data === "${stamp()}" || location.reload();`;
    return html.replace("</head>", `<script>${source}</script></head>`);
  }

  function reload(): void {
    version++;
    bundled.clear();
    for (const listener of listeners) listener.write(`data: ${stamp()}\n\n`);
  }

  return {
    reload,
    show(next) {
      preview = next;
      reload();
    },
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  };
}

/** Framework's own channel to its pages. */
function passSocket(request: IncomingMessage, socket: Socket, head: Buffer, port: number): void {
  const target = connect(port, host, () => {
    const headers = request.rawHeaders.reduce((all, word, at) => all + word + (at % 2 ? "\r\n" : ": "), "");
    target.write(`${request.method} ${request.url} HTTP/1.1\r\n${headers}\r\n`);
    target.write(head);
    socket.pipe(target).pipe(socket);
  });
  target.on("error", () => socket.destroy());
  socket.on("error", () => target.destroy());
}
