/** The programs of a notebook in a link: `#code=1.CHART.PACKED`, after the hash, so that no server ever sees them. */
const version = "1";
const longestLink = 60_000;
const longestText = 200_000;
export const mostCells = 12;

export interface Shared {
  chart: string;
  programs: string[];
}

export async function packPrograms({chart, programs}: Shared): Promise<string> {
  const packed = await through(new TextEncoder().encode(JSON.stringify(programs)), new CompressionStream("deflate-raw"), Infinity);
  const text = btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join(""));
  return `#code=${version}.${chart}.${text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "")}`;
}

/** The programs of a link; null when the hash holds none that can be read. Nothing in it is run. */
export async function unpackPrograms(hash: string): Promise<Shared | null> {
  const found = /^#code=1\.([a-z0-9-]{1,80})\.([A-Za-z0-9_-]+)$/.exec(hash.length <= longestLink ? hash : "");
  if (!found) return null;
  try {
    const bytes = Uint8Array.from(atob(found[2]!.replaceAll("-", "+").replaceAll("_", "/")), (letter) => letter.charCodeAt(0));
    const text = new TextDecoder("utf-8", {fatal: true}).decode(await through(bytes, new DecompressionStream("deflate-raw"), longestText));
    const programs: unknown = JSON.parse(text);
    const fits = Array.isArray(programs) && programs.length > 0 && programs.length <= mostCells && programs.every((one) => typeof one === "string");
    return fits ? {chart: found[1]!, programs} : null;
  } catch {
    return null;
  }
}

/** Sends bytes through a stream, and stops where a small link unfolds to more than anybody wrote. */
async function through(bytes: Uint8Array<ArrayBuffer>, stream: GenericTransformStream, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>).getReader();
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
