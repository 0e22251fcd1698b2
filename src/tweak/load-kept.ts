import type {ChartRows} from "../charts/spec.js";

/**
 * The rows as a release had them; null where no release kept them, or they cannot be had.
 * @param folder the address of the folder `embed/view/` of the story
 * @param named the number of the version, or a hash by which it was called before
 */
export async function loadKept(folder: string, named: string): Promise<ChartRows | null> {
  try {
    const kept = (await (await fetch(`${folder}kept.json`)).json()) as Record<string, string>;
    return Object.hasOwn(kept, named) ? await unpacked(await fetch(`${folder}${kept[named]}`)) : null;
  } catch {
    return null;
  }
}

/** Some hosts unpack what ends in .gz on its way. */
async function unpacked(answer: Response): Promise<ChartRows> {
  const packed = new Uint8Array(await answer.arrayBuffer());
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const stream = new Blob([packed]).stream();
  return await new Response(isPacked ? stream.pipeThrough(new DecompressionStream("gzip")) : stream).json();
}
