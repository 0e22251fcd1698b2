import {createServer, type Server} from "node:http";
import type {AddressInfo} from "node:net";
import {extname} from "node:path";
import {bundleInMemory} from "../site/bundle.ts";
import {refusal} from "../site/refusal.mjs";
import {host} from "../site/port.ts";
import {siteRoot} from "../site-root.ts";
import {addPath, answerAdd} from "./add-page.ts";

const types: Record<string, string> = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"};

export interface AddServer {
  url: string;
  elsewhere: string | null;
  close(): Promise<void>;
}

/**
 * The page on which a claim is added, at an address of its own beside the preview: nothing of it is ever published.
 * @param ledger the folder of ledgers, when it is not the project's
 * @param port where it shall be, so that a page which is open finds it again, with what was typed; another one where
 * that cannot be had
 * @returns its address, and in a sentence why that is another than it shall be
 */
export async function addServer(ledger?: string, port = 0): Promise<AddServer> {
  const server = createServer((request, response) => {
    const [status, why] = refusal(request, ["GET", "HEAD", "POST"]) ?? [];
    if (status) return void response.writeHead(status, {"Content-Type": "text/plain"}).end(why);
    // Nobody's page shows this one inside, with a button of its own above "Write it".
    response.setHeader("X-Frame-Options", "DENY");
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const done = pathname === addPath ? answerAdd(request, response, ledger) : sendBundle(pathname);
    done.then((answer) => answer && response.writeHead(answer.code, {"Content-Type": `${answer.type}; charset=utf-8`,
      "Cache-Control": "no-store"}).end(answer.body))
      .catch((error: Error) =>
        response.headersSent ? response.destroy()
          : response.writeHead(500, {"Content-Type": "text/plain"}).end(error.message));
  });
  const refused = await listen(server, port).then(() => null, (error: NodeJS.ErrnoException) => error);
  if (refused) await listen(server, 0);
  return {
    elsewhere: refused && elsewhere(port, refused),
    url: `http://${host}:${(server.address() as AddressInfo).port}${addPath}`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  };
}

const elsewhere = (port: number, {code}: NodeJS.ErrnoException) =>
  `port ${port} ${code === "EADDRINUSE" ? "is taken" : `cannot be had (${code})`}, and what was typed at that ` +
  "address before is not at this one; end what runs there and begin dev again";

const listen = (server: Server, port: number) => new Promise<void>((resolve, reject) => {
  server.once("error", reject).listen(port, host, () => {
    server.off("error", reject);
    resolve();
  });
});

async function sendBundle(path: string): Promise<{code: number; type: string; body: Uint8Array | string}> {
  if (!path.startsWith("/_bundle/"))
    return {code: 404, type: "text/plain", body: `nothing is here; the page is ${addPath}`};
  const made = await bundleInMemory(siteRoot, path.slice("/_bundle/".length));
  return {code: 200, type: types[extname(path)] ?? "application/octet-stream", body: made.get(path) ?? ""};
}
