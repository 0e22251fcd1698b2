import type {IncomingMessage, ServerResponse} from "node:http";
import type {Readable, Transform} from "node:stream";
import {constants, createBrotliCompress, createGzip} from "node:zlib";
import type {SendStream} from "send";

const packers: Record<string, () => Transform> = {
  br: () => createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: 6}}),
  gzip: () => createGzip()
};
const isText = /^text\/|[/+](?:json|javascript|xml|yaml)\b/;

/** Packs a file of text on its way into an answer, where the client takes that; of a file that is asked for in part,
 * the part is of its own bytes. The head says the same where no file comes behind it.
 * @param type what the file is where nothing has said so before */
export function pack(file: SendStream, {method, headers}: IncomingMessage, response: ServerResponse,
  type: string): void {
  file.once("headers", () => {
    if (!isText.test(String(response.getHeader("Content-Type") ?? type))) return;
    response.appendHeader("Vary", "Accept-Encoding");
    const coding = Object.keys(packers).find((one) => isTaken(one, headers["accept-encoding"]));
    if (!coding || headers.range) return;
    const name = () => {
      response.removeHeader("Content-Length");
      response.setHeader("Content-Encoding", coding);
    };
    if (method === "HEAD") beforeHead(response, () => response.statusCode === 200 && name());
    file.once("stream", (stream: Readable) => {
      name();
      const packer = packers[coding]!();
      response.once("close", () => packer.destroy());
      const into = stream.pipe.bind(stream);
      stream.pipe = (target) => into(packer).pipe(target);
    });
  });
}

/** The length stands in the head only just before that is sent. */
function beforeHead(response: ServerResponse, change: () => void): void {
  const writeHead = response.writeHead.bind(response) as (status: number) => ServerResponse;
  response.writeHead = (status: number) => {
    change();
    return writeHead(status);
  };
}

/** Whether a coding is named and not refused, as RFC 9110 writes it: `br, gzip;q=0`. */
function isTaken(coding: string, accepted = ""): boolean {
  const named = accepted.toLowerCase().split(",").map((part) => /^\s*([\w-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part));
  return named.some((found) => found?.[1] === coding && Number(found[2] ?? 1) > 0);
}
