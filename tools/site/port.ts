import {createServer} from "node:net";
import {Failure} from "../failure.ts";

export const host = "127.0.0.1";

/**
 * Reads a port as PORT gives it; 3000 when it gives none.
 * @throws Failure, code 2, when it is not a whole number from 1 to 65535
 */
export function parsePort(value: string | undefined): number {
  if (value === undefined || value === "") return 3000;
  const port = Number(value);
  if (/^\d+$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw new Failure(`PORT=${value}: not a port; give a whole number from 1 to 65535, as in PORT=8080`, {code: 2});
}

/** Fails, before any long work, when the port cannot be had. */
export async function probePort(port: number): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portProblem(error, port)));
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

export function portProblem(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === "EADDRINUSE") return new Failure(portTaken(port), {code: 3});
  if (error.code === "EACCES") return new Failure(noPort(port, "not allowed"), {code: 3});
  return error;
}

export const portTaken = (port: number) => noPort(port, "taken");

const noPort = (port: number, what: string) => `http://${host}:${port}: the port is ${what}; stop what runs there, ` +
  `or choose another port, as in PORT=${port === 65_535 ? 8080 : port + 1}`;

/** A port that nothing listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const {port} = server.address() as {port: number};
  await new Promise((resolve) => server.close(resolve));
  return port;
}
