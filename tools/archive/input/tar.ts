import {once} from "node:events";
import type {ReadEntry} from "tar";
import {decode, largest} from "../../../src/reader/decode.ts";
import {detect} from "../../articles/detect.ts";
import {isArticleFile} from "../../articles/list-files.ts";
import {kindOf} from "../../articles/read-file.ts";
import {found, missing, type Item} from "../article.ts";
import {loadTar} from "../optional.ts";
import {articleOf} from "./files.ts";
import {bytesOf} from "./bytes.ts";

/** The article files in a tar, packed or not. */
export async function* readTar(path: string): AsyncGenerator<Item[]> {
  const {Parser} = await loadTar();
  const ready: Item[] = [];
  const parser = new Parser({strict: true, onReadEntry: (entry) => take(path, entry, (item) => ready.push(item))});
  let failure: Error | null = null;
  parser.on("error", (error: Error) => (failure ??= error));
  for await (const chunk of bytesOf(path)) {
    if (!parser.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length))) await Promise.race(
      [once(parser, "drain"), once(parser, "error")]);
    if (failure) throw failure;
    yield ready.splice(0);
  }
  parser.end();
  if (failure) throw failure;
  yield ready.splice(0);
}

function take(path: string, entry: ReadEntry, add: (item: Item) => void): void {
  const {path: name, type, size} = entry;
  if (type !== "File" || !isArticleFile(name)) return void entry.resume();
  if (size > largest) {
    add(missing(name, `${path}:1:1 TOO_LARGE ${name} has ${size} bytes; an article has at most ${largest}`));
    return void entry.resume();
  }
  const chunks: Buffer[] = [];
  entry.on("data", (chunk: Buffer) => chunks.push(chunk));
  entry.on("end", () => add(itemOf(path, name, Buffer.concat(chunks))));
}

function itemOf(path: string, name: string, bytes: Uint8Array): Item {
  const {text, refusal} = decode(bytes, detect);
  if (text === null) return missing(name, `${path}:1:1 ${refusal.code} ${name}: ${refusal.what}; ${refusal.why}`);
  return found(articleOf(name, text, kindOf(name, text)));
}
