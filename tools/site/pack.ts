import type {IncomingMessage, ServerResponse} from "node:http";
import type {Readable, Transform} from "node:stream";
import {constants, createBrotliCompress, createGzip} from "node:zlib";

const packers: Record<string, () => Transform> = {
  br: () => createBrotliCompress({params: {[constants.BROTLI_PARAM_QUALITY]: 6}}),
  gzip: () => createGzip()
};
const isText = /^text\/|[/+](?:json|javascript|xml|yaml)\b/;

/** Packs a file of text on its way into an answer that has not begun, where the client takes that; of a file that is
 * asked for in part, the part is of its own bytes. */
export function pack(file: Readable, {headers}: IncomingMessage, response: ServerResponse): void {
  if (headers.range || !isText.test(String(response.getHeader("Content-Type")))) return;
  response.appendHeader("Vary", "Accept-Encoding");
  const coding = Object.keys(packers).find((one) => isTaken(one, headers["accept-encoding"]));
  if (!coding) return;
  response.removeHeader("Content-Length");
  response.setHeader("Content-Encoding", coding);
  const packer = packers[coding]!();
  response.once("close", () => packer.destroy());
  const into = file.pipe.bind(file);
  file.pipe = (target) => into(packer).pipe(target);
}

/** Whether a coding is named and not refused, as RFC 9110 writes it: `br, gzip;q=0`. */
function isTaken(coding: string, accepted = ""): boolean {
  const named = accepted.toLowerCase().split(",").map((part) => /^\s*([\w-]+)\s*(?:;\s*q=([\d.]+)\s*)?$/.exec(part));
  return named.some((found) => found?.[1] === coding && Number(found[2] ?? 1) > 0);
}
