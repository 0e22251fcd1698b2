import {cellsFrom, entriesOf, type NotebookCell} from "./texts.js";

/** The code of a notebook in a link: `#code=2.CHART.PACKED`, after the hash, so that no server ever sees it. */
const version = "2";
const longestLink = 60_000;
const longestText = 200_000;

export interface Shared {
  chart: string;
  cells: NotebookCell[];
}

/** Why a link's code is not shown, in words. */
export class LinkError extends Error {}

const unreadable = "The link holds code that cannot be read; nothing was run.";
const older = "The link holds code of an older kind of notebook, which cannot run here any more; nothing was run.";

export async function packCells({chart, cells}: Shared, page: NotebookCell[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(entriesOf(cells, page)));
  const packed = await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  return `#code=${version}.${chart}.${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The chart whose code a link brings, for its page's own cells are needed to unpack it.
 * @throws LinkError */
export function chartInLink(hash: string): string {
  const form = /^#code=(\d+)\.([a-z0-9-]{1,80})\.[A-Za-z0-9_-]+$/;
  const [, number, chart] = form.exec(hash.length <= longestLink ? hash : "") ?? [];
  if (number === "1") throw new LinkError(older);
  if (number !== version) throw new LinkError(unreadable);
  return chart!;
}

/** The code of a link. Nothing in it is run.
 * @param page the page's own cells
 * @throws LinkError */
export async function unpackCells(hash: string, page: NotebookCell[]): Promise<Shared> {
  const chart = chartInLink(hash);
  try {
    const packed = atob(hash.split(".")[2]!.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(packed, (letter) => letter.charCodeAt(0));
    const unpacked = await through(bytes, new DecompressionStream("deflate-raw"), longestText);
    const text = new TextDecoder("utf-8", {fatal: true}).decode(unpacked);
    return {chart, cells: cellsFrom(JSON.parse(text), page)};
  } catch {
    throw new LinkError(unreadable);
  }
}

/** Sends bytes through a stream, and stops where a small link unfolds to more than anybody wrote. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream, most: number) {
  const parts: Uint8Array[] = [];
  let size = 0;
  const pair = stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>;
  const reader = new Blob([bytes]).stream().pipeThrough(pair).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel();
      throw new RangeError("too long");
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}
