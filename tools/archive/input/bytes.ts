import {createReadStream} from "node:fs";
import {pipeline} from "node:stream/promises";
import {PassThrough} from "node:stream";
import {createGunzip} from "node:zlib";
import {loadFzstd} from "../optional.ts";

/** The bytes of a file, unpacked where its name ends in `.gz`, `.tgz` or `.zst`, piece by piece.
 * @throws what the disk or the packing refuses, also where the file ends too early */
export async function* bytesOf(path: string): AsyncGenerator<Uint8Array> {
  if (/\.(?:gz|tgz)$/i.test(path)) yield* gunzipped(path);
  else if (/\.zst$/i.test(path)) yield* unzstd(createReadStream(path, {highWaterMark: 1 << 20}));
  else yield* createReadStream(path, {highWaterMark: 1 << 20});
}

/** Gzip of any number of members, as crawls pack one for each record. */
async function* gunzipped(path: string): AsyncGenerator<Uint8Array> {
  const out = new PassThrough({highWaterMark: 1 << 20});
  const source = createReadStream(path, {highWaterMark: 1 << 18});
  const done = pipeline(source, createGunzip({chunkSize: 1 << 18}), out);
  // Whoever reads `out` is told; nobody else waits for it then.
  done.catch(() => {});
  try {
    yield* out;
    await done;
  } finally {
    source.destroy();
  }
}

/** Node 20 has no Zstandard of its own. */
async function* unzstd(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const {Decompress} = await loadFzstd();
  const ready: Uint8Array[] = [];
  const decoder = new Decompress((data) => ready.push(data));
  for await (const chunk of source) {
    decoder.push(chunk);
    yield* ready.splice(0);
  }
  decoder.push(new Uint8Array(0), true);
  yield* ready.splice(0);
}
