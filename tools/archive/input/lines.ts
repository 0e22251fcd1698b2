import {largest} from "../../../src/reader/decode.ts";

/** A line, counted from 1; no text where it is longer than any article. */
export interface Line {
  number: number;
  text: string | null;
}

/** The lines of UTF-8 bytes, as many at a time as a piece of them holds. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let number = 0;
  let kept: Uint8Array[] = [];
  let length = 0;
  const close = (last: Uint8Array): Line => {
    number += 1;
    const text = length + last.length > largest ? null : Buffer.concat([...kept, last]).toString("utf8");
    [kept, length] = [[], 0];
    return {number, text};
  };
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let at = 0;
    for (let end = chunk.indexOf(10, at); end >= 0; end = chunk.indexOf(10, at)) {
      lines.push(close(chunk.subarray(at, end)));
      at = end + 1;
    }
    const rest = chunk.subarray(at);
    length += rest.length;
    if (length <= largest) kept.push(rest);
    else kept = [];
    if (lines.length) yield lines;
  }
  if (length > 0) yield [close(new Uint8Array(0))];
}
