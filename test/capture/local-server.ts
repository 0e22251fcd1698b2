import {once} from "node:events";
import {createServer} from "node:http";
import {createServer as createPlain, type Server, type Socket} from "node:net";
import type {AddressInfo} from "node:net";
import type {RequestListener} from "node:http";

/** Keeps no process from its end: several files share one, and this module, so that no file's end is a server's. */
async function started(server: Server): Promise<string> {
  server.on("connection", (socket) => socket.unref()).listen(0, "127.0.0.1").unref();
  await once(server, "listening");
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server of this machine, gone with the process.
 * @returns its host with the port, which tests allow by name */
export async function served(answer: RequestListener): Promise<string> {
  return await started(createServer(answer));
}

/** A server that speaks byte by byte, for answers that are none. */
export async function servedRaw(answer: (socket: Socket) => void): Promise<string> {
  return await started(createPlain((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => answer(socket));
  }));
}
