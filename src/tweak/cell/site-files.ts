/** Where a page lies in its site, told from where Framework put a file of a story. */
export interface Place {
  /** The address of the site's root, with a slash at its end. */
  root: string;
  /** The folder of the page below it: ``, `stories/x/`. */
  folder: string;
}

export function placeOf(rows: string, page: string): Place {
  const root = new URL(rows.slice(0, rows.lastIndexOf("/_file/") + 1)).href;
  return {root, folder: page.startsWith(root) ? page.slice(root.length).replace(/[?#].*$/, "").replace(/[^/]*$/, "")
    : ""};
}

const attached = /\bFileAttachment\(\s*(["'`])([^"'`\n$]+)\1/g;
/** Published tables have addresses of this form. */
const published = /^data\/[a-z0-9-]+\/[a-z0-9.-]+$/;

/** Hands in what cells attach: the story's rows, other tables that the site publishes, and files of the reader. Only
 * what the code names in so many words is fetched, before any of it runs: no program can ask for anything.
 * @param rows the address of the story's rows
 * @param own the reader's files by name
 * @returns files by their path in the site; what cannot be had is left out, and the cell that wants it says so */
export async function filesFor(
  texts: string[],
  {root, folder}: Place,
  rows: string,
  own: ReadonlyMap<string, Blob> = new Map()
): Promise<Record<string, ArrayBuffer>> {
  const names = new Set(texts.flatMap((text) => Array.from(text.matchAll(attached), ([, , name]) => name!)));
  const files = await Promise.all([...names].map(async (name): Promise<[string, ArrayBuffer] | null> => {
    const path = new URL(name, `page:/${folder}`).pathname.slice(1);
    const file = own.get(name) ?? (await fetched(path, root, rows));
    return file && [path, await file.arrayBuffer()];
  }));
  return Object.fromEntries(files.filter((file) => file !== null));
}

async function fetched(path: string, root: string, rows: string): Promise<Blob | null> {
  if (!published.test(path)) return null;
  const own = path === rows.slice(root.length).replace(/^_file\/|(?:\.[0-9a-f]{8})?(?=\.json)|[?#].*$/g, "");
  const answer = await fetch(own ? rows : root + path).catch(() => null);
  return answer?.ok ? await answer.blob() : null;
}
