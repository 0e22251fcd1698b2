import type {ChartRows} from "../charts/spec.js";

const loading = new Map<string, Promise<ChartRows>>();

/** Fetches the rows of a story once for a page.
 * @throws an Error in words when they cannot be had */
export function loadRows(address: string): Promise<ChartRows> {
  let rows = loading.get(address);
  if (!rows) {
    rows = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`the rows answered ${response.status}`);
      return response.json() as Promise<ChartRows>;
    });
    rows.catch(() => loading.delete(address));
    loading.set(address, rows);
  }
  return rows;
}

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
