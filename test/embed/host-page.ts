import {createServer} from "node:http";
import type {AddressInfo} from "node:net";

/** A page of another site, at another origin, to which a test gives its content. */
export async function hostPage(body: () => string): Promise<{url: string; close(): Promise<void>}> {
  const server = createServer((_, response) => {
    response.writeHead(200, {"Content-Type": "text/html; charset=utf-8"});
    response.end(`<!DOCTYPE html><html lang="en"><title>Another site</title><body>${body()}</body></html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const {port} = server.address() as AddressInfo;
  const close = () => new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return {url: `http://localhost:${port}/`, close};
}
