import {createServer} from "node:http";
import {extname} from "node:path";
import {bundleInMemory} from "../site/bundle.ts";
import {refusal} from "../site/refusal.mjs";
import {freePort, host} from "../site/port.ts";
import {siteRoot} from "../site-root.ts";
import {addPath, answerAdd} from "./add-page.ts";

const types: Record<string, string> = {".js": "text/javascript", ".css": "text/css", ".woff2": "font/woff2"};

/**
 * The page on which a claim is added, at an address of its own beside the preview: nothing of it is ever published.
 * @param ledger the folder of ledgers, when it is not the project's
 * @returns its address
 */
export async function addServer(ledger?: string): Promise<{url: string; close(): Promise<void>}> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const [status, why] = refusal(request, ["GET", "HEAD", "POST"]) ?? [];
    if (status) return void response.writeHead(status, {"Content-Type": "text/plain"}).end(why);
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const done = pathname === addPath ? answerAdd(request, response, ledger) : sendBundle(pathname);
    done.then((answer) => answer && response.writeHead(answer.code, {"Content-Type": `${answer.type}; charset=utf-8`,
      "Cache-Control": "no-store"}).end(answer.body))
      .catch((error: Error) =>
        response.headersSent ? response.destroy()
          : response.writeHead(500, {"Content-Type": "text/plain"}).end(error.message));
  });
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  return {
    url: `http://${host}:${port}${addPath}`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    })
  };
}

async function sendBundle(path: string): Promise<{code: number; type: string; body: Uint8Array | string}> {
  if (!path.startsWith("/_bundle/"))
    return {code: 404, type: "text/plain", body: `nothing is here; the page is ${addPath}`};
  const made = await bundleInMemory(siteRoot, path.slice("/_bundle/".length));
  return {code: 200, type: types[extname(path)] ?? "application/octet-stream", body: made.get(path) ?? ""};
}
