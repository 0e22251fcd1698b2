import {faceOf, filesOf, fontPackages} from "./faces.ts";
import {glyphs} from "./glyphs.ts";

/** The files that the site has of its fonts, by their path in the repository, as the packages that are installed now
 * give them. */
export async function fontFiles(): Promise<Map<string, Buffer>> {
  const made = new Map([["src/glyphs.json", Buffer.from(JSON.stringify(await glyphs()))]]);
  for (const font of fontPackages)
    for (const [name, contents] of await filesOf(font))
      made.set(`src/style/fonts/${faceOf(font)}/${name}`, Buffer.from(contents as Uint8Array));
  return made;
}
