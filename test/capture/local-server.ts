import {createServer, type Server} from "node:http";
import {createServer as createPlain, type Socket} from "node:net";
import {after} from "node:test";
import type {AddressInfo} from "node:net";
import type {RequestListener} from "node:http";

const open: {close(): void}[] = [];
after(() => open.forEach((one) => one.close()));

/** A server of this machine, gone after the tests of the file.
 * @returns its host with the port, which tests allow by name */
export async function served(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push({close: () => (server.closeAllConnections(), server.close())});
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that speaks byte by byte, for answers that are none. */
export async function servedRaw(answer: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>();
  const server = createPlain((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => answer(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  open.push({close: () => (sockets.forEach((socket) => socket.destroy()), server.close())});
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}
